// Enhances the pages. Every page is complete without it.

import { Combobox } from "./combobox.js";
import { el } from "./dom.js";
import { search, suggestion } from "./search.js";

/** Root of the application. */
const ROOT = new URL("../", import.meta.url);

const parameters = new URLSearchParams(location.search);

function organisation(code) {
  const address = new URL(`organisations/${encodeURIComponent(code)}`, ROOT);
  for (const name of ["asOf", "edition", "release"]) {
    if (parameters.get(name)) {
      address.searchParams.set(name, parameters.get(name));
    }
  }
  return address;
}

const input = document.getElementById("q");
if (input) {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", "suggestions");
  new Combobox({
    input,
    list: document.getElementById("suggestions"),
    status: document.getElementById("found"),
    suggest: (text, signal) => search(text, parameters.get("asOf"), signal),
    describe: suggestion,
    nothing: (text) => `No organisation matches ${text}. Press Enter to search.`,
    onChoose: (hit) => location.assign(organisation(hit.organisation.code)),
  });
}

const status = document.getElementById("kit-status");

async function copy(text, said, html = null) {
  const parts = { "text/plain": new Blob([text], { type: "text/plain" }) };
  if (html) {
    parts["text/html"] = new Blob([html], { type: "text/html" });
  }
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    status.textContent = said;
  } catch {
    status.textContent = "The browser does not permit copying. Select the text instead.";
  }
}

/** All tables of the page, as text with tabs and as markup. */
function tables() {
  const all = [...document.querySelectorAll("main table")];
  const text = all.map((table) => [...table.rows].map((row) =>
    [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim()).join("\t")).join("\n")).join("\n\n");
  const html = all.map((table) => new XMLSerializer().serializeToString(table)).join("");
  return { text, html };
}

const ACTIONS = {
  print: () => window.print(),
  "copy-citation": () => copy(document.getElementById("citation").textContent, "The citation was copied."),
  "copy-table": () => {
    const { text, html } = tables();
    copy(text, "The table was copied.", html);
  },
};

document.addEventListener("click", (event) => {
  const action = event.target.closest("[data-action]")?.dataset.action;
  ACTIONS[action]?.();
});

/** A slider over the dates of events beside the date field. */
const ticks = document.getElementById("event-dates");
const date = document.getElementById("asOf");
if (ticks && date) {
  const events = [...ticks.options].map((option) => ({ date: option.value, label: option.label }));
  if (events.length > 1) {
    const position = events.findLastIndex((event) => event.date <= date.value);
    const range = el("input", { type: "range", id: "event-slider", min: "0", max: String(events.length - 1), step: "1" });
    range.value = String(Math.max(0, position));
    const told = el("output", { htmlFor: "event-slider" });
    const show = () => {
      const event = events[Number(range.value)];
      told.textContent = `${event.label}`;
      range.setAttribute("aria-valuetext", event.label);
      return event;
    };
    range.addEventListener("input", () => {
      date.value = show().date;
    });
    range.addEventListener("change", () => date.form.requestSubmit());
    document.getElementById("slider").append(
      el("label", { htmlFor: "event-slider" }, "Dates of events"), range, told);
    show();
  }
}
