// The GraphiQL page, filled with the example operations.

import { operations, send } from "../page/api.js";

const FIRST = "who-oversees";

const place = document.getElementById("editor");
const message = document.getElementById("message");
const menu = document.getElementById("examples");

/** Set once the editor stands: opens a document in a new tab. */
let openTab = null;

/** Lives inside the editor, where its tabs can be reached. */
function TabOpener() {
  const { useEffect, useState, startTransition } = window.React;
  const editor = window.GraphiQL.React.useEditorContext({ nonNull: true });
  const [opening, setOpening] = useState(null);
  // A new tab empties the editors while it is drawn, perhaps twice: once more when it overtakes an earlier change. A
  // transition overtakes none, and what is to stand in the tab is written after it.
  openTab = (document) => startTransition(() => {
    editor.addTab();
    setOpening({ document });
  });
  useEffect(() => {
    if (opening) {
      editor.queryEditor?.setValue(opening.document);
      editor.queryEditor?.focus();
      place.querySelector(".graphiql-tab-active")?.scrollIntoView();
    }
    // Only once for each that is opened, whatever else changes in the editor.
  }, [opening]);
  return null;
}

/** GraphiQL shows what a failed request throws as it is, so it gets words. */
async function fetcher(request) {
  try {
    return await send(request);
  } catch (trouble) {
    return { errors: [{ message: trouble.message }] };
  }
}

/**
 * Whether the service lets its schema be asked for; an editor that asks in vain greets with an error. As plain JSON
 * a refusal is no failed request, which the console would report.
 */
async function schemaIsTold() {
  try {
    const response = await fetch("../graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ query: "{ __schema { queryType { name } } }" }),
    });
    const { errors = [] } = await response.json();
    return !errors.some(({ extensions }) => ["FORBIDDEN", "DOCUMENT_NOT_TRUSTED"].includes(extensions?.code));
  } catch {
    return true; // The editor says then what is wrong.
  }
}

function sayThatTheSchemaIsNotTold() {
  const reference = document.createElement("a");
  reference.href = "../reference";
  reference.textContent = "the reference";
  message.append("This service does not tell its schema to the editor. It is described in ", reference, ".");
}

/** The operation that the address names, with its variables, for links from elsewhere. */
function linked(examples) {
  const parameters = new URLSearchParams(location.search);
  const example = examples.find(({ name }) => name === parameters.get("operation"));
  if (!example) {
    return {};
  }
  return { query: example.document, variables: pretty(parameters.get("variables")) };
}

function pretty(variables) {
  try {
    return JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    return "";
  }
}

function start(examples, told) {
  const { React, ReactDOM, GraphiQL } = window;
  const first = linked(examples);
  const tabs = examples.map(({ document }) => ({ query: document }));
  ReactDOM.createRoot(place).render(React.createElement(GraphiQL, {
    fetcher,
    // Null keeps the editor from asking for it.
    schema: told ? undefined : null,
    ...first,
    defaultTabs: first.query ? [first, ...tabs.filter(({ query }) => query !== first.query)] : tabs,
    // Kept over a reload, forgotten with the tab: the next visit starts with the examples again.
    storage: window.sessionStorage,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: "variables",
    toolbar: { additionalContent: React.createElement(TabOpener) },
  }));
}

function fillMenu(examples) {
  menu.append(...examples.map(({ name, title }) => new Option(title, name)));
  menu.disabled = examples.length === 0;
  menu.addEventListener("change", () => {
    const chosen = examples.find(({ name }) => name === menu.value);
    menu.value = "";
    if (chosen) {
      openTab?.(chosen.document);
    }
  });
}

async function listed() {
  try {
    const examples = await operations();
    return [...examples.filter(({ name }) => name === FIRST), ...examples.filter(({ name }) => name !== FIRST)];
  } catch (trouble) {
    message.textContent = `The examples cannot be shown. ${trouble.message}`;
    return [];
  }
}

const examples = await listed();
if (window.React && window.ReactDOM && window.GraphiQL) {
  const told = await schemaIsTold();
  start(examples, told);
  if (!told) {
    sayThatTheSchemaIsNotTold();
  }
  fillMenu(examples);
} else {
  place.firstElementChild.textContent = "The editor's scripts could not be loaded. Loading the page again may help. "
    + "The API at /graphql answers without it.";
}
