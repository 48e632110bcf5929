package org.oversightgraph.command;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.release.Attribution;
import picocli.CommandLine.Option;

/** The author and the reason of a release, from the command line. */
final class GivenAttribution {

	@Option(names = "--by", paramLabel = "NAME", description = "The author of the release. Defaults to your user name.")
	private @Nullable String by;

	@Option(names = "--reason", paramLabel = "TEXT",
			description = "The reason for the release, in a few words. It can be public.")
	private @Nullable String reason;

	Attribution get(DataCommand command, String defaultReason) {
		try {
			return new Attribution((this.by != null) ? this.by : System.getProperty("user.name", "unknown"),
					(this.reason != null) ? this.reason : defaultReason);
		}
		catch (IllegalArgumentException ex) {
			throw command.wrong(String.valueOf(ex.getMessage()));
		}
	}

}
