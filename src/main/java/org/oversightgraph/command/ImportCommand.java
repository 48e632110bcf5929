package org.oversightgraph.command;

import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.ImportOutcome;
import org.oversightgraph.release.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports a dataset. */
@Command(name = "import",
		description = "Read and check a dataset, and make all of it the new release. The same content again changes nothing.")
final class ImportCommand extends DataCommand {

	@Mixin
	private GivenDataset dataset = new GivenDataset();

	@Mixin
	private GivenAttribution attribution = new GivenAttribution();

	@Mixin
	private GivenRelease release = new GivenRelease();

	@Option(names = "--dry-run", description = "Show the number of changes by table, and write nothing.")
	private boolean dryRun;

	@Override
	Integer run() {
		Attribution by = this.attribution.get(this, "Imported from " + this.dataset.path().getFileName());
		if (this.dryRun) {
			DatasetContent content = this.dataset.read(this);
			Importer.Comparison comparison = product().importer().compare(content, this.release.get(this));
			findings().counts(comparison.delta());
			findings().line(comparison.changed() ? "Nothing was written." : "Nothing would change.");
			return ExitCode.OK;
		}
		ImportOutcome outcome = this.dataset.load(this, this.release.get(this), by);
		progress().done();
		findings().release(outcome.release(), outcome.changed());
		return ExitCode.OK;
	}

}
