// One side of the form beside a list: choices, and how many bodies each would give.

import { el } from "./dom.js";

export class Facet {
  #name;
  #type;
  #label;
  #inOrder;
  #choices = new Map();
  #body = el("div", { className: "choices" });
  #chosen = el("span", { className: "hint" });

  /**
   * @param name of the parameter
   * @param title what it is about
   * @param values what can be chosen, in order; what is counted besides comes after
   * @param label value => in words
   * @param any what to call it when none is chosen; with it, one can be chosen, else several
   */
  constructor({ name, title, values, label, any = null }) {
    this.#name = name;
    this.#type = any === null ? "checkbox" : "radio";
    this.#label = label;
    this.#inOrder = values.length > 0;
    this.element = el("details", { className: "facet" }, el("summary", {}, title, " ", this.#chosen),
        el("fieldset", {}, el("legend", { className: "unseen" }, title), this.#body));
    if (any !== null) {
      this.#add("", any);
    }
    values.forEach((value) => this.#add(value, label(value)));
  }

  /** Shows what is chosen, with the counts there were. */
  choose(chosen) {
    chosen.filter((value) => !this.#choices.has(value)).forEach((value) => this.#add(value, this.#label(value)));
    for (const [value, { row, input, words }] of this.#choices) {
      input.checked = value === "" ? chosen.length === 0 : chosen.includes(value);
      row.hidden &&= !input.checked;
      words.textContent = value === "" ? words.textContent : this.#label(value);
    }
    this.#chosen.textContent = chosen.length > 0 ? `${chosen.length} chosen` : "";
    if (chosen.length > 0) {
      this.element.hidden = false;
      this.element.open = true;
    }
  }

  /** Choices of which there are none are not shown, unless one is chosen, or the focus would be lost. */
  count(counts) {
    const counted = new Map(counts.map(({ value, count }) => [value, count]));
    const further = [...counted.keys()].filter((value) => !this.#choices.has(value));
    further.forEach((value) => this.#add(value, this.#label(value)));
    if (further.length > 0 && !this.#body.contains(document.activeElement)) {
      this.#sort();
    }
    for (const [value, { row, input, words, number }] of this.#choices) {
      if (value !== "") {
        const many = counted.get(value) ?? 0;
        row.hidden = many === 0 && !input.checked && document.activeElement !== input;
        words.textContent = this.#label(value);
        number.textContent = many.toLocaleString("en-GB");
      }
    }
    this.element.hidden = [...this.#choices].every(([value, { row }]) => value === "" || row.hidden);
  }

  /** What was counted before holds no longer. */
  forget() {
    this.#choices.forEach(({ number }) => {
      number.textContent = "";
    });
  }

  /** In the order of their words, where there is no other; what stands for none stays first. */
  #sort() {
    if (this.#inOrder) {
      return;
    }
    const rows = [...this.#choices].filter(([value]) => value !== "")
      .sort(([left], [right]) => this.#label(left).localeCompare(this.#label(right), "en-GB"));
    this.#body.append(...rows.map(([, { row }]) => row));
  }

  #add(value, label) {
    const input = el("input", { type: this.#type, name: this.#name, value });
    const words = el("span", {}, label);
    const number = el("span", { className: "count" });
    const row = el("label", { className: "choice" }, input, words, value === "" ? null : number);
    this.#choices.set(value, { row, input, words, number });
    this.#body.append(row);
  }
}
