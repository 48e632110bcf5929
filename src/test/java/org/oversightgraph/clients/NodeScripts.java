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
 * Runs scripts with Node.js, those of src/test/clients and of the pages. Their packages
 * are installed into target/clients when first needed, and again when package.json has
 * changed. Where there is no Node.js, or no package registry can be reached, the test is
 * skipped and says so.
 */
public final class NodeScripts {

	private static final Path SOURCES = Path.of("src/test/clients");

	/** What npm says when it reaches no registry. */
	private static final Pattern NO_NETWORK = Pattern
		.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT");

	private NodeScripts() {
	}

	/**
	 * Runs a script to its end.
	 * @param script its name in src/test/clients
	 * @param arguments what it is given
	 */
	public static Outcome run(String script, String... arguments) throws IOException, InterruptedException {
		install();
		return Programs.run(Programs.HOME, command(script, arguments));
	}

	/**
	 * Runs a script of a page to its end. Each request it makes is told among its
	 * complaints, as HTTP, method, path and status.
	 * @param page from which it is
	 * @param script its path in the page's folder
	 * @param arguments what it is given
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
				"There is no Node.js with npm to run it by.");
		Path installed = Programs.HOME.resolve("installed.json");
		Path wanted = SOURCES.resolve("package.json");
		copySources();
		if (Files.exists(installed) && Files.mismatch(installed, wanted) == -1) {
			return;
		}
		Outcome outcome = Programs.run(Programs.HOME, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock",
				"--ignore-scripts", "--loglevel=error");
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
				Path copy = Programs.HOME.resolve(SOURCES.relativize(file));
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

}
