package org.oversightgraph.command;

import picocli.CommandLine;

/** With what a command ends, for scripts. */
final class ExitCode {

	/** All went well, or there is nothing that differs. */
	static final int OK = CommandLine.ExitCode.OK;

	/** The data has faults and was refused, or something differs. */
	static final int FAULTS = 1;

	/** The command was not understood. */
	static final int USAGE = CommandLine.ExitCode.USAGE;

	/** The graph cannot be reached, or a running product uses it. */
	static final int NO_GRAPH = 3;

	/** Another import is under way, or another release is current than is expected. */
	static final int CONFLICT = 4;

	/** Something else failed. */
	static final int FAILED = 5;

	private ExitCode() {
	}

}
