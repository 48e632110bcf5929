package org.oversightgraph.command;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.release.ExpectedRelease;
import picocli.CommandLine.Option;

/** The release that must be current, as given on the command line. */
final class GivenRelease {

	@Option(names = "--if-release", paramLabel = "NUMBER",
			description = "Write only if this release is current. Ends with exit code 4 if another one is.")
	private @Nullable Long number;

	ExpectedRelease get(DataCommand command) {
		if (this.number == null) {
			return ExpectedRelease.NONE;
		}
		if (this.number < 1) {
			throw command.wrong(
					"--if-release is %d. It takes the number of a release, such as 7, as the command releases lists it."
						.formatted(this.number));
		}
		return ExpectedRelease.of(this.number);
	}

}
