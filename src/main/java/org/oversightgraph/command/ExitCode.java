package org.oversightgraph.command;

import picocli.CommandLine;

/** The exit codes of commands, for scripts. */
final class ExitCode {

	/** The command succeeded, or nothing differs. */
	static final int OK = CommandLine.ExitCode.OK;

	/** The data has faults and was refused, or something differs. */
	static final int FAULTS = 1;

	/** The command is invalid. */
	static final int USAGE = CommandLine.ExitCode.USAGE;

	/** The graph cannot be reached, or a running product uses it. */
	static final int NO_GRAPH = 3;

	/** Another import is in progress, or the current release is not the expected one. */
	static final int CONFLICT = 4;

	/** Something else failed. */
	static final int FAILED = 5;

	private ExitCode() {
	}

}
