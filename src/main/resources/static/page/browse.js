// The list of organisations in the address, with its filters beside it.

import { Trouble, ask } from "./api.js";
import { alikeOf, amount, bodiesOf, rangeOf } from "./bodies.js";
import { el } from "./dom.js";
import { Facets } from "./facets.js";
import { search } from "./search.js";
import { addressOfList, fromTheBeginning, selectionIn, variablesOf } from "./selection.js";

const TITLE = "Browse organisations · Oversight Graph";
const ALIKE = 5;

/** Maximum page size of the API. There have never been more than 50 ICBs and regions. */
const BOARDS = 100;

export class Browse {
  #results;
  #status;
  #goTo;
  #facets;
  #names = new Map();
  #boardsOf = null;
  #counted = null;
  #counting = null;
  #asking = null;
  #shown = null;
  #selection = null;

  /**
   * @param filters container for the form
   * @param results container for the list
   * @param status live region for status messages
   * @param editions options for the edition
   * @param goTo (address, options) => opens another list
   * @param holdsFrom earliest date for a question, if known
   */
  constructor({ filters, results, status, editions, goTo, holdsFrom }) {
    this.#results = results;
    this.#status = status;
    this.#goTo = goTo;
    this.#facets = new Facets({ place: filters, editions, names: this.#names,
      onChange: (selection, done) => this.#change(selection, done) });
    this.holdsFrom(holdsFrom);
    results.addEventListener("change", ({ target }) => {
      if (target.id === "order") {
        const [orderBy, direction] = target.value.split(" ");
        this.#change({ ...this.#selection, orderBy, direction }, false);
      }
    });
  }

  /** Sets the earliest date for a question. */
  holdsFrom(day) {
    this.#facets.min(day);
  }

  /** Shows the list in the address. Does nothing if the list is already shown. */
  async show(parameters, { moveTo = false, note = null } = {}) {
    document.title = TITLE;
    const selection = selectionIn(parameters);
    const address = addressOfList(selection);
    if (address === this.#shown) {
      return;
    }
    this.leave();
    this.#selection = selection;
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#facets.fill(selection);
    const boards = this.#offerBoards(selection.asOf);
    this.#wait();
    try {
      const { answer, problems } = await ask("browse", "organisations", variablesOf(selection), signal);
      // The selected filters above the list show their names.
      if (selection.icb !== "" || selection.region !== "") {
        await boards;
      }
      if (!signal.aborted) {
        this.#settle(answer, problems, selection, note);
        this.#count(selection);
        this.#shown = address;
      }
    } catch (failure) {
      if (!signal.aborted && !this.#beganAnew(failure, selection)) {
        this.#refuse(failure, selection);
      }
    }
    if (moveTo && !signal.aborted) {
      const heading = this.#results.querySelector("h2");
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: "nearest" });
    }
  }

  /** Cancels the current request. */
  leave() {
    this.#asking?.abort();
  }

  #change(selection, done) {
    const address = addressOfList(fromTheBeginning(selection));
    if (address !== addressOfList(this.#selection)) {
      this.#goTo(address, { moveTo: done });
    } else if (done) {
      this.#results.querySelector("h2")?.focus();
    }
  }

  #wait() {
    this.#shown = null;
    this.#results.setAttribute("aria-busy", "true");
    this.#status.textContent = "Loading the list";
    if (this.#results.childElementCount === 0) {
      this.#results.replaceChildren(el("p", { className: "waiting" }, "Loading the list…"));
    }
  }

  #settle(answer, problems, selection, note) {
    this.#facets.total = answer.totalCount;
    const order = document.activeElement?.id;
    this.#show([
      note === null ? null : el("p", { className: "verdict" }, note),
      problems.length === 0 ? null : el("p", { className: "problem" }, `Part of the list is missing. ${problems.join(" ")}`),
      ...bodiesOf(answer, selection, this.#names),
    ]);
    if (order === "order") {
      document.getElementById(order)?.focus();
    }
    this.#status.textContent = [note, `${amount(answer, rangeOf(answer, selection))}.`].filter(Boolean).join(" ");
    if (answer.totalCount === 0 && selection.name !== "") {
      this.#offerAlike(selection);
    }
  }

  #show(content) {
    this.#results.removeAttribute("aria-busy");
    this.#results.replaceChildren(...content.filter((part) => part !== null));
  }

  /** Restarts a list if its cursor belongs to another release. */
  #beganAnew(failure, selection) {
    if (failure.code !== "RELEASE_CHANGED") {
      return false;
    }
    this.#counting?.abort();
    this.#counted = null;
    this.#goTo(addressOfList(fromTheBeginning(selection)),
        { replace: true, moveTo: true, note: "The data has changed since this list began. The list starts again from the first page." });
    return true;
  }

  #refuse(failure, selection) {
    const trouble = failure instanceof Trouble ? failure : new Trouble("An error occurred on this page. Reload the page to try again.");
    if (trouble !== failure) {
      console.error(failure);
    }
    const inside = selection.after !== "" || selection.before !== "";
    this.#show([el("div", { className: "problem" },
        el("h2", { tabIndex: -1 }, "The list is not available"),
        el("p", {}, trouble.message),
        trouble.mayPass ? el("p", {}, el("button", { type: "button", "data-action": "retry" }, "Try again")) :
          el("p", {}, inside ? el("a", { href: addressOfList(fromTheBeginning(selection)) }, "Start the list again") :
            el("a", { href: addressOfList({}) }, "List all organisations today")))]);
    this.#status.textContent = `The list is not available. ${trouble.message}`;
  }

  /** Counts the organisations for each filter value. Paging and sorting do not change the counts. */
  async #count(selection) {
    const { orderBy, filter, asOf, edition, after = null } = variablesOf(selection);
    const counted = JSON.stringify({ filter, asOf, edition });
    if (this.#counted === counted) {
      return;
    }
    this.#counted = counted;
    this.#counting?.abort();
    this.#counting = new AbortController();
    const { signal } = this.#counting;
    this.#facets.wait();
    try {
      const { answer } = await ask("organisation-facets", "organisations", { filter, orderBy, first: 1, after, asOf, edition }, signal);
      if (!signal.aborted) {
        this.#facets.count(answer.facets);
      }
    } catch {
      if (!signal.aborted) {
        this.#counted = null;
        this.#facets.doWithoutCounts();
      }
    }
  }

  /** Offers the ICBs and regions of a date as filters. The list does not depend on them. */
  async #offerBoards(asOf) {
    if (this.#boardsOf === asOf) {
      return;
    }
    this.#boardsOf = asOf;
    try {
      const { answer } = await ask("organisations", "organisations",
          { filter: { kinds: ["ICB", "REGION"], status: "ACTIVE" }, first: BOARDS, asOf: asOf || null });
      if (this.#boardsOf === asOf) {
        this.#facets.boards(answer.edges.map(({ node }) => node));
      }
    } catch {
      this.#boardsOf = null;
    }
  }

  async #offerAlike(selection) {
    const place = this.#results.querySelector(".alike");
    try {
      const hits = await search(selection.name, selection.asOf);
      place.replaceChildren(...alikeOf(hits.slice(0, ALIKE), selection));
    } catch {
      // Similar names are optional. The list itself is complete.
    }
  }
}
