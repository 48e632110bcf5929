// The question form and its answer.

import { Trouble, ask } from "./api.js";
import { addressOf, answerOf, inASentence } from "./answer.js";
import { Combobox } from "./combobox.js";
import { el } from "./dom.js";
import { meant, named, search, suggestion } from "./search.js";
import { today } from "./words.js";

const TITLE = document.title;

const form = document.getElementById("question");
const field = document.getElementById("of");
const dayField = document.getElementById("asOf");
const editionField = document.getElementById("edition");
const intro = document.getElementById("intro");
const answer = document.getElementById("answer");
const status = document.getElementById("status");

let asking = null;
let lookingUp = null;
let goTo = null;
let again = null;

const combobox = new Combobox({
  input: field,
  list: document.getElementById("suggestions"),
  status: document.getElementById("found"),
  suggest: (text, signal) => search(text, dayField.value, signal),
  describe: suggestion,
  nothing: (text) => [`No organisation has a name, code, town or postcode like \u201c${text}\u201d. Try fewer words or the name of the town, or `,
    el("a", { href: document.getElementById("browse-link").getAttribute("href") }, "browse all organisations"), "."],
  onChoose: ({ organisation }) => {
    field.value = named(organisation);
    answerFor(organisation.code);
  },
});

function answerFor(of) {
  goTo(addressOf({ of, asOf: dayField.value || today(), edition: editionField.value }), { moveTo: true });
}

/** Searches for the text in the field. If several organisations match, the reader selects one. */
async function lookUp() {
  const text = field.value.trim();
  if (!text) {
    field.focus();
    return;
  }
  lookingUp?.abort();
  lookingUp = new AbortController();
  const { signal } = lookingUp;
  try {
    const { code, hits } = await meant(text, dayField.value, signal);
    if (code) {
      answerFor(code);
    } else {
      combobox.offer(hits, hits.length === 0 ? null : hits.length === 1 ? "One organisation is similar. Choose it with the arrow keys and Enter." :
        "Several organisations match. Choose one with the arrow keys and Enter.");
    }
  } catch (failure) {
    if (!signal.aborted) {
      answer.hidden = false;
      refuse(failure, lookUp);
    }
  }
}

/** Answers the question in the address. */
export async function show(parameters, { moveTo = false } = {}) {
  leave();
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
      refuse(failure, () => show(parameters, { moveTo: true }));
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
  status.textContent = `Loading ${of}`;
  answer.hidden = false;
  answer.setAttribute("aria-busy", "true");
  if (answer.childElementCount === 0) {
    answer.replaceChildren(el("p", { className: "waiting" }, "Loading…"));
  }
}

function settle(sentence, title, content) {
  answer.removeAttribute("aria-busy");
  answer.replaceChildren(...content);
  status.textContent = sentence;
  document.title = title;
}

function refuse(failure, retry) {
  again = retry;
  const trouble = failure instanceof Trouble ? failure : new Trouble("An error occurred on this page. Reload the page to try again.");
  if (trouble !== failure) {
    console.error(failure);
  }
  const unknown = trouble.code === "NOT_FOUND";
  settle(`No answer. ${trouble.message}`, TITLE, [el("div", { className: "problem" },
      el("h2", { tabIndex: -1 }, unknown ? "Organisation not found" : "No answer"),
      el("p", {}, trouble.message),
      unknown ? el("p", {}, "To find an organisation on this page, type part of its name above and choose a suggestion.") : null,
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

/** Actions of the buttons in an answer. */
export const actions = { facts: showFacts, print: () => print(), retry: () => again?.() };

/** Cancels the current requests. */
export function leave() {
  asking?.abort();
  lookingUp?.abort();
  combobox.close();
}

/** @param go (address, options) => shows the view in the address */
export function begin(go) {
  goTo = go;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    lookUp();
  });
}

export function holdsFrom(day) {
  dayField.min = day;
}

// Opens collapsed sections for printing.
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
