package org.oversightgraph.clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs external programs. */
public final class Programs {

	/** Folder in which clients are installed and run. */
	static final Path HOME = Path.of("target/clients");

	private static final int TIMEOUT_MINUTES = 5;

	private Programs() {
	}

	/**
	 * The result of a program.
	 *
	 * @param exit exit code
	 * @param lines standard output, by line
	 * @param errors error output
	 */
	public record Outcome(int exit, List<String> lines, String errors) {
	}

	/** Returns whether a program is on the path. */
	public static boolean isInstalled(String program) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	/**
	 * Runs a program until it exits.
	 * @param folder working directory
	 * @param command name and arguments
	 */
	public static Outcome run(Path folder, String... command) throws IOException, InterruptedException {
		return run(folder, Map.of(), List.of(command));
	}

	static Outcome run(Path folder, Map<String, String> environment, List<String> command)
			throws IOException, InterruptedException {
		Files.createDirectories(HOME);
		Path output = Files.createTempFile(HOME, "output", ".txt");
		Path errors = Files.createTempFile(HOME, "errors", ".txt");
		try {
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
				.redirectOutput(output.toFile())
				.redirectError(errors.toFile());
			builder.environment().putAll(environment);
			Process process = builder.start();
			if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				String printed = Files.readString(errors);
				throw new IllegalStateException(
						"%s did not finish within %d minutes: %s".formatted(command, TIMEOUT_MINUTES, printed));
			}
			return new Outcome(process.exitValue(), Files.readAllLines(output), Files.readString(errors));
		}
		finally {
			Files.delete(output);
			Files.delete(errors);
		}
	}

}
