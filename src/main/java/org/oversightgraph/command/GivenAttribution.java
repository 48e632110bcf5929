package org.oversightgraph.command;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.release.Attribution;
import picocli.CommandLine.Option;

/** Who makes a release, and why, as a command is told. */
final class GivenAttribution {

	@Option(names = "--by", paramLabel = "NAME", description = "Who makes the release; you, when left out.")
	private @Nullable String by;

	@Option(names = "--reason", paramLabel = "TEXT", description = "What is done, in a few words.")
	private @Nullable String reason;

	Attribution get(DataCommand command, String usualReason) {
		try {
			return new Attribution((this.by != null) ? this.by : System.getProperty("user.name", "unknown"),
					(this.reason != null) ? this.reason : usualReason);
		}
		catch (IllegalArgumentException ex) {
			throw command.wrong(String.valueOf(ex.getMessage()));
		}
	}

}
