package org.oversightgraph.container;

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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.oversightgraph.container.ContainerFiles.FOLDER;
import static org.oversightgraph.container.ContainerFiles.files;
import static org.oversightgraph.container.ContainerFiles.manifest;
import static org.oversightgraph.container.ContainerFiles.read;

/** Checks the container files against the settings and addresses of the product. */
class ContainerFilesTests {

	private static final Path DOCS = Path.of("src", "docs", "operate");

	/** A path of this repository in a page. */
	private static final Pattern PATH = Pattern.compile("\\bsrc/[\\w./-]*\\w");

	private static final Pattern IMAGE = Pattern.compile("(?m)^(?:ARG \\w+=|FROM |\\s*(?:- )?image: )(\\S+)");

	private static final Pattern VARIABLE = Pattern.compile("\\b(?:SPRING|SERVER|MANAGEMENT|OVERSIGHT)_[A-Z0-9_]+");

	private static final Pattern SETTING = Pattern.compile("`((?:oversight|spring|server|management)\\.[\\w.-]+)`");

	@Test
	void setsOnlyDocumentedSettings() {
		Set<String> documented = Set.copyOf(files(DOCS).flatMap((file) -> SETTING.matcher(read(file)).results())
			.map((setting) -> variable(setting.group(1)))
			.toList());
		Set<String> used = files(FOLDER).flatMap((file) -> VARIABLE.matcher(read(file)).results())
			.map(MatchResult::group)
			.collect(Collectors.toCollection(TreeSet::new));
		used.remove("SPRING_CONFIG_IMPORT");
		assertThat(used).contains("OVERSIGHT_HTTP_HOSTS", "SPRING_NEO4J_URI", "MANAGEMENT_SERVER_ADDRESS");
		assertThat(documented).containsAll(used);
	}

	/** Returns the environment variable of a setting, by Spring Boot's rules. */
	private static String variable(String setting) {
		return setting.replace(".", "_").replace("-", "").toUpperCase(Locale.ROOT);
	}

	@Test
	void requiresNeo4jOnlyForReadiness() {
		JsonNode container = ContainerFiles.deployedContainer();
		assertThat(List.of("startupProbe", "livenessProbe", "readinessProbe"))
			.extracting((probe) -> container.at("/" + probe + "/httpGet/path").stringValue())
			.containsExactly("/livez", "/livez", "/readyz");
	}

	@Test
	void checksSameReadinessInComposeAndDocumentation() {
		String readiness = "GET " + ContainerFiles.deployedContainer().at("/readinessProbe/httpGet/path").stringValue();
		assertThat(ContainerFiles.healthcheck()).contains("'" + readiness + " HTTP/1.1");
		assertThat(read(DOCS.resolve("several-instances.md"))).contains("`" + readiness + "`");
	}

	@Test
	void admitsClientsAndPrometheusToOnePortEach() {
		JsonNode ports = ContainerFiles.deployedContainer().at("/ports");
		assertThat(ports).extracting((port) -> port.get("name").stringValue()).containsExactly("http", "management");
		assertThat(ports.at("/1/containerPort"))
			.isEqualTo(ContainerFiles.yaml(Path.of("src", "main", "resources", "application-production.yaml"))
				.at("/management/server/port"));
		JsonNode ingress = manifest("networkpolicy.yaml").at("/spec/ingress");
		assertThat(ingress)
			.extracting((rule) -> rule.at("/from/0/namespaceSelector/matchLabels").toString(),
					(rule) -> rule.at("/from/0/podSelector/matchLabels").toString(),
					(rule) -> rule.at("/ports/0/port").stringValue())
			.containsExactly(
					tuple("{\"kubernetes.io/metadata.name\":\"ingress\"}", "{\"oversight-graph/client\":\"true\"}",
							"http"),
					tuple("{\"kubernetes.io/metadata.name\":\"monitoring\"}",
							"{\"app.kubernetes.io/name\":\"prometheus\"}", "management"));
		assertThat(ingress).allSatisfy((rule) -> {
			assertThat(rule.get("from").size()).isOne();
			assertThat(rule.get("ports").size()).isOne();
		});
	}

	@Test
	void letsPrometheusFindManagementPortOfPods() {
		JsonNode scrape = ContainerFiles.yaml(Path.of("src", "operations", "prometheus-kubernetes.yaml"))
			.at("/scrape_configs/0");
		JsonNode labels = manifest("deployment.yaml").at("/spec/template/metadata/labels");
		assertThat(scrape.at("/relabel_configs/0/regex").stringValue())
			.isEqualTo(labels.get("app.kubernetes.io/name").stringValue() + ";management");
		assertThat(scrape.get("metrics_path").stringValue()).isEqualTo("/actuator/prometheus");
	}

	@Test
	void documentsPathsFromTopFolder() {
		assertThat(PATH.matcher(read(DOCS.resolve("containers.md"))).results().map(MatchResult::group))
			.hasSizeGreaterThan(5)
			.filteredOn((path) -> !path.startsWith("src/container/secrets"))
			.allSatisfy((path) -> assertThat(Path.of(path)).exists());
	}

	@Test
	void deploysTwoUnprivilegedReplicasWithThreeProbes() {
		JsonNode deployment = manifest("deployment.yaml");
		assertThat(deployment.at("/spec/replicas").intValue()).isEqualTo(2);
		JsonNode pod = deployment.at("/spec/template/spec");
		assertThat(pod.at("/securityContext/runAsNonRoot").booleanValue()).isTrue();
		JsonNode container = ContainerFiles.deployedContainer();
		for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
			assertThat(container.at("/" + probe + "/httpGet/httpHeaders/0/value").stringValue()).as(probe)
				.isEqualTo("localhost");
		}
		assertThat(container.at("/securityContext/readOnlyRootFilesystem").booleanValue()).isTrue();
		assertThat(container.at("/securityContext/allowPrivilegeEscalation").booleanValue()).isFalse();
		assertThat(container.at("/resources/limits/memory").stringValue()).isNotBlank();
	}

	/**
	 * The JVM counts the processors of the machine otherwise, and the product derives its
	 * limits on work from them.
	 */
	@Test
	void fixesProcessorsAndHeapOfBothDeployments() {
		String options = String.valueOf(DeploymentIT.Environment.variables().get("JDK_JAVA_OPTIONS"));
		assertThat(options.split(" ", -1)).containsExactlyInAnyOrder("-XX:MaxRAMPercentage=50",
				"-XX:ActiveProcessorCount=2");
		JsonNode compose = ContainerFiles.services().get("oversight-graph");
		assertThat(compose.at("/environment/JDK_JAVA_OPTIONS").stringValue()).isEqualTo(options);
		assertThat(ContainerFiles.deployedContainer().at("/resources/limits/memory").stringValue())
			.isEqualToIgnoringCase(compose.get("mem_limit").stringValue() + "i");
		assertThat(read(DOCS.resolve("containers.md"))).contains("`-XX:ActiveProcessorCount=2`",
				"limit the product to 768 MB and its heap to half");
	}

	@Test
	void publishesManagementPortOfComposeOnLoopback() {
		JsonNode product = ContainerFiles.services().get("oversight-graph");
		assertThat(product.at("/environment/MANAGEMENT_SERVER_ADDRESS").stringValue()).isEqualTo("0.0.0.0");
		String target = ContainerFiles.yaml(Path.of("src", "operations", "prometheus.yaml"))
			.at("/scrape_configs/0/static_configs/0/targets/0")
			.stringValue();
		assertThat(product.get("ports")).extracting(JsonNode::stringValue)
			.contains(target + ":"
					+ ContainerFiles.yaml(Path.of("src", "main", "resources", "application-production.yaml"))
						.at("/management/server/port")
						.intValue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "service.yaml", "poddisruptionbudget.yaml", "networkpolicy.yaml", "optional/egress.yaml" })
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
		JsonNode services = ContainerFiles.services();
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

	/**
	 * An engine ends a container of Compose after 10 s otherwise, which is a crash for
	 * both.
	 */
	@Test
	void givesBothServicesTimeToStop() {
		JsonNode services = ContainerFiles.services();
		assertThat(services.at("/oversight-graph/stop_grace_period").stringValue()).isEqualTo(
				manifest("deployment.yaml").at("/spec/template/spec/terminationGracePeriodSeconds").intValue() + "s");
		assertThat(services.at("/neo4j/stop_grace_period").stringValue()).isEqualTo("60s");
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

}
