package org.oversightgraph.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A short command of the system, such as {@code mount}. */
public final class Command {

	private Command() {
	}

	/**
	 * Runs a command to its end.
	 * @throws IllegalStateException if the command fails, with its output
	 */
	public static String run(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			int exit = process.waitFor();
			if (exit != 0) {
				throw new IllegalStateException(
						"%s ended with %d: %s".formatted(String.join(" ", command), exit, printed.strip()));
			}
			return printed;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
