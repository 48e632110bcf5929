// Sends requests to the API. Uses only the documents listed at /operations.

const BASE = new URL("../", import.meta.url);
const PATIENCE = 30_000;

/** An error with a message for the reader. */
export class Trouble extends Error {
  constructor(message, { code = null, mayPass = false } = {}) {
    super(message);
    this.name = "Trouble";
    this.code = code;
    this.mayPass = mayPass;
  }
}

let listed = null;

/** The example operations, each with a name, title and document. */
export function operations() {
  listed ??= json(new URL("operations", BASE), {}).catch((trouble) => {
    listed = null;
    throw trouble;
  });
  return listed;
}

/** Sends a GraphQL-over-HTTP request and returns the unchanged result. */
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
 * Runs a listed operation.
 * @returns the field with that name, and the error messages of its subfields
 */
export async function ask(name, field, variables, signal) {
  const operation = (await operations()).find((each) => each.name === name);
  if (!operation) {
    throw new Trouble(`The service does not list the operation "${name}" that this page needs.`);
  }
  const { data, errors = [] } = await send({ query: operation.document, variables }, signal);
  const answer = data?.[field];
  if (answer === null || answer === undefined) {
    const [first] = errors;
    throw new Trouble(first?.message ?? "The service returned no answer and no error message.", {
      code: first?.extensions?.code ?? null,
      mayPass: ["UNAVAILABLE", "OVERLOADED", "TIMEOUT", "INTERNAL"].includes(first?.extensions?.code),
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
    throw new Trouble(timeout.aborted ? "The request timed out after 30 seconds. Try again." :
        "The service cannot be reached. It may be down, or this device may be offline.", { mayPass: true });
  }
  try {
    // A rejected request also returns its errors as JSON.
    return await response.json();
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    throw new Trouble(`The service returned an unexpected response (HTTP status ${response.status}).`,
        { mayPass: true });
  }
}
