package org.oversightgraph.command;

import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.release.Delta;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the changes that an import would make. */
@Command(name = "diff",
		description = "Show the changes that an import of a dataset would make, by row and by table. Exit code 0 if there are none, 1 if there are any.")
final class DiffCommand extends DataCommand {

	@Mixin
	private GivenDataset dataset = new GivenDataset();

	@Override
	Integer run() {
		DatasetContent content = this.dataset.read(this);
		Delta delta = product().importer().difference(content);
		findings().difference(delta);
		if (product().importer().isCurrent(content)) {
			findings().line("Nothing would change.");
			return ExitCode.OK;
		}
		if (delta.isEmpty()) {
			findings().line("Only entries of dataset.yaml would change.");
		}
		return ExitCode.FAULTS;
	}

}
