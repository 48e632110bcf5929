package org.oversightgraph.command;

import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.release.Delta;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what an import would change. */
@Command(name = "diff",
		description = "Tell what importing a dataset would change, row by row and by table. Ends with 0 when nothing would, with 1 when something would.")
final class DiffCommand extends DataCommand {

	@Mixin
	private GivenDataset dataset = new GivenDataset();

	@Override
	public Integer call() {
		DatasetContent content = this.dataset.read(this);
		Delta delta = product().importer().difference(content);
		findings().difference(delta);
		if (product().importer().isCurrent(content)) {
			findings().line("Nothing would change.");
			return ExitCode.OK;
		}
		if (delta.isEmpty()) {
			findings().line("Only what dataset.yaml says would change.");
		}
		return ExitCode.FAULTS;
	}

}
