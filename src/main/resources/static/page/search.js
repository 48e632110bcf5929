// Searches for organisations, and shows why each one was found.

import { ask } from "./api.js";
import { el } from "./dom.js";
import { marked } from "./likeness.js";
import { STATUSES, kindInWords } from "./words.js";

const HITS = 8;

const CODE = /^[a-z]+:[a-z0-9-]+$/;

/** Organisations that match a text on a date, best match first. */
export async function search(text, asOf, signal) {
  return (await ask("search", "search", { text, first: HITS, asOf: asOf || null }, signal)).answer;
}

/** Text of the field for a selected organisation. */
export function named({ name, code }) {
  return `${name} (${code})`;
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

/**
 * Interprets a search text.
 * @returns the code if one organisation matches, otherwise the hits to choose from
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
  // For an unknown code, the error from the API suggests similar codes.
  return hits.length === 0 && /^\w*\d\w*$/.test(text) ? { code: text } : { hits };
}
