package org.oversightgraph.command;

import picocli.CommandLine.Command;

/** Lists the releases. */
@Command(name = "releases", description = "List the releases of the data, the latest first.")
final class ReleasesCommand extends DataCommand {

	@Override
	Integer run() {
		findings().releases(product().importer().releases());
		return ExitCode.OK;
	}

}
