// Describes the dataset in the footer.

import { ask } from "./api.js";
import { el } from "./dom.js";
import { count, dateInWords } from "./words.js";

/** Fills the footer. Returns the dataset, or null if it is not available. */
export async function describeDataset(place) {
  try {
    const { answer } = await ask("dataset", "dataset", {});
    place.replaceChildren(
        el("p", {}, el("strong", {}, answer.title), `, release ${answer.release}.`),
        el("p", {}, answer.summary),
        el("p", {}, `${count(answer.organisations, "organisation")} and ${count(answer.facts, "fact")}. `
          + `The earliest date for a question is ${dateInWords(answer.holdsFrom)}.`));
    return answer;
  } catch (trouble) {
    place.replaceChildren(el("p", {}, `The dataset details are not available. ${trouble.message}`));
    return null;
  }
}
