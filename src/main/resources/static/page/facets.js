// The form with the filters of a list.

import { el } from "./dom.js";
import { Facet } from "./facet.js";
import { fromTheBeginning, selectionIn } from "./selection.js";
import { DETERMINATIONS, KINDS_OF, STATUSES_OF, TRUST_TYPES, today } from "./words.js";

/** Screen width at which the form is beside the list. */
const WIDE = matchMedia("(min-width: 56rem)");

export class Facets {
  #names;
  #onChange;
  #form;
  #fold;
  #day = el("input", { id: "list-asOf", name: "asOf", type: "date" });
  #edition;
  #name = el("input", { id: "list-name", name: "name", type: "search", autocomplete: "off", spellcheck: false });
  #icb = el("select", { id: "list-icb", name: "icb" });
  #counting = el("p", { className: "hint" });
  #show = el("button", { type: "submit", className: "show" }, "Show");
  #selection = null;
  #sides;

  /**
   * @param place container for the form, with the highest segment as data
   * @param editions options for the edition
   * @param names names of organisations by code, filled as they become known
   * @param onChange (selection, done) called with each selection. done is true once the reader submits the form
   */
  constructor({ place, editions, names, onChange }) {
    this.#names = names;
    this.#onChange = onChange;
    this.#edition = el("select", { id: "list-edition", name: "edition" }, el("option", { value: "" }, "In force on the date"),
        [...editions].slice(1).map((option) => option.cloneNode(true)));
    this.#sides = {
      kinds: new Facet({ name: "kinds", title: "Kind", values: Object.keys(KINDS_OF), label: (value) => KINDS_OF[value] ?? value }),
      trustTypes: new Facet({ name: "trustTypes", title: "Trust type", values: Object.keys(TRUST_TYPES),
        label: (value) => TRUST_TYPES[value] ?? value }),
      status: new Facet({ name: "status", title: "Open or closed", values: Object.keys(STATUSES_OF),
        label: (value) => STATUSES_OF[value] ?? value, any: "Any status" }),
      region: new Facet({ name: "region", title: "Region", values: [], label: (code) => names.get(code) ?? code, any: "Any region" }),
      segment: new Facet({ name: "segment", title: "Segment", values: segmentsUpTo(Number(place.dataset.lastSegment)), label: (value) => `Segment ${value}`, any: "Any or none" }),
      determinations: new Facet({ name: "determinations", title: "Lead", values: Object.keys(DETERMINATIONS),
        label: (value) => DETERMINATIONS[value]?.[0] ?? value }),
    };
    this.#form = this.#built();
    this.#fold = el("details", { className: "fold" }, el("summary", {}, "Filter the list"), this.#form);
    place.replaceChildren(this.#fold);
    this.#arrange();
    WIDE.addEventListener("change", () => this.#arrange());
    this.#form.addEventListener("change", () => this.#changed(false));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#changed(true);
    });
  }

  #built() {
    const { kinds, trustTypes, status, region, segment, determinations } = this.#sides;
    return el("form", { id: "filter", role: "search", "aria-label": "Filters" },
        field("Date", this.#day, "Defaults to today"),
        field("Edition", this.#edition),
        field("Name contains", this.#name),
        field("Integrated care board (ICB)", this.#icb),
        this.#counting,
        ...[kinds, trustTypes, status, region, segment, determinations].map((facet) => facet.element),
        this.#show);
  }

  /** Opens all groups if the form is beside the list. */
  #arrange() {
    this.#fold.open = WIDE.matches;
    Object.values(this.#sides).forEach((side) => {
      side.element.open = WIDE.matches;
    });
  }

  #changed(done) {
    const { orderBy, direction } = this.#selection ?? {};
    const chosen = selectionIn(new URLSearchParams(new FormData(this.#form)));
    const untouched = chosen.asOf === today() && !this.#selection?.asOf;
    if (done && !WIDE.matches) {
      this.#fold.open = false;
    }
    this.#onChange(fromTheBeginning({ ...chosen, asOf: untouched ? "" : chosen.asOf, orderBy: orderBy ?? "", direction: direction ?? "" }), done);
  }

  /** Shows the selected filters. */
  fill(selection) {
    this.#selection = selection;
    this.#day.value = selection.asOf || today();
    this.#edition.value = selection.edition;
    if (this.#edition.selectedIndex < 0) {
      this.#edition.value = "";
    }
    this.#name.value = selection.name;
    this.#offerBoards([...this.#icb.options].slice(1).map(({ value }) => value), selection.icb);
    const { kinds, trustTypes, status, region, segment, determinations } = this.#sides;
    kinds.choose(selection.kinds);
    trustTypes.choose(selection.trustTypes);
    status.choose(one(selection.status));
    region.choose(one(selection.region));
    segment.choose(one(selection.segment));
    determinations.choose(selection.determinations);
  }

  /** Sets the number of organisations in the list. */
  set total(many) {
    this.#show.textContent = many === 0 ? "Show the list" : `Show ${many.toLocaleString("en-GB")} in the list`;
  }

  /** Keeps the previous counts during counting, which takes longer than listing. */
  wait() {
    this.#form.setAttribute("aria-busy", "true");
    this.#counting.textContent = "";
  }

  /** Shows the number of organisations for each filter value. */
  count({ kinds, trustTypes, statuses, regions, segments, determinations }) {
    regions.forEach(({ value }) => this.#names.set(value.code, value.name));
    this.#sides.kinds.count(kinds);
    this.#sides.trustTypes.count(trustTypes);
    this.#sides.status.count(statuses);
    this.#sides.region.count(regions.map(({ value, count }) => ({ value: value.code, count })));
    this.#sides.segment.count(segments.map(({ value, count }) => ({ value: String(value), count })));
    this.#sides.determinations.count(determinations);
    this.#form.removeAttribute("aria-busy");
  }

  /** States that the counts are not available. */
  doWithoutCounts() {
    Object.values(this.#sides).forEach((side) => side.forget());
    this.#form.removeAttribute("aria-busy");
    this.#counting.textContent = "The number of organisations for each filter is not available.";
  }

  /** Offers the ICBs of the date, and stores the names of its regions. */
  boards(all) {
    all.forEach(({ code, name }) => this.#names.set(code, name));
    this.#offerBoards(all.filter(({ kind }) => kind === "ICB").map(({ code }) => code), this.#selection?.icb ?? "");
    this.#sides.region.choose(one(this.#selection?.region ?? ""));
  }

  #offerBoards(codes, chosen) {
    const all = [...new Set([...codes, ...one(chosen)])].map((code) => [code, this.#names.get(code) ?? code]);
    all.sort(([, left], [, right]) => left.localeCompare(right, "en-GB"));
    this.#icb.replaceChildren(el("option", { value: "" }, "Any ICB"), ...all.map(([value, name]) => el("option", { value }, short(name))));
    this.#icb.value = chosen;
  }

  min(day) {
    this.#day.min = day;
  }
}

function one(value) {
  return value === "" ? [] : [value];
}

function short(name) {
  return name.replace(/^NHS /, "").replace(/ Integrated Care Board$/, "");
}

function field(label, control, hint = null) {
  const id = `${control.id}-hint`;
  if (hint !== null) {
    control.setAttribute("aria-describedby", id);
  }
  return el("div", { className: "field" }, el("label", { htmlFor: control.id }, label),
      hint === null ? null : el("p", { id, className: "hint" }, hint), control);
}

function segmentsUpTo(last) {
  return Array.from({ length: last }, (_, index) => String(index + 1));
}
