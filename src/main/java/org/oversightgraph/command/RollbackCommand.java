package org.oversightgraph.command;

import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.ImportOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes back to a former release. */
@Command(name = "rollback",
		description = "Make the content of a former release current again, as a new release. No release is lost.")
final class RollbackCommand extends DataCommand {

	@Parameters(paramLabel = "NUMBER", description = "The number of the release, as the command releases lists it.")
	private long number;

	@Mixin
	private GivenAttribution attribution = new GivenAttribution();

	@Mixin
	private GivenRelease release = new GivenRelease();

	@Override
	public Integer call() {
		Attribution by = this.attribution.get(this, "Back to release " + this.number);
		ImportOutcome outcome = product().importer().rollback(this.number, this.release.get(this), by, progress());
		progress().done();
		findings().release(outcome.release(), outcome.changed());
		return ExitCode.OK;
	}

}
