// Says below the page what data it shows.

import { ask } from "./api.js";
import { el } from "./dom.js";
import { count, dateInWords } from "./words.js";

/** Fills the foot of the page; what is known of the dataset, or null. */
export async function describeDataset(place) {
  try {
    const { answer } = await ask("dataset", "dataset", {});
    place.replaceChildren(
        el("p", {}, el("strong", {}, answer.title), `, release ${answer.release}.`),
        el("p", {}, answer.summary),
        el("p", {}, `${count(answer.organisations, "body", "bodies")} and ${count(answer.facts, "fact")}. `
          + `It can be asked about ${dateInWords(answer.holdsFrom)} and any later day.`));
    return answer;
  } catch (trouble) {
    place.replaceChildren(el("p", {}, `What the dataset holds cannot be shown. ${trouble.message}`));
    return null;
  }
}
