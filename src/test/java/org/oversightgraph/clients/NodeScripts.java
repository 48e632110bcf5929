package org.oversightgraph.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.oversightgraph.clients.Programs.Outcome;

/**
 * Runs scripts of src/test/clients and of the pages with Node.js. Their packages are
 * installed into target/clients when first needed, and again when package.json changes.
 * Without Node.js or a package registry the test is skipped with a message.
 */
public final class NodeScripts {

	private static final Path SOURCES = Path.of("src/test/clients");

	/** Error codes of npm when it cannot reach a registry. */
	private static final Pattern NO_NETWORK = Pattern
		.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT");

	private NodeScripts() {
	}

	/**
	 * Runs a script until it exits.
	 * @param script name in src/test/clients
	 */
	public static Outcome run(String script, String... arguments) throws IOException, InterruptedException {
		install();
		return Programs.run(Programs.HOME, command(script, arguments));
	}

	/**
	 * Runs a script of a page until it exits. Each request is logged to the error output
	 * as HTTP, method, path and status.
	 * @param script path in the page's folder
	 */
	public static Outcome run(ClientPage page, String script, String... arguments)
			throws IOException, InterruptedException {
		install();
		return Programs.run(page.folder(), command(script, arguments, "--import", "../watch.mjs"));
	}

	private static String[] command(String script, String[] arguments, String... options) {
		List<String> command = new ArrayList<>(List.of("node"));
		command.addAll(List.of(options));
		command.add(script);
		command.addAll(List.of(arguments));
		return command.toArray(String[]::new);
	}

	private static synchronized void install() throws IOException, InterruptedException {
		Assumptions.assumeTrue(Programs.isInstalled("node") && Programs.isInstalled("npm"),
				"Node.js with npm is not installed.");
		Path installed = Programs.HOME.resolve("installed.json");
		Path required = SOURCES.resolve("package.json");
		copySources();
		if (Files.exists(installed) && Files.mismatch(installed, required) == -1) {
			return;
		}
		Outcome outcome = Programs.run(Programs.HOME, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock",
				"--ignore-scripts", "--loglevel=error");
		Assumptions.assumeFalse(outcome.exit() != 0 && NO_NETWORK.matcher(outcome.errors()).find(),
				"No package registry can be reached to install the Node.js packages.");
		if (outcome.exit() != 0) {
			throw new IllegalStateException("npm install failed: " + outcome.errors());
		}
		Files.copy(required, installed, StandardCopyOption.REPLACE_EXISTING);
	}

	private static void copySources() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = Programs.HOME.resolve(SOURCES.relativize(file));
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

}
