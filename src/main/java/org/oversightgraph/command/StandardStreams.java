package org.oversightgraph.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The standard streams of the process, in UTF-8. Only the findings of a command go to the
 * standard output.
 */
final class StandardStreams {

	private StandardStreams() {
	}

	/** Returns a writer to the standard output. */
	static PrintWriter findings() {
		return new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
	}

	/** Returns the standard output for a protocol. */
	static OutputStream output() {
		return new FileOutputStream(FileDescriptor.out);
	}

	/** Returns a writer to the standard error. */
	static PrintWriter messages() {
		return new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
	}

	/**
	 * Sends all other output of the process, such as that of libraries, to the standard
	 * error.
	 */
	static void divertOtherOutput() {
		System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
	}

}
