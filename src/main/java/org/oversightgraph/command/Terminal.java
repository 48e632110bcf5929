package org.oversightgraph.command;

import java.io.Console;
import java.util.Optional;

/** The terminal of an interactive user. */
final class Terminal {

	private Terminal() {
	}

	/** Returns the terminal; empty if a script or another program runs this process. */
	static Optional<Console> present() {
		return Optional.ofNullable(System.console()).filter(Console::isTerminal);
	}

}
