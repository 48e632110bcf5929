package org.oversightgraph.faults;

import java.util.List;

/** A fault or a load, with the expectations of the product. */
interface Scenario {

	/** Returns the name for the selection. */
	String name();

	/**
	 * Runs the scenario.
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
