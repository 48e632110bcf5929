package org.oversightgraph.clients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.oversightgraph.clients.Programs.Outcome;

/**
 * Runs programs of the pages with Python. Missing packages are installed into
 * target/clients/python. If that is not possible, the test is skipped with a message.
 */
public final class PythonPrograms {

	private static final Path REQUIREMENTS = Path.of("src/test/clients/python-gql/requirements.txt");

	private static final Path PACKAGES = Programs.HOME.resolve("python");

	private PythonPrograms() {
	}

	/**
	 * Runs a program that uses gql until it exits.
	 * @param program path in the page's folder
	 */
	public static Outcome run(ClientPage page, String program) throws IOException, InterruptedException {
		Assumptions.assumeTrue(Programs.isInstalled("python3"), "Python 3 is not installed.");
		Map<String, String> environment = hasGql(Map.of()) ? Map.of() : install();
		return Programs.run(page.folder(), environment, List.of("python3", program));
	}

	private static Map<String, String> install() throws IOException, InterruptedException {
		Map<String, String> environment = Map.of("PYTHONPATH", PACKAGES.toAbsolutePath().toString());
		if (!hasGql(environment)) {
			Programs.run(Path.of("."), "python3", "-m", "pip", "install", "--quiet", "--retries", "0", "--timeout",
					"15", "--target", PACKAGES.toString(), "--requirement", REQUIREMENTS.toString());
		}
		Assumptions.assumeTrue(hasGql(environment),
				"Python's gql cannot be installed: pip is missing, or no package registry can be reached.");
		return environment;
	}

	private static boolean hasGql(Map<String, String> environment) throws IOException, InterruptedException {
		return Programs.run(Programs.HOME, environment, List.of("python3", "-c", "import gql.transport.requests"))
			.exit() == 0;
	}

}
