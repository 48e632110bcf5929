package org.oversightgraph.command;

import java.io.Console;
import java.util.Optional;

/** The terminal before which somebody sits. */
final class Terminal {

	private Terminal() {
	}

	/** The terminal; empty where a script or another program runs this one. */
	static Optional<Console> present() {
		return Optional.ofNullable(System.console()).filter(Console::isTerminal);
	}

}
