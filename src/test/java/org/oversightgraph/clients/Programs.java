package org.oversightgraph.clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs that are not part of the product. */
public final class Programs {

	/** Where other people's clients are installed and run. */
	static final Path HOME = Path.of("target/clients");

	private static final int MINUTES = 5;

	private Programs() {
	}

	/**
	 * What a program has printed.
	 *
	 * @param exit its exit code
	 * @param lines what it printed, line by line
	 * @param complaints what it printed as errors
	 */
	public record Outcome(int exit, List<String> lines, String complaints) {
	}

	/** Whether there is a program of that name to run. */
	public static boolean isInstalled(String program) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	/**
	 * Runs a program to its end.
	 * @param folder where it runs
	 * @param command its name, and what it is given
	 */
	public static Outcome run(Path folder, String... command) throws IOException, InterruptedException {
		return run(folder, Map.of(), List.of(command));
	}

	static Outcome run(Path folder, Map<String, String> environment, List<String> command)
			throws IOException, InterruptedException {
		Files.createDirectories(HOME);
		Path printed = Files.createTempFile(HOME, "printed", ".txt");
		Path complaints = Files.createTempFile(HOME, "complaints", ".txt");
		try {
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
				.redirectOutput(printed.toFile())
				.redirectError(complaints.toFile());
			builder.environment().putAll(environment);
			Process process = builder.start();
			if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new IllegalStateException("%s did not end within %d minutes: %s".formatted(command, MINUTES,
						Files.readString(complaints)));
			}
			return new Outcome(process.exitValue(), Files.readAllLines(printed), Files.readString(complaints));
		}
		finally {
			Files.delete(printed);
			Files.delete(complaints);
		}
	}

}
