package org.oversightgraph.faults;

import java.util.List;

import org.oversightgraph.process.Command;

/**
 * Gives the product the first processor for itself, and all others to this process and
 * its other children. The load generator then takes no time from the product. With one
 * processor, nothing is separated.
 */
final class OwnProcessor implements AutoCloseable {

	private final int processors = Runtime.getRuntime().availableProcessors();

	OwnProcessor() {
		if (this.processors > 1) {
			move(1);
		}
	}

	/** Returns the command before {@code java} that starts the product. */
	List<String> prefix() {
		return (this.processors > 1) ? List.of("taskset", "-c", "0") : List.of();
	}

	/** Gives all processors back to this process. */
	@Override
	public void close() {
		if (this.processors > 1) {
			move(0);
		}
	}

	private void move(int first) {
		Command.run("taskset", "-acp", "%d-%d".formatted(first, this.processors - 1),
				Long.toString(ProcessHandle.current().pid()));
	}

}
