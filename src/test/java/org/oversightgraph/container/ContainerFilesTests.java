package org.oversightgraph.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the container files against the settings and addresses of the product. */
class ContainerFilesTests {

	private static final Path FOLDER = Path.of("src", "container");

	private static final YAMLMapper YAML = YAMLMapper.shared();

	private static final Pattern PROBE = Pattern.compile("/actuator/health/\\w+");

	private static final Pattern IMAGE = Pattern.compile("(?m)^(?:ARG \\w+=|FROM |\\s*(?:- )?image: )(\\S+)");

	private static final Pattern VARIABLE = Pattern.compile("\\b(?:SPRING|SERVER|OVERSIGHT)_[A-Z0-9_]+");

	private static final Pattern SETTING = Pattern.compile("`((?:oversight|spring|server)\\.[\\w.-]+)`");

	@Test
	void setsOnlyDocumentedSettings() {
		Set<String> documented = Set
			.copyOf(files(Path.of("src", "docs", "operate")).flatMap((file) -> SETTING.matcher(read(file)).results())
				.map((setting) -> variable(setting.group(1)))
				.toList());
		Set<String> used = files(FOLDER).flatMap((file) -> VARIABLE.matcher(read(file)).results())
			.map(MatchResult::group)
			.collect(Collectors.toCollection(TreeSet::new));
		used.remove("SPRING_CONFIG_IMPORT");
		assertThat(used).contains("OVERSIGHT_HTTP_HOSTS", "SPRING_NEO4J_URI");
		assertThat(documented).containsAll(used);
	}

	/** Returns the environment variable of a setting, by Spring Boot's rules. */
	private static String variable(String setting) {
		return setting.replace(".", "_").replace("-", "").toUpperCase(Locale.ROOT);
	}

	@Test
	void probesReadinessAndLiveness() {
		JsonNode groups = YAML.readTree(read(Path.of("src", "main", "resources", "application.yaml")))
			.at("/management/endpoint/health/group");
		assertThat(groups.has("readiness")).isTrue();
		Set<String> probed = files(FOLDER).flatMap((file) -> PROBE.matcher(read(file)).results())
			.map(MatchResult::group)
			.collect(Collectors.toSet());
		assertThat(probed).containsExactlyInAnyOrder("/actuator/health/readiness", "/actuator/health/liveness");
	}

	@Test
	void deploysTwoUnprivilegedReplicasWithThreeProbes() {
		JsonNode deployment = manifest("deployment.yaml");
		assertThat(deployment.at("/spec/replicas").intValue()).isEqualTo(2);
		JsonNode pod = deployment.at("/spec/template/spec");
		assertThat(pod.at("/securityContext/runAsNonRoot").booleanValue()).isTrue();
		JsonNode container = pod.at("/containers/0");
		for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
			assertThat(container.at("/" + probe + "/httpGet/httpHeaders/0/value").stringValue()).as(probe)
				.isEqualTo("localhost");
		}
		assertThat(container.at("/securityContext/readOnlyRootFilesystem").booleanValue()).isTrue();
		assertThat(container.at("/securityContext/allowPrivilegeEscalation").booleanValue()).isFalse();
		assertThat(container.at("/resources/limits/memory").stringValue()).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "service.yaml", "poddisruptionbudget.yaml", "networkpolicy.yaml" })
	void selectsDeploymentPods(String file) {
		String label = manifest("deployment.yaml").at("/spec/template/metadata/labels/app.kubernetes.io~1name")
			.stringValue();
		JsonNode spec = manifest(file).at("/spec");
		JsonNode selected = Stream.of("/selector/matchLabels", "/podSelector/matchLabels", "/selector")
			.map(spec::at)
			.filter(JsonNode::isObject)
			.findFirst()
			.orElseThrow();
		assertThat(selected.at("/app.kubernetes.io~1name").stringValue()).isEqualTo(label);
	}

	@Test
	void composeReadsSecretsFromFilesAndListensOnLoopback() {
		JsonNode services = YAML.readTree(read(FOLDER.resolve("compose.yaml"))).at("/services");
		assertThat(services.propertyNames()).containsExactly("neo4j", "oversight-graph");
		for (JsonNode service : services) {
			assertThat(service.has("healthcheck")).isTrue();
			assertThat(service.has("secrets")).isTrue();
			assertThat(service.at("/ports"))
				.allSatisfy((port) -> assertThat(port.stringValue()).startsWith("127.0.0.1:"));
		}
		assertThat(services.at("/oversight-graph/read_only").booleanValue()).isTrue();
		assertThat(services.at("/oversight-graph/secrets/0/target").stringValue())
			.isEqualTo("spring.neo4j.authentication.password");
	}

	@Test
	void namesNoRegistryAndRunsAsNonRootUser() {
		List<String> images = files(FOLDER).flatMap((file) -> IMAGE.matcher(read(file)).results())
			.map((image) -> image.group(1))
			.toList();
		assertThat(images).contains("neo4j:2026.08.1", "oversight-graph").noneMatch((image) -> image.contains("/"));
		String containerfile = read(FOLDER.resolve("Containerfile"));
		assertThat(containerfile).contains("USER 10001:10001", "org.opencontainers.image.title=",
				"org.opencontainers.image.licenses=\"Apache-2.0\"", "ENTRYPOINT [");
	}

	private static JsonNode manifest(String name) {
		return YAML.readTree(read(FOLDER.resolve("kubernetes").resolve(name)));
	}

	private static Stream<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> !file.toString().contains("secrets"))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
