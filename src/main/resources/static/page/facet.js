// One group of filters: its values, with the number of organisations for each.

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
   * @param title heading of the group
   * @param values values to offer, in order. Further counted values come after them
   * @param label value => label of the value
   * @param any label for no selection. If set, only one value can be selected, otherwise several
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

  /** Shows the selected values with the previous counts. */
  choose(chosen) {
    chosen.filter((value) => !this.#choices.has(value)).forEach((value) => this.#add(value, this.#label(value)));
    for (const [value, { row, input, words }] of this.#choices) {
      input.checked = value === "" ? chosen.length === 0 : chosen.includes(value);
      row.hidden &&= !input.checked;
      words.textContent = value === "" ? words.textContent : this.#label(value);
    }
    this.#chosen.textContent = chosen.length > 0 ? `${chosen.length} selected` : "";
    if (chosen.length > 0) {
      this.element.hidden = false;
      this.element.open = true;
    }
  }

  /** Shows the counts. Hides values with a count of 0, unless a value is selected or has the focus. */
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

  /** Removes the previous counts. */
  forget() {
    this.#choices.forEach(({ number }) => {
      number.textContent = "";
    });
  }

  /** Sorts the values by label, if no other order is set. The option for no selection stays first. */
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
