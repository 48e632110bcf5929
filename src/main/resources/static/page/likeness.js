// Marks the search words in a text, to show why it was found.

import { el } from "./dom.js";

const WORD = /[\p{L}\p{N}'\u2019]+/gu;

/** Minimum word lengths for one and for two wrong letters, as in the search. */
const ONE_WRONG = 4;
const TWO_WRONG = 8;

/** The text with matches marked. A misspelt search word marks the similar word. */
export function marked(text, typed) {
  const wanted = words(typed).map(({ plain }) => plain);
  const parts = [];
  let end = 0;
  for (const { start, length, plain } of words(text)) {
    const like = likeness(plain, wanted, length);
    if (like > 0) {
      parts.push(text.slice(end, start), el("mark", {}, text.slice(start, start + like)));
      end = start + like;
    }
  }
  return [...parts, text.slice(end)].filter((part) => part !== "");
}

function words(text) {
  return [...text.matchAll(WORD)].map((match) => ({ start: match.index, length: match[0].length, plain: plain(match[0]) }));
}

function plain(word) {
  return word.normalize("NFD").replace(/[\p{M}'\u2019]/gu, "").toLowerCase();
}

/** Number of letters of a word to mark. */
function likeness(word, wanted, length) {
  if (wanted.includes(word)) {
    return length;
  }
  const beginnings = wanted.filter((typed) => word.startsWith(typed)).map((typed) => typed.length);
  if (beginnings.length > 0) {
    return Math.max(...beginnings);
  }
  return wanted.some((typed) => distance(typed, word) <= wrongIn(typed)) ? length : 0;
}

function wrongIn({ length }) {
  return length < ONE_WRONG ? 0 : length < TWO_WRONG ? 1 : 2;
}

/** Damerau–Levenshtein distance (optimal string alignment) between two words. */
function distance(one, other) {
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      here[column] = Math.min(above[column] + 1, here[column - 1] + 1, above[column - 1] + same);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        here[column] = Math.min(here[column], before[column - 2] + 1);
      }
    }
    before = above;
    above = here;
  }
  return above[other.length];
}
