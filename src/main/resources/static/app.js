// The landing page: a question with its answer, or a list to browse. Each view has its own address.

import { Browse } from "./page/browse.js";
import { describeDataset } from "./page/dataset.js";
import * as question from "./page/question.js";
import { addressOfList, asksForList } from "./page/selection.js";

const questionView = document.getElementById("question-view");
const listView = document.getElementById("list-view");
const questionLink = document.getElementById("question-link");
const browseLink = document.getElementById("browse-link");

let browse = null;
let holdsFrom = "";

/** Shows the view in the address. */
function show(options) {
  const parameters = new URLSearchParams(location.search);
  const list = asksForList(parameters);
  questionView.hidden = list;
  listView.hidden = !list;
  link(parameters, list);
  if (list) {
    question.leave();
    browse ??= newBrowse();
    return browse.show(parameters, options);
  }
  browse?.leave();
  return question.show(parameters, options);
}

/** Keeps the date and the edition in links between the two views. */
function link(parameters, list) {
  const moment = Object.fromEntries(["asOf", "edition"].filter((name) => parameters.get(name)).map((name) => [name, parameters.get(name)]));
  questionLink.setAttribute("href", `?${new URLSearchParams(moment)}`);
  browseLink.setAttribute("href", addressOfList({ status: "ACTIVE", ...moment }));
  mark(questionLink, !list);
  mark(browseLink, list);
}

function mark(element, current) {
  if (current) {
    element.setAttribute("aria-current", "page");
  } else {
    element.removeAttribute("aria-current");
  }
}

function newBrowse() {
  return new Browse({
    filters: document.getElementById("filters"),
    results: document.getElementById("results"),
    status: document.getElementById("list-status"),
    editions: document.getElementById("edition").options,
    goTo,
    holdsFrom,
  });
}

function goTo(address, { replace = false, ...options } = {}) {
  history[replace ? "replaceState" : "pushState"](null, "", address);
  show(options);
}

const actions = {
  ...question.actions,
  retry: () => (listView.hidden ? question.actions.retry() : show({ moveTo: true })),
};

document.addEventListener("click", (event) => {
  const action = event.target.closest("[data-action]");
  if (action) {
    actions[action.dataset.action](action);
    return;
  }
  // Answers links to other questions without reloading, unless the reader opens a new tab or window.
  const link = event.target.closest("a[href^='?']");
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    goTo(link.getAttribute("href"), { moveTo: true });
  }
});

addEventListener("popstate", () => show());

question.begin(goTo);
show();
describeDataset(document.getElementById("dataset")).then((dataset) => {
  if (!dataset) {
    return;
  }
  question.holdsFrom(dataset.holdsFrom);
  holdsFrom = dataset.holdsFrom;
  browse?.holdsFrom(holdsFrom);
  document.getElementById("fictional").hidden = dataset.nature !== "ILLUSTRATIVE";
  const examples = document.getElementById("examples");
  examples.hidden = examples.dataset.dataset !== dataset.id;
});
