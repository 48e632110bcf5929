package org.oversightgraph.platform.observation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.clients.Programs;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Activates the sign-in in the example configurations of Prometheus. */
class PrometheusSignInTests {

	private static final Path FOLDER = Path.of("src/operations");

	private static String active(String file) throws IOException {
		return Files.readString(FOLDER.resolve(file)).replaceAll("(?m)^    # (?=basic_auth:| )", "    ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "prometheus.yaml", "prometheus-kubernetes.yaml" })
	void readsPasswordFromFile(String file) throws IOException {
		JsonNode scrape = YAMLMapper.shared().readTree(active(file)).at("/scrape_configs/0");
		assertThat(scrape.get("basic_auth").propertyNames()).containsExactly("username", "password_file");
		assertThat(YAMLMapper.shared().readTree(Files.readString(FOLDER.resolve(file))).at("/scrape_configs/0"))
			.as("not active by default")
			.noneMatch((part) -> part.has("password_file"));
	}

	@Test
	void prometheusAcceptsSignIn(@TempDir Path folder) throws Exception {
		Assumptions.assumeTrue(Programs.isInstalled("promtool"), "promtool of Prometheus is not installed.");
		Path file = folder.resolve("prometheus.yaml");
		Files.writeString(file, active("prometheus.yaml"));
		Programs.Outcome outcome = Programs.run(Path.of("."), "promtool", "check", "config", "--syntax-only",
				file.toString());
		assertThat(outcome.exit()).as("%s %s", outcome.lines(), outcome.errors()).isZero();
	}

}
