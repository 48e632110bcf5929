package org.oversightgraph.command;

import picocli.CommandLine.Command;

/** Lists the adapters. */
@Command(name = "adapters",
		description = "List the adapters that read publishers' own files, for import, diff and validate.")
final class AdaptersCommand extends DataCommand {

	@Override
	Integer run() {
		findings().adapters(product().adapters().all());
		return ExitCode.OK;
	}

}
