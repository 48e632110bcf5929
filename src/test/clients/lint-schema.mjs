// Runs graphql-schema-linter with the arguments given, as its own command does.

import { runner } from "graphql-schema-linter";

process.exitCode = await runner.run(process.stdout, process.stdin, process.stderr, process.argv);
