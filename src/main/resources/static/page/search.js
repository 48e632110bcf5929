// Searches for organisations, and shows why each one was found.

import { ask } from "./api.js";
import { el } from "./dom.js";
import { marked } from "./likeness.js";
import { STATUSES, kindInWords } from "./words.js";

const HITS = 8;

/** Organisations that match a text on a date, best match first. */
export async function search(text, asOf, signal) {
  return (await ask("search", "search", { text, first: HITS, asOf: asOf || null }, signal)).answer;
}

/** Content of a suggestion: the organisation, its kind and place, and the reason for the match. */
export function suggestion(hit, typed) {
  const { code, name, status, town } = hit.organisation;
  const place = hit.organisation.kind === "TRUST" ? town : null;
  return [
    el("span", { className: "name" }, marked(name, typed), " ",
        el("span", { className: "code" }, hit.matchedField === "CODE" ? marked(code, typed) : code), " ",
        STATUSES[status] ? el("span", { className: "tag" }, STATUSES[status]) : null),
    el("span", { className: "hint" }, [kindInWords(hit.organisation), place].filter(Boolean).join(", ")),
    el("span", { className: "hint reason" }, ...reason(hit, typed)),
  ];
}

function reason({ matched, matchedField, matchedAs, organisation }, typed) {
  const almost = matchedAs === "SIMILAR" ? " (similar spelling)" : "";
  switch (matchedField) {
    case "NAME":
      return [`Found by its name${almost}`];
    case "CODE":
      return matched === organisation.code ? ["Found by its code"] : ["Found by its ONS code: ", ...marked(matched, typed)];
    case "OTHER_NAME":
      return [`Found by a former or short name${almost}: `, ...marked(matched, typed)];
    case "PLACE":
      return [`Found by its head office${almost}: `, ...marked(matched, typed)];
    default:
      return ["Found by ", ...marked(matched, typed)];
  }
}
