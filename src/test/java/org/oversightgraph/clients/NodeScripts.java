package org.oversightgraph.clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * Runs the scripts of src/test/clients with Node.js. Their packages are installed into
 * target/clients when first needed, and again when package.json has changed. Where there
 * is no Node.js, or no package registry can be reached, the test is skipped and says so.
 */
public final class NodeScripts {

	private static final Path SOURCES = Path.of("src/test/clients");

	private static final Path HOME = Path.of("target/clients");

	/** What npm says when it reaches no registry. */
	private static final Pattern NO_NETWORK = Pattern
		.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT");

	private static final int MINUTES = 5;

	private NodeScripts() {
	}

	/**
	 * What a script has printed.
	 *
	 * @param exit its exit code
	 * @param lines what it printed, line by line
	 * @param complaints what it printed as errors
	 */
	public record Outcome(int exit, List<String> lines, String complaints) {
	}

	/**
	 * Runs a script to its end.
	 * @param script its name in src/test/clients
	 * @param arguments what it is given
	 */
	public static synchronized Outcome run(String script, String... arguments)
			throws IOException, InterruptedException {
		install();
		List<String> command = new ArrayList<>(List.of("node", script));
		command.addAll(List.of(arguments));
		return run(command);
	}

	private static void install() throws IOException, InterruptedException {
		Assumptions.assumeTrue(isInstalled("node") && isInstalled("npm"), "There is no Node.js with npm to run it by.");
		Files.createDirectories(HOME);
		Path installed = HOME.resolve("installed.json");
		Path wanted = SOURCES.resolve("package.json");
		copySources();
		if (Files.exists(installed) && Files.mismatch(installed, wanted) == -1) {
			return;
		}
		Outcome outcome = run(List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock",
				"--ignore-scripts", "--loglevel=error"));
		Assumptions.assumeFalse(outcome.exit() != 0 && NO_NETWORK.matcher(outcome.complaints()).find(),
				"No package registry can be reached to install Node.js packages from.");
		if (outcome.exit() != 0) {
			throw new IllegalStateException("npm install has failed: " + outcome.complaints());
		}
		Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
	}

	private static void copySources() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = HOME.resolve(SOURCES.relativize(file));
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private static boolean isInstalled(String program) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	private static Outcome run(List<String> command) throws IOException, InterruptedException {
		Path printed = Files.createTempFile(HOME, "printed", ".txt");
		Path complaints = Files.createTempFile(HOME, "complaints", ".txt");
		try {
			Process process = new ProcessBuilder(command).directory(HOME.toFile())
				.redirectOutput(printed.toFile())
				.redirectError(complaints.toFile())
				.start();
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
