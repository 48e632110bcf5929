package org.oversightgraph.command;

import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.ImportOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Rolls back to an earlier release. */
@Command(name = "rollback",
		description = "Make the content of an earlier release current again, as a new release. No release is deleted.")
final class RollbackCommand extends DataCommand {

	@Parameters(paramLabel = "NUMBER",
			description = "The number of the release. The command releases lists the numbers.")
	private long number;

	@Mixin
	private GivenAttribution attribution = new GivenAttribution();

	@Mixin
	private GivenRelease release = new GivenRelease();

	@Override
	Integer run() {
		Attribution by = this.attribution.get(this, "Rolled back to release " + this.number);
		ImportOutcome outcome = product().importer().rollback(this.number, this.release.get(this), by, progress());
		progress().done();
		findings().release(outcome.release(), outcome.changed());
		return ExitCode.OK;
	}

}
