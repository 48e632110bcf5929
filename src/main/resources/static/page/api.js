// Asks the API, always by the documents that it lists itself at /operations.

const BASE = new URL("../", import.meta.url);
const PATIENCE = 30_000;

/** Why there is no answer, in words for the reader. */
export class Trouble extends Error {
  constructor(message, { code = null, mayPass = false } = {}) {
    super(message);
    this.name = "Trouble";
    this.code = code;
    this.mayPass = mayPass;
  }
}

let listed = null;

/** The example operations: name, title, document. */
export function operations() {
  listed ??= json(new URL("operations", BASE), {}).catch((trouble) => {
    listed = null;
    throw trouble;
  });
  return listed;
}

/** Sends what GraphQL over HTTP calls a request, and gives back its result as it is. */
export function send(request, signal) {
  return json(new URL("graphql", BASE), {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, application/json;q=0.9",
    },
    body: JSON.stringify(request),
    signal,
  });
}

/**
 * Asks by a listed operation.
 * @returns the field of that name, and the problems of fields below it
 */
export async function ask(name, field, variables, signal) {
  const operation = (await operations()).find((each) => each.name === name);
  if (!operation) {
    throw new Trouble(`The service does not list the operation "${name}" that this page asks by.`);
  }
  const { data, errors = [] } = await send({ query: operation.document, variables }, signal);
  const answer = data?.[field];
  if (answer === null || answer === undefined) {
    const [first] = errors;
    throw new Trouble(first?.message ?? "The service gave no answer and no reason.", {
      code: first?.extensions?.code ?? null,
      mayPass: ["UNAVAILABLE", "TIMEOUT", "INTERNAL"].includes(first?.extensions?.code),
    });
  }
  return { answer, problems: errors.map((error) => error.message) };
}

async function json(address, { signal, ...options }) {
  const timeout = AbortSignal.timeout(PATIENCE);
  let response;
  try {
    response = await fetch(address, { ...options, signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    throw new Trouble(timeout.aborted ? "The service took too long to answer." :
        "The service cannot be reached. It may be down, or this device may be offline.", { mayPass: true });
  }
  try {
    // A refused request answers with its reasons in JSON as well.
    return await response.json();
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    throw new Trouble(`The service answered with something else than an answer (HTTP status ${response.status}).`,
        { mayPass: true });
  }
}
