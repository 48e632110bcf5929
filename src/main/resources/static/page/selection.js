// The filters of a list, as in the address of the page. Parameters have the same names as in the API and its exports.

import { DETERMINATIONS, KINDS_OF, STATUSES_OF, TRUST_TYPES } from "./words.js";

export const PAGE = 20;

const VIEW = "bodies";
const MANY = ["kinds", "trustTypes", "determinations"];
const ONE = ["region", "icb", "status", "segment", "name"];
const CODES = ["region", "icb"];
const MOMENT = ["asOf", "edition"];
const ORDER = ["orderBy", "direction"];
const PLACE = ["after", "before", "page"];

/** Whether an address is for a list. */
export function asksForList(parameters) {
  return parameters.get("view") === VIEW;
}

/** The filters in an address, or in a form with fields of the same names. */
export function selectionIn(parameters) {
  const selection = {};
  for (const side of MANY) {
    selection[side] = [...new Set(parameters.getAll(side).flatMap((text) => text.split(",")).filter(Boolean))];
  }
  for (const name of [...ONE, ...MOMENT, ...ORDER, ...PLACE]) {
    selection[name] = parameters.get(name)?.trim() || "";
  }
  for (const side of CODES) {
    selection[side] = selection[side].toUpperCase();
  }
  return selection;
}

/** The address of a list. */
export function addressOfList(selection) {
  return `?${written({ view: VIEW, ...selection })}`;
}

/** The address of the complete list as a file. */
export function addressOfFile(selection) {
  return `export/organisations.csv?${written(within(selection, [...MANY, ...ONE, ...MOMENT]))}`;
}

function written(selection) {
  const parameters = Object.entries(selection).map(([name, value]) => [name, String(value)]).filter(([, value]) => value !== "");
  return new URLSearchParams(parameters).toString().replaceAll("%2C", ",");
}

function within(selection, names) {
  return Object.fromEntries(names.map((name) => [name, selection[name]]));
}

/** The same list from the first page. */
export function fromTheBeginning(selection) {
  return { ...selection, after: "", before: "", page: "" };
}

/** All organisations on the same date. */
export function withoutFilter(selection) {
  return within(selection, MOMENT);
}

/** The variables of the request. Invalid values are passed on: the error from the API gives the valid values. */
export function variablesOf(selection) {
  const filter = Object.fromEntries([...MANY, ...ONE].map((side) => [side, selection[side]]).filter(([, value]) => value.length > 0));
  if (/^\d+$/.test(filter.segment ?? "")) {
    filter.segment = Number(filter.segment);
  }
  const { orderBy, direction, after, before, asOf, edition } = selection;
  return {
    filter,
    orderBy: { field: orderBy || "NAME", direction: direction || "ASC" },
    ...(before ? { first: null, last: PAGE, before, after: after || null } : { first: PAGE, after: after || null }),
    asOf: asOf || null,
    edition: edition || null,
  };
}

/**
 * The selected filters, each with a label and the selection without it.
 * @param names names of organisations by code, as far as known
 */
export function choicesIn(selection, names) {
  const start = fromTheBeginning(selection);
  const many = MANY.flatMap((side) => selection[side].map((value) => ({
    words: LABELS[side](value, names),
    without: { ...start, [side]: selection[side].filter((other) => other !== value) },
  })));
  const one = ONE.filter((side) => selection[side] !== "").map((side) => ({
    words: LABELS[side](selection[side], names),
    without: { ...start, [side]: "" },
  }));
  return [...many, ...one];
}

const LABELS = {
  kinds: (value) => KINDS_OF[value] ?? value,
  trustTypes: (value) => `Trust type: ${TRUST_TYPES[value] ?? value}`,
  determinations: (value) => `Lead: ${DETERMINATIONS[value]?.[0] ?? value}`,
  region: (value, names) => `Region: ${names.get(value) ?? value}`,
  icb: (value, names) => `ICB: ${names.get(value) ?? value}`,
  status: (value) => STATUSES_OF[value] ?? value,
  segment: (value) => `Segment ${value}`,
  name: (value) => `Name contains \u201c${value}\u201d`,
};
