// Runs every audit of graphql-http against the address given, and prints what came of each as a line of JSON.

import { auditServer } from "graphql-http";

const [url] = process.argv.slice(2);

for (const { id, name, status, reason } of await auditServer({ url })) {
  console.log(JSON.stringify({ id, name, status, reason: reason ?? null }));
}
