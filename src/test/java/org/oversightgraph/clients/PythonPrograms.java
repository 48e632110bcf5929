package org.oversightgraph.clients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.oversightgraph.clients.Programs.Outcome;

/**
 * Runs programs of the pages with Python. What they need is taken as it is there, or else
 * installed into target/clients/python. Where that cannot be, the test is skipped and
 * says so.
 */
public final class PythonPrograms {

	private static final Path REQUIREMENTS = Path.of("src/test/clients/python-gql/requirements.txt");

	private static final Path PACKAGES = Programs.HOME.resolve("python");

	private PythonPrograms() {
	}

	/**
	 * Runs a program that uses gql to its end.
	 * @param page from which it is
	 * @param program its path in the page's folder
	 */
	public static Outcome run(ClientPage page, String program) throws IOException, InterruptedException {
		Assumptions.assumeTrue(Programs.isInstalled("python3"), "There is no Python 3 to run it by.");
		Map<String, String> environment = isThere(Map.of()) ? Map.of() : installed();
		return Programs.run(page.folder(), environment, List.of("python3", program));
	}

	private static Map<String, String> installed() throws IOException, InterruptedException {
		Map<String, String> environment = Map.of("PYTHONPATH", PACKAGES.toAbsolutePath().toString());
		if (!isThere(environment)) {
			Programs.run(Path.of("."), "python3", "-m", "pip", "install", "--quiet", "--retries", "0", "--timeout",
					"15", "--target", PACKAGES.toString(), "--requirement", REQUIREMENTS.toString());
		}
		Assumptions.assumeTrue(isThere(environment),
				"Python's gql is not there, and cannot be installed: there is no pip, or no package registry can be reached.");
		return environment;
	}

	private static boolean isThere(Map<String, String> environment) throws IOException, InterruptedException {
		return Programs.run(Programs.HOME, environment, List.of("python3", "-c", "import gql.transport.requests"))
			.exit() == 0;
	}

}
