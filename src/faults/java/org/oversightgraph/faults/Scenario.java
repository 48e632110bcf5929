package org.oversightgraph.faults;

import java.util.List;

/** A fault, or a load, with what is expected of the product. */
interface Scenario {

	/** The name by which it is selected. {@code kill} selects {@code kill-10}, too. */
	String name();

	/**
	 * Runs it.
	 * @throws SkippedException if it cannot run here
	 */
	List<Outcome> run(Ground ground) throws Exception;

	/** The scenario cannot run on this machine. */
	final class SkippedException extends RuntimeException {

		SkippedException(String reason) {
			super(reason);
		}

	}

}
