// The landing page: a question in, its answer out, and the question kept in the address.

import { ask, Trouble } from "./page/api.js";
import { addressOf, answerOf, inASentence } from "./page/answer.js";
import { Combobox } from "./page/combobox.js";
import { describeDataset } from "./page/dataset.js";
import { el } from "./page/dom.js";
import { KINDS, STATUSES, today } from "./page/words.js";

const TITLE = document.title;
const HITS = 8;

const form = document.getElementById("question");
const field = document.getElementById("of");
const dayField = document.getElementById("asOf");
const editionField = document.getElementById("edition");
const intro = document.getElementById("intro");
const answer = document.getElementById("answer");
const status = document.getElementById("status");

let asking = null;

const combobox = new Combobox({
  input: field,
  list: document.getElementById("suggestions"),
  status: document.getElementById("found"),
  suggest: search,
  describe: suggestion,
  onChoose: ({ organisation }) => {
    field.value = named(organisation);
    goTo(organisation.code);
  },
});

async function search(text, signal) {
  return (await ask("search", "search", { text, first: HITS }, signal)).answer;
}

function suggestion({ organisation, matched }) {
  const { code, name, kind, status: state } = organisation;
  const also = [KINDS[kind] ?? kind, STATUSES[state], matched !== name && matched !== code ? `also ${matched}` : null];
  return [
    el("span", { className: "name" }, name, " ", el("span", { className: "code" }, code)),
    el("span", { className: "hint" }, also.filter(Boolean).join(", ")),
  ];
}

function named({ name, code }) {
  return `${name} (${code})`;
}

/** The code that was typed or chosen; null when the reader has to choose first. */
async function codeIn(text) {
  const shown = /\(([A-Z0-9]{3,9}|[a-z]+:[a-z0-9-]+)\)$/.exec(text);
  if (shown) {
    return shown[1];
  }
  if (/[\d:]/.test(text) || /^[A-Z]{3,5}$/.test(text)) {
    return text;
  }
  const hits = await search(text);
  const exact = hits.find(({ organisation }) => organisation.code.toLowerCase() === text.toLowerCase());
  if (exact || hits.length < 2) {
    return (exact ?? hits[0])?.organisation.code ?? text;
  }
  combobox.offer(hits, "Several bodies are like that. Choose one with the arrow keys and Enter.");
  return null;
}

function goTo(of) {
  const asOf = dayField.value || today();
  history.pushState(null, "", addressOf({ of, asOf, edition: editionField.value }));
  show({ moveTo: true });
}

/** Answers the question in the address. */
async function show({ moveTo = false } = {}) {
  asking?.abort();
  combobox.close();
  const parameters = new URLSearchParams(location.search);
  const of = parameters.get("of")?.trim() ?? "";
  const question = { of, asOf: parameters.get("asOf") || null, edition: parameters.get("edition") || null };
  fill(question);
  intro.hidden = of !== "";
  if (!of) {
    empty();
    return;
  }
  asking = new AbortController();
  const { signal } = asking;
  waiting(of);
  try {
    const found = await ask("who-oversees", "oversight", question, signal);
    if (!signal.aborted) {
      settle(inASentence(found.answer), `${found.answer.subject.name} · Oversight Graph`,
          answerOf(found.answer, found.problems, { ...question, of: found.answer.subject.code, asOf: found.answer.asOf }));
      field.value = named(found.answer.subject);
      dayField.value = found.answer.asOf;
    }
  } catch (failure) {
    if (!signal.aborted) {
      refuse(failure);
    }
  }
  if (moveTo && !signal.aborted) {
    const heading = answer.querySelector("h2");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "nearest" });
  }
}

function fill({ of, asOf, edition }) {
  if (!field.value.endsWith(`(${of})`)) {
    field.value = of;
  }
  dayField.value = asOf ?? today();
  editionField.value = edition ?? "";
  if (editionField.selectedIndex < 0) {
    editionField.value = "";
  }
}

function empty() {
  document.title = TITLE;
  answer.hidden = true;
  answer.replaceChildren();
  status.textContent = "";
}

function waiting(of) {
  status.textContent = `Looking up ${of}`;
  answer.hidden = false;
  answer.setAttribute("aria-busy", "true");
  if (answer.childElementCount === 0) {
    answer.replaceChildren(el("p", { className: "waiting" }, "Looking it up…"));
  }
}

function settle(sentence, title, content) {
  answer.removeAttribute("aria-busy");
  answer.replaceChildren(...content);
  status.textContent = sentence;
  document.title = title;
}

function refuse(failure) {
  const trouble = failure instanceof Trouble ? failure : new Trouble("This page failed. Loading it again may help.");
  if (trouble !== failure) {
    console.error(failure);
  }
  const unknown = trouble.code === "NOT_FOUND";
  settle(`No answer. ${trouble.message}`, TITLE, [el("div", { className: "problem" },
      el("h2", { tabIndex: -1 }, unknown ? "No such body" : "No answer"),
      el("p", {}, trouble.message),
      unknown ? el("p", {}, "On this page: type a part of its name above, and choose from what is suggested.") : null,
      trouble.mayPass ? el("p", {}, el("button", { type: "button", "data-action": "retry" }, "Try again")) : null)]);
}

function showFacts(button) {
  const open = button.getAttribute("aria-expanded") !== "true";
  answer.querySelectorAll("details").forEach((each) => {
    each.open = open;
  });
  button.setAttribute("aria-expanded", String(open));
  button.textContent = open ? "Hide all facts" : "Show all facts";
}

const actions = { facts: showFacts, print: () => print(), retry: () => show({ moveTo: true }) };

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = field.value.trim();
  if (!text) {
    field.focus();
    return;
  }
  try {
    const code = await codeIn(text);
    if (code) {
      goTo(code);
    }
  } catch (failure) {
    answer.hidden = false;
    refuse(failure);
  }
});

document.addEventListener("click", (event) => {
  const action = event.target.closest("[data-action]");
  if (action) {
    actions[action.dataset.action](action);
    return;
  }
  // Links to other questions are answered without loading the page again, unless a new tab or window is wanted.
  const link = event.target.closest("a[href^='?']");
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    history.pushState(null, "", link.getAttribute("href"));
    show({ moveTo: true });
  }
});

addEventListener("popstate", () => show());

// What is folded away on the screen is part of the answer on paper.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...answer.querySelectorAll("details:not([open])")];
  folded.forEach((each) => {
    each.open = true;
  });
});
addEventListener("afterprint", () => folded.forEach((each) => {
  each.open = false;
}));

show();
describeDataset(document.getElementById("dataset")).then((dataset) => {
  if (!dataset) {
    return;
  }
  dayField.min = dataset.holdsFrom;
  document.getElementById("fictional").hidden = dataset.nature !== "ILLUSTRATIVE";
  const examples = document.getElementById("examples");
  examples.hidden = examples.dataset.dataset !== dataset.id;
});
