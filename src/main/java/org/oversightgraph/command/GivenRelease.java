package org.oversightgraph.command;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.release.ExpectedRelease;
import picocli.CommandLine.Option;

/** The release that must be current, from the command line. */
final class GivenRelease {

	@Option(names = "--if-release", paramLabel = "NUMBER",
			description = "Write only if this release is current. Otherwise, the exit code is 4.")
	private @Nullable Long number;

	ExpectedRelease get(DataCommand command) {
		if (this.number == null) {
			return ExpectedRelease.NONE;
		}
		if (this.number < 1) {
			throw command.wrong(
					"--if-release is %d. Use the number of a release, such as 7. The command releases lists the numbers."
						.formatted(this.number));
		}
		return ExpectedRelease.of(this.number);
	}

}
