// Tells on the standard error what a program asks over HTTP, and what status it is answered with.

import { subscribe } from "node:diagnostics_channel";

subscribe("undici:request:headers", ({ request, response }) =>
  console.error(`HTTP ${request.method} ${request.path} ${response.statusCode}`));
