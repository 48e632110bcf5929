// The GraphiQL page with the example operations.

import { operations, send } from "../page/api.js";

const FIRST = "who-oversees";

const place = document.getElementById("editor");
const message = document.getElementById("message");
const menu = document.getElementById("examples");

/** Opens a document in a new tab. Set once the editor is ready. */
let openTab = null;

/** A component inside the editor, with access to its tabs. */
function TabOpener() {
  const { useEffect, useState, startTransition } = window.React;
  const editor = window.GraphiQL.React.useEditorContext({ nonNull: true });
  const [opening, setOpening] = useState(null);
  // Rendering a new tab clears the editors, and does it again if the render interrupts an earlier update. A transition
  // does not interrupt other updates. The effect below then sets the content of the tab.
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
    // Runs once for each opened document, and not for other changes in the editor.
  }, [opening]);
  const { queryEditor, variableEditor, headerEditor, responseEditor } = editor;
  useEffect(() => {
    name(queryEditor, "Query");
    name(variableEditor, "Variables");
    name(headerEditor, "Headers");
    name(responseEditor, "Answer");
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
  return null;
}

/** Names the field of an editor for screen readers. GraphiQL gives it no name. */
function name(editor, label) {
  editor?.getInputField().setAttribute("aria-label", label);
}

/** Converts a failed request to a GraphQL error: GraphiQL would show the raw exception. */
async function fetcher(request) {
  try {
    return await send(request);
  } catch (trouble) {
    return { errors: [{ message: trouble.message }] };
  }
}

/**
 * Whether the service allows introspection. Without this check the editor would start with an error message. With plain
 * JSON, a rejection has status 200 and does not appear as a failed request in the console.
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
    return true; // The editor then shows the error.
  }
}

function sayThatTheSchemaIsNotTold() {
  const reference = document.createElement("a");
  reference.href = "../reference";
  reference.textContent = "the reference";
  message.append("This service does not allow introspection. The schema is described in ", reference, ".");
}

/** The operation in the address, with its variables. Other pages link to operations in this way. */
function linked(examples) {
  const parameters = new URLSearchParams(location.search);
  const example = examples.find(({ name }) => name === parameters.get("operation"));
  if (!example) {
    return {};
  }
  return { query: example.document, variables: pretty(parameters.get("variables")) };
}

function pretty(variables) {
  if (variables === null) {
    return "";
  }
  try {
    return JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    return "";
  }
}

function start(examples, told) {
  const { React, ReactDOM, GraphiQL } = window;
  const first = linked(examples);
  const tabs = examples.filter(({ page }) => !page).map(({ document }) => ({ query: document }));
  ReactDOM.createRoot(place).render(React.createElement(GraphiQL, {
    fetcher,
    // Null prevents introspection.
    schema: told ? undefined : null,
    ...first,
    defaultTabs: first.query ? [first, ...tabs.filter(({ query }) => query !== first.query)] : tabs,
    // Session storage lasts for one browser tab. The next visit starts with the examples again.
    storage: window.sessionStorage,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: "variables",
    toolbar: { additionalContent: React.createElement(TabOpener) },
  }));
}

function fillMenu(examples) {
  menu.append(...examples.filter(({ page }) => !page).map(({ name, title }) => new Option(title, name)));
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
    message.textContent = `The examples are not available. ${trouble.message}`;
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
  place.firstElementChild.textContent = "The editor's scripts could not be loaded. Reload the page to try again. "
    + "The API at /graphql works without the editor.";
}
