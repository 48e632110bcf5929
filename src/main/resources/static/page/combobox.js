// A text field with suggestions, following the combobox pattern of the ARIA Authoring Practices Guide.

import { el } from "./dom.js";
import { count } from "./words.js";

const PAUSE = 200;

/** Delay in milliseconds before a running search is announced. */
const SLOW = 400;

const SHORTEST = 2;

export class Combobox {
  #input;
  #list;
  #status;
  #suggest;
  #describe;
  #nothing;
  #onChoose;
  #items = [];
  #active = -1;
  #timer = null;
  #slow = null;
  #asking = null;

  /**
   * @param input the text field
   * @param list the list box
   * @param status live region for the number of suggestions
   * @param suggest (text, signal) => promise of items
   * @param describe (item, text) => content of the option
   * @param nothing text => message if there are no suggestions
   * @param onChoose called with the selected item
   */
  constructor({ input, list, status, suggest, describe, nothing, onChoose }) {
    this.#input = input;
    this.#list = list;
    this.#status = status;
    this.#suggest = suggest;
    this.#describe = describe;
    this.#nothing = nothing;
    this.#onChoose = onChoose;
    input.addEventListener("input", () => this.#typed());
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("blur", () => this.#leave());
    // Keeps the focus in the field during a click or scroll in the list.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        this.#choose([...list.children].indexOf(option));
      }
    });
  }

  /** Shows suggestions and announces their number, or the reason if there are none. */
  offer(items, message = null) {
    this.#stop();
    this.#items = items;
    const text = this.#input.value.trim();
    this.#list.replaceChildren(...items.map((item, index) =>
      el("li", { id: `${this.#list.id}-${index}`, role: "option", "aria-selected": "false" }, this.#describe(item, text))));
    this.#list.hidden = items.length === 0;
    this.#input.setAttribute("aria-expanded", String(items.length > 0));
    this.#activate(-1);
    // With an open list, only screen readers need the count.
    this.#say(message ?? (items.length === 0 ? this.#nothing(text) :
      `${count(items.length, "suggestion")}. Choose with the arrow keys and Enter.`), items.length > 0 && message === null);
  }

  /** Hides the list and cancels the current search. */
  close() {
    this.#stop();
    this.#items = [];
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#input.setAttribute("aria-expanded", "false");
    this.#activate(-1);
    this.#say("");
  }

  /** Keeps the message about missing suggestions, which contains links. */
  #leave() {
    if (this.#items.length > 0 || this.#asking !== null) {
      this.close();
    } else {
      clearTimeout(this.#timer);
    }
  }

  #say(message, unseen = false) {
    this.#status.classList.toggle("unseen", unseen);
    this.#status.replaceChildren(...[message].flat());
  }

  /** Cancels the search for the previous text. */
  #stop() {
    clearTimeout(this.#timer);
    clearTimeout(this.#slow);
    this.#asking?.abort();
    this.#asking = null;
  }

  #typed() {
    this.#stop();
    const text = this.#input.value.trim();
    if (text.length < SHORTEST) {
      this.close();
      return;
    }
    this.#timer = setTimeout(() => this.#look(text), PAUSE);
  }

  async #look(text) {
    const asking = new AbortController();
    this.#asking = asking;
    this.#slow = setTimeout(() => this.#say("Searching…"), SLOW);
    try {
      const items = await this.#suggest(text, asking.signal);
      if (!asking.signal.aborted) {
        this.offer(items);
      }
    } catch (trouble) {
      if (!asking.signal.aborted) {
        this.offer([], `${trouble.message} Press the down arrow key to search again.`);
      }
    }
  }

  #key(event) {
    if (event.isComposing) {
      return;
    }
    const open = this.#items.length > 0;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) {
        this.#step(event.key === "ArrowDown" ? 1 : -1);
      } else {
        this.#typed();
      }
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    }
  }

  /** Moves to the next option. The field itself comes after the last and before the first option. */
  #step(by) {
    const places = this.#items.length + 1;
    this.#activate(((this.#active + 1 + by + places) % places) - 1);
  }

  #activate(index) {
    this.#list.children[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = index;
    const option = this.#list.children[index];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.#input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.#input.removeAttribute("aria-activedescendant");
    }
  }

  #choose(index) {
    const item = this.#items[index];
    this.close();
    this.#onChoose(item);
  }
}
