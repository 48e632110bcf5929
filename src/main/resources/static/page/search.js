// Finds bodies by what a reader remembers of them, and says why each was found.

import { ask } from "./api.js";
import { el } from "./dom.js";
import { marked } from "./likeness.js";
import { STATUSES, kindInWords } from "./words.js";

const HITS = 8;

const CODE = /^[a-z]+:[a-z0-9-]+$/;

/** The bodies that a text may mean on a day, best first. */
export async function search(text, asOf, signal) {
  return (await ask("search", "search", { text, first: HITS, asOf: asOf || null }, signal)).answer;
}

/** A body as the field shows it once it is chosen. */
export function named({ name, code }) {
  return `${name} (${code})`;
}

/** What to show of a hit: the body, what sort it is and where, and why it was found. */
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
  const almost = matchedAs === "SIMILAR" ? ", forgiving the spelling" : "";
  switch (matchedField) {
    case "NAME":
      return [`Found by its name${almost}`];
    case "CODE":
      return matched === organisation.code ? ["Found by its code"] : ["Found by its ONS code: ", ...marked(matched, typed)];
    case "OTHER_NAME":
      return [`Found by a former or short name${almost}: `, ...marked(matched, typed)];
    case "PLACE":
      return [`Found by where its head office is${almost}: `, ...marked(matched, typed)];
    default:
      return ["Found by ", ...marked(matched, typed)];
  }
}

/**
 * What was typed means.
 * @returns the code, where one body is meant; else the hits to choose from
 */
export async function meant(text, asOf, signal) {
  const shown = /\(([A-Z0-9]{3,9}|[a-z]+:[a-z0-9-]+)\)$/.exec(text);
  if (shown || CODE.test(text)) {
    return { code: shown ? shown[1] : text };
  }
  const hits = await search(text, asOf, signal);
  const just = hits.filter(({ matchedField, matchedAs }) => matchedAs === "EXACT" && matchedField !== "PLACE");
  const byCode = just.filter(({ matchedField }) => matchedField === "CODE");
  const [sure] = [byCode, just].filter((some) => some.length === 1).flat();
  if (sure) {
    return { code: sure.organisation.code };
  }
  if (hits.length === 1 && hits[0].matchedAs !== "SIMILAR") {
    return { code: hits[0].organisation.code };
  }
  // Of what looks like a code, and is none, the API says what would be right.
  return hits.length === 0 && /^\w*\d\w*$/.test(text) ? { code: text } : { hits };
}
