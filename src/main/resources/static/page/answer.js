// Shows who oversees an organisation, with reasons.

import { el, prose, webLink } from "./dom.js";
import { DETERMINATIONS, EVIDENCE, ROLES, STATUSES, count, dateInWords, periodInWords, recordedInWords } from "./words.js";

/** The address of this page for a question. */
export function addressOf({ of, asOf, edition }) {
  const parameters = new URLSearchParams({ of });
  if (asOf) {
    parameters.set("asOf", asOf);
  }
  if (edition) {
    parameters.set("edition", edition);
  }
  return `?${parameters}`;
}

/** The answer in one sentence, for screen readers. */
export function inASentence(position) {
  const [label] = determination(position);
  const lead = position.lead ? ` ${position.lead.name} leads.` : "";
  return `${position.subject.name}, ${dateInWords(position.asOf)}: ${label}.${lead}`;
}

/**
 * @param position the answer
 * @param problems error messages for missing parts
 * @param question the question, repeated in links to other organisations
 */
export function answerOf(position, problems, question) {
  const body = (organisation) => bodyLink(organisation, question);
  return [
    heading(position),
    problems.length === 0 ? null : el("p", { className: "problem" }, `Part of the answer is missing. ${problems.join(" ")}`),
    verdict(position, body),
    summary(position, body),
    toolbar(question),
    el("h3", {}, "Why"),
    position.reasons.length === 0 ? el("p", {}, "No reason is recorded.") :
      el("ol", { className: "reasons" }, position.reasons.map((reason) => el("li", {}, reasonOf(reason, body)))),
    ...lines(position.lines, body),
  ].filter((part) => part !== null);
}

function heading({ subject, asOf, edition }) {
  return el("header", {},
      el("h2", { tabIndex: -1 }, subject.name, " ", el("span", { className: "code" }, subject.code)),
      el("p", { className: "asked" }, "On ", el("strong", {}, dateInWords(asOf)), ", under the ",
          el("strong", {}, edition.title), ` (${edition.id})`,
          STATUSES[subject.status] ? [". ", el("span", { className: "tag" }, `This organisation is ${STATUSES[subject.status]} on that date`)] : "."));
}

function verdict(position, body) {
  const [label, meaning] = determination(position);
  const { lead } = position;
  return el("div", { className: "verdict", "data-determination": position.determination },
      el("p", {}, el("strong", { className: "badge" }, label), " ", meaning),
      lead ? el("p", { className: "lead" }, "Led by ", el("strong", {}, body(lead))) : null);
}

function determination(position) {
  return DETERMINATIONS[position.determination] ?? [position.determination, ""];
}

function summary({ subject, lead, candidates, sharedWith, coordinators, segment, segmentNote }, body) {
  const successors = (subject.successors ?? []).map((succession) => succession.organisation);
  const rows = [["Followed by", successors], ["Candidates", candidates], [lead ? "Shared with" : "Shared by", sharedWith], ["Co-ordinated by", coordinators]]
    .filter(([, bodies]) => bodies.length > 0);
  return el("dl", { className: "summary" },
      rows.map(([term, bodies]) => el("div", {}, el("dt", {}, term), el("dd", {}, bodyList(bodies, body)))),
      el("div", {}, el("dt", {}, "Segment"), el("dd", {},
          segment ? el("p", {}, segmentInWords(segment)) : el("p", {}, "None recorded."),
          segmentNote ? el("p", { className: "note" }, prose(segmentNote)) : null)));
}

function segmentInWords({ segment, label, edition, period }) {
  return `${segment}: ${label} (${edition.id}${period ? `, published for ${period}` : ""})`;
}

function bodyList(bodies, body) {
  return bodies.length === 1 ? el("p", {}, body(bodies[0])) :
    el("ul", {}, bodies.map((each) => el("li", {}, body(each))));
}

function bodyLink(organisation, question) {
  return el("a", { className: "body", href: addressOf({ ...question, of: organisation.code }) },
      organisation.name, " ", el("span", { className: "code" }, organisation.code));
}

function toolbar(question) {
  const variables = { of: question.of, asOf: question.asOf || null, edition: question.edition || null };
  const graphiql = `graphiql/?${new URLSearchParams({ operation: "who-oversees", variables: JSON.stringify(variables) })}`;
  return el("p", { className: "toolbar" },
      el("button", { type: "button", className: "plain", "data-action": "facts", "aria-expanded": "false" }, "Show all facts"),
      el("button", { type: "button", className: "plain", "data-action": "print" }, "Print"),
      el("a", { href: graphiql }, "Open this query in GraphiQL"));
}

function reasonOf({ rule, statement, citation, facts }, body) {
  return [
    el("p", { className: "statement" }, prose(statement)),
    el("p", { className: "citation" }, citation, " · ", el("span", { className: "rule" }, `rule ${rule.id}`)),
    facts.length === 0 ? null : el("details", { className: "facts" },
        el("summary", {}, count(facts.length, "recorded fact")),
        el("ul", {}, facts.map((fact) => el("li", {}, factOf(fact, body))))),
  ];
}

function factOf(fact, body) {
  const [label, meaning] = EVIDENCE[fact.evidence] ?? [fact.evidence, ""];
  return [
    el("p", { className: "statement" }, prose(fact.statement)),
    el("p", { className: "of-fact" }, el("span", { className: "tag", title: meaning }, label), ` ${periodInWords(fact)}.`,
        fact.confirmedOn ? ` Last confirmed: ${recordedInWords(fact.confirmedOn)}.` : null),
    fact.inheritedFrom ? el("p", { className: "of-fact" }, "Recorded for ", body(fact.inheritedFrom),
        ", which has closed.") : null,
    fact.note ? el("p", { className: "of-fact" }, prose(fact.note)) : null,
    el("p", { className: "of-fact" }, fact.sources.length === 0 ? "No source." :
      [fact.sources.length === 1 ? "Source: " : "Sources: ", ...parted(fact.sources.map(sourceOf))]),
  ];
}

function sourceOf({ title, publisher, address }) {
  return el("span", { className: "source" }, webLink(address, title),
      publisher && !title.includes(publisher) ? `, ${publisher}` : null);
}

function parted(nodes) {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : ["; ", node]));
}

function lines(all, body) {
  if (all.length === 0) {
    return [];
  }
  const roles = [...new Set([...Object.keys(ROLES), ...all.map((line) => line.role)])];
  return [el("h3", {}, "Roles in oversight"), ...roles
    .map((role) => [role, all.filter((line) => line.role === role)])
    .filter(([, ofRole]) => ofRole.length > 0)
    .map(([role, ofRole]) => el("section", { className: "role" },
        el("h4", {}, ROLES[role] ?? role),
        el("ul", { className: "lines" }, ofRole.map((line) => el("li", {}, body(line.overseer), " ", why(line, body))))))];
}

function why({ overseer, reasons }, body) {
  return el("details", { className: "why" },
      el("summary", {}, "Why", el("span", { className: "unseen" }, ` ${overseer.name}`)),
      el("ul", { className: "reasons" }, reasons.map((reason) => el("li", {}, reasonOf(reason, body)))));
}
