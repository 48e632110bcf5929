// Shows a page of a list of organisations.

import { addressOf } from "./answer.js";
import { el } from "./dom.js";
import { PAGE, addressOfFile, addressOfList, choicesIn, fromTheBeginning, withoutFilter } from "./selection.js";
import { DETERMINATIONS, STATUSES, count, dateInWords, kindInWords, today } from "./words.js";

const ORDERS = [
  ["NAME ASC", "Name, from A to Z"],
  ["NAME DESC", "Name, from Z to A"],
  ["CODE ASC", "Code"],
  ["OPENED_ON DESC", "Opened, latest first"],
  ["OPENED_ON ASC", "Opened, earliest first"],
  ["SEGMENT DESC", "Segment, most support first"],
  ["SEGMENT ASC", "Segment, least support first"],
  ["DETERMINATION ASC", "Lead, most certain first"],
  ["DETERMINATION DESC", "Lead, least certain first"],
];

/** The number of organisations in words, for a heading and for screen readers. */
export function amount({ totalCount, edges }, range) {
  return edges.length < totalCount && range !== null
    ? `${range} of ${count(totalCount, "organisation")}` : count(totalCount, "organisation");
}

/** A range such as "21 to 40". Null if the page number is not known. */
export function rangeOf({ totalCount, edges, pageInfo }, selection) {
  let first = null;
  if (!pageInfo.hasPreviousPage) {
    first = 1;
  } else if (!pageInfo.hasNextPage) {
    first = totalCount - edges.length + 1;
  } else if (/^[1-9]\d{0,5}$/.test(selection.page)) {
    first = (Number(selection.page) - 1) * PAGE + 1;
  }
  return first === null ? null : `${first.toLocaleString("en-GB")} to ${(first + edges.length - 1).toLocaleString("en-GB")}`;
}

/** The heading, tools, rows and page links of a list. */
export function bodiesOf(connection, selection, names) {
  const range = rangeOf(connection, selection);
  return [
    el("h2", { tabIndex: -1 }, amount(connection, range), el("span", { className: "on" }, ` on ${dateInWords(selection.asOf || today())}`)),
    ...(connection.totalCount === 0 ? nothing(selection, names) : [
      chosen(selection, names),
      tools(selection),
      el("ol", { className: "bodies" }, connection.edges.map(({ node }) => el("li", {}, rowOf(node, selection)))),
      pages(connection, selection),
    ]),
  ];
}

function chosen(selection, names) {
  const choices = choicesIn(selection, names);
  return choices.length === 0 ? null : el("ul", { className: "chosen", "aria-label": "Selected filters" },
      ...choices.map((choice) => el("li", {}, removal(choice))),
      choices.length < 2 ? null : el("li", {}, withoutAny(selection)));
}

function withoutAny(selection) {
  return el("a", { href: addressOfList(withoutFilter(selection)) }, "Remove all filters");
}

function removal({ words, without }) {
  return el("a", { className: "chip", href: addressOfList(without) },
      el("span", { className: "unseen" }, "Remove the filter "), words, " ", el("span", { "aria-hidden": "true" }, "✕"));
}

function nothing(selection, names) {
  const choices = choicesIn(selection, names);
  return [el("div", { className: "nothing" },
      el("p", {}, choices.length === 0 ? "No organisation is recorded for this date." :
        choices.length === 1 ? "No organisation matches this filter. Remove it:" : "No organisation matches all of these filters. Remove one of them:"),
      choices.length === 0 ? null : el("ul", { className: "chosen" }, choices.map((choice) => el("li", {}, removal(choice)))),
      choices.length < 2 ? null : el("p", {}, withoutAny(selection)),
      el("div", { className: "alike" }))];
}

function tools(selection) {
  const order = el("select", { id: "order" }, ORDERS.map(([value, label]) => el("option", { value }, label)));
  order.value = `${selection.orderBy || "NAME"} ${selection.direction || "ASC"}`;
  return el("div", { className: "tools" },
      el("div", {}, el("label", { htmlFor: "order" }, "Sort by"), order),
      el("p", {}, el("a", { href: addressOfFile(selection), download: "" }, "Download these organisations as CSV")));
}

function rowOf(body, { asOf, edition }) {
  const { code, name, status, closedOn, openedOn, region, segment, oversight, town } = body;
  const state = status === "CLOSED" && closedOn ? `closed on ${dateInWords(closedOn)}` :
    status === "NOT_YET_OPEN" && openedOn ? `opens on ${dateInWords(openedOn)}` : STATUSES[status];
  const where = region ? region.name : town;
  return [
    el("div", {},
        el("a", { className: "body", href: addressOf({ of: code, asOf, edition }) }, name, " ", el("span", { className: "code" }, code)),
        el("p", { className: "hint" }, [kindInWords(body), where].filter(Boolean).join(", "), state ? [" ", el("span", { className: "tag" }, state)] : null)),
    oversight ? el("p", { className: "leads", "data-determination": oversight.determination },
        el("span", { className: "badge" }, (DETERMINATIONS[oversight.determination] ?? [oversight.determination])[0]),
        " ", oversight.lead ? el("span", { className: "lead-name" }, `${oversight.lead.name.replace(/ Integrated Care Board$/, " ICB")} leads`) : null) : el("p", { className: "leads" }),
    el("p", { className: "stands" }, segment ? [`Segment ${segment.segment}`, el("span", { className: "hint" }, segment.label)] : null),
  ];
}

function pages({ pageInfo, totalCount }, selection) {
  if (!pageInfo.hasPreviousPage && !pageInfo.hasNextPage) {
    return null;
  }
  const start = fromTheBeginning(selection);
  const last = Math.ceil(totalCount / PAGE);
  const here = !pageInfo.hasPreviousPage ? 1 : !pageInfo.hasNextPage ? last : Number(selection.page) || null;
  const page = (number) => (here === null ? "" : number);
  const previous = here === 2 ? start : { ...start, before: pageInfo.startCursor, page: page(here - 1) };
  const next = { ...start, after: pageInfo.endCursor, page: page(here + 1) };
  return el("nav", { className: "pages", "aria-label": "Pages of the list" },
      pageInfo.hasPreviousPage ? el("a", { rel: "prev", href: addressOfList(previous) }, "← Previous page") : null,
      here === null ? null : el("span", {}, `Page ${here} of ${last}`),
      pageInfo.hasNextPage ? el("a", { rel: "next", href: addressOfList(next) }, "Next page →") : null);
}

/** Organisations with a similar name, if none matches. */
export function alikeOf(hits, { asOf, edition }) {
  return hits.length === 0 ? [] : [el("p", {}, "No name contains this text. Similar names:"),
    el("ul", {}, hits.map(({ organisation: { code, name } }) => el("li", {},
        el("a", { href: addressOf({ of: code, asOf, edition }) }, name, " ", el("span", { className: "code" }, code)))))];
}
