package org.oversightgraph.command;

import org.oversightgraph.dataset.DatasetContent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a dataset. */
@Command(name = "validate",
		description = "Check a dataset and list its errors with file, line, column and remedy. Does not need the database.")
final class ValidateCommand extends DataCommand {

	@Mixin
	private GivenDataset dataset = new GivenDataset();

	@Override
	Integer run() {
		DatasetContent content = this.dataset.read(this);
		findings().line("%s is valid: %s, %d organisations, %d facts.".formatted(this.dataset.path(),
				content.header().id(), content.organisations(), content.facts()));
		return ExitCode.OK;
	}

}
