package org.oversightgraph.platform.neo4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.io.pagecache.OutOfDiskSpaceException;

/** Explains why the embedded server cannot start. */
final class StartFailures {

	private StartFailures() {
	}

	static GraphStartException noFolder(Path home, @Nullable Throwable cause) {
		return new GraphStartException("The folder of the graph, %s, is not writable.".formatted(home),
				"Give the user that runs the product write access, or use another folder with "
						+ "--oversight.graph.home=.",
				(cause != null) ? cause : new IOException("not writable: " + home));
	}

	static GraphStartException of(Throwable failure, Path home) {
		if (failure instanceof GraphStartException known) {
			return known;
		}
		if (any(failure, StartFailures::isFullDisk)) {
			return new GraphStartException(
					"The embedded Neo4j in %s cannot start because its disk is full.".formatted(home),
					"Free at least 64 MB on that disk and start again.", failure);
		}
		if (any(failure, StartFailures::isDamagedLog)) {
			return new GraphStartException(
					"The embedded Neo4j in %s cannot start. The end of its transaction log is unreadable."
						.formatted(home),
					"Copy the folder. Then start once with --oversight.graph.repair=true, which removes the unreadable "
							+ "end. An import that was being written is undone. If that fails, move the folder away "
							+ "and import the last export into an empty graph.",
					failure);
		}
		return new GraphStartException("The embedded Neo4j in %s cannot start.".formatted(home),
				"Read logs/debug.log in that folder for the cause. If the data is damaged, move the folder away and "
						+ "import the last export into an empty graph.",
				failure);
	}

	private static boolean isFullDisk(Throwable cause) {
		return cause instanceof OutOfDiskSpaceException
				|| String.valueOf(cause.getMessage()).contains("No space left on device");
	}

	private static boolean isDamagedLog(Throwable cause) {
		return String.valueOf(cause.getMessage()).contains("fail_on_corrupted_log_files");
	}

	private static boolean any(Throwable failure, Predicate<Throwable> test) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause).anyMatch(test);
	}

}
