package org.oversightgraph.platform.observation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oversightgraph.clients.Programs;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.release.ImportResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the alert rules and the dashboard with the metrics of a running product, and
 * the alert rules with the runbook.
 */
@ObservedProduct
class OperationsFilesIT {

	private static final Path FOLDER = Path.of("src/operations");

	private static final Path ALERT_TESTS = Path.of("src/test/resources/operations/alerts-test.yaml");

	/** A metric with its labels in an expression. Functions are followed by a bracket. */
	private static final Pattern METRIC = Pattern
		.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+|up)\\b(?!\\s*\\()(?:\\{([^}]*)\\})?");

	private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!=|!~|=)\\s*\"([^\"]*)\"");

	private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without)\\s*\\(([^)]*)\\)");

	/** The label that Prometheus adds for the address of an instance. */
	private static final String INSTANCE = "instance";

	/** Values that the product can produce, for labels that do not have all at first. */
	private static final Map<String, Set<String>> POSSIBLE = Map.of("code", names(ProblemCode.values(), "OK"),
			"outcome", names(ImportResult.values()), "cached", Set.of("true", "false"));

	private final URI home;

	OperationsFilesIT(@LocalServerPort int port) {
		this.home = URI.create("http://127.0.0.1:" + port);
	}

	@Test
	void usesOnlyMetricsThatExist() throws Exception {
		Map<String, Map<String, Set<String>>> metrics = metrics();
		Map<String, String> expressions = expressions();
		assertThat(expressions).hasSizeGreaterThan(30);
		expressions.forEach((place, expression) -> {
			Set<String> labels = new HashSet<>(Set.of(INSTANCE));
			Matcher metric = METRIC.matcher(GROUPING.matcher(expression).replaceAll(""));
			int found = 0;
			while (metric.find()) {
				found++;
				assertThat(metrics).as("%s: %s", place, expression).containsKey(metric.group(1));
				Map<String, Set<String>> known = metrics.getOrDefault(metric.group(1), Map.of());
				labels.addAll(known.keySet());
				if (metric.group(2) != null) {
					labelsOf(metric.group(2)).forEach((label, values) -> {
						Set<String> possible = new HashSet<>(POSSIBLE.getOrDefault(label, Set.of()));
						possible.addAll(known.getOrDefault(label, Set.of()));
						assertThat(known).as("%s: %s", place, expression).containsKey(label);
						assertThat(possible).as("%s of %s: %s", label, place, expression).containsAll(values);
					});
				}
			}
			assertThat(found).as("%s: %s", place, expression).isPositive();
			Matcher grouping = GROUPING.matcher(expression);
			while (grouping.find()) {
				assertThat(labels).as("%s: %s", place, expression).contains(grouping.group(1).split("\\s*,\\s*", -1));
			}
		});
	}

	/** The dashboard has variables of Grafana, which Prometheus does not know. */
	@Test
	void prometheusAcceptsRulesAndExpressions(@TempDir Path folder) throws Exception {
		Assumptions.assumeTrue(Programs.isInstalled("promtool"), "promtool of Prometheus is not installed.");
		List<Map<String, String>> rules = new ArrayList<>();
		for (String expression : expressions().values()) {
			rules.add(Map.of("record", "expression:" + rules.size(), "expr",
					expression.replace("$__rate_interval", "5m").replace("$__range", "1h")));
		}
		Path file = folder.resolve("expressions.yaml");
		Files.writeString(file, new YAMLMapper()
			.writeValueAsString(Map.of("groups", List.of(Map.of("name", "expressions", "rules", rules)))));
		Programs.Outcome outcome = Programs.run(Path.of("."), "promtool", "check", "rules", file.toString(),
				FOLDER.resolve("alerts.yaml").toString());
		assertThat(outcome.exit()).as("%s %s", outcome.lines(), outcome.errors()).isZero();
		assertThat(outcome.lines()).anyMatch((line) -> line.contains("SUCCESS: %d rules".formatted(rules.size())));
		Programs.Outcome configuration = Programs.run(Path.of("."), "promtool", "check", "config", "--syntax-only",
				FOLDER.resolve("prometheus.yaml").toString());
		assertThat(configuration.exit()).as("%s %s", configuration.lines(), configuration.errors()).isZero();
	}

	@Test
	void everyAlertFiresForItsCauseOnly() throws Exception {
		Assumptions.assumeTrue(Programs.isInstalled("promtool"), "promtool of Prometheus is not installed.");
		Programs.Outcome outcome = Programs.run(Path.of("."), "promtool", "test", "rules", ALERT_TESTS.toString());
		assertThat(outcome.exit()).as("%s %s", outcome.lines(), outcome.errors()).isZero();
	}

	/** Each alert has a test in which it fires, and is in the test in which none does. */
	@Test
	void testsEveryAlertWithMetricsThatExist() throws Exception {
		Map<String, Map<String, Set<String>>> metrics = metrics();
		List<String> firing = new ArrayList<>();
		List<String> silent = new ArrayList<>();
		for (JsonNode test : new YAMLMapper().readTree(Files.readString(ALERT_TESTS)).get("tests")) {
			for (JsonNode input : test.get("input_series")) {
				Matcher series = METRIC.matcher(input.get("series").asString());
				assertThat(series.matches()).isTrue();
				Set<String> labels = new HashSet<>(labelsOf(series.group(2)).keySet());
				assertThat(labels.remove(INSTANCE)).isTrue();
				assertThat(metrics).containsKey(series.group(1));
				assertThat(labels).as(series.group())
					.isEqualTo(metrics.getOrDefault(series.group(1), Map.of()).keySet());
			}
			for (JsonNode expected : test.get("alert_rule_test")) {
				(expected.path("exp_alerts").isEmpty() ? silent : firing).add(expected.get("alertname").asString());
			}
		}
		List<String> twice = Stream.concat(alerts().stream(), alerts().stream()).toList();
		assertThat(firing).containsExactlyInAnyOrderElementsOf(alerts());
		assertThat(silent).containsExactlyInAnyOrderElementsOf(twice);
	}

	private static List<String> alerts() throws IOException {
		return rules().findValuesAsString("alert");
	}

	private static JsonNode rules() throws IOException {
		return new YAMLMapper().readTree(Files.readString(FOLDER.resolve("alerts.yaml"))).at("/groups/0/rules");
	}

	/** Prometheus before version 2.43 discards a response with other exemplars. */
	@Test
	void hasExemplarsOnlyWhereOpenMetricsPermitsThem() throws Exception {
		post("{\"documentId\":\"who-oversees\"}");
		String metrics = send(HttpRequest.newBuilder(this.home.resolve("/actuator/prometheus"))
			.header("Accept", "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5"));
		assertThat(metrics.lines().filter((line) -> line.contains(" # {"))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).matches("\\w+_(bucket|total)\\{.*"));
	}

	@Test
	void describesEveryAlertInRunbook() throws IOException {
		String runbook = Files.readString(Path.of("src/docs/operate/runbook.md"));
		JsonNode rules = rules();
		assertThat(rules.size()).isGreaterThan(10);
		for (JsonNode rule : rules) {
			assertThat(runbook).contains("`" + rule.get("alert").asString() + "`");
			assertThat(rule.at("/labels/severity").asString()).isIn("critical", "warning", "info");
			assertThat(rule.at("/annotations/summary").asString()).endsWith(".");
		}
	}

	private static Set<String> names(Enum<?>[] values, String... others) {
		return Stream.concat(Stream.of(values).map(Enum::name), Stream.of(others)).collect(Collectors.toSet());
	}

	/** Returns the values by label. A pattern lists its values. */
	private static Map<String, Set<String>> labelsOf(String selector) {
		return LABEL.matcher(selector)
			.results()
			.filter((label) -> !label.group(2).equals("$instance"))
			.collect(Collectors.toMap((label) -> label.group(1),
					(label) -> Set.copyOf(List.of(label.group(2).split("\\|", -1)))));
	}

	/** Returns the expressions of both files by their place. */
	private static Map<String, String> expressions() throws IOException {
		Map<String, String> expressions = new TreeMap<>();
		for (JsonNode rule : rules()) {
			expressions.put(rule.get("alert").asString(), rule.get("expr").asString());
		}
		for (JsonNode panel : JsonMapper.shared()
			.readTree(Files.readString(FOLDER.resolve("dashboard.json")))
			.get("panels")) {
			for (JsonNode target : panel.path("targets")) {
				expressions.put(panel.get("title").asString() + " " + target.get("refId").asString(),
						target.get("expr").asString());
			}
		}
		return expressions;
	}

	/**
	 * Returns the labels of all metrics by name with their values, after a query and an
	 * export. Prometheus adds one metric with the names of its jobs.
	 */
	private Map<String, Map<String, Set<String>>> metrics() throws Exception {
		post("{\"documentId\":\"who-oversees\"}");
		get("/export/dataset.zip");
		Map<String, Map<String, Set<String>>> metrics = new HashMap<>();
		metrics.put("up", Map.of("job", jobs()));
		for (String line : List.of(get("/actuator/prometheus").split("\n", -1))) {
			if (!line.startsWith("#") && !line.isBlank()) {
				int end = line.indexOf('{');
				String name = line.substring(0, (end >= 0) ? end : line.indexOf(' '));
				Map<String, Set<String>> labels = metrics.computeIfAbsent(name, (_) -> new HashMap<>());
				if (end >= 0) {
					labelsOf(line.substring(end + 1, line.lastIndexOf('}'))).forEach(
							(label, values) -> labels.computeIfAbsent(label, (_) -> new HashSet<>()).addAll(values));
				}
			}
		}
		return metrics;
	}

	/** Returns the job of each configuration, which must be the same. */
	private static Set<String> jobs() throws IOException {
		Set<String> jobs = new HashSet<>();
		for (String file : List.of("prometheus.yaml", "prometheus-kubernetes.yaml")) {
			jobs.add(new YAMLMapper().readTree(Files.readString(FOLDER.resolve(file)))
				.at("/scrape_configs/0/job_name")
				.asString());
		}
		assertThat(jobs).hasSize(1);
		return jobs;
	}

	private String get(String path) throws Exception {
		return send(HttpRequest.newBuilder(this.home.resolve(path)));
	}

	private void post(String body) throws Exception {
		send(HttpRequest.newBuilder(this.home.resolve("/graphql"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
	}

	private static String send(HttpRequest.Builder request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), BodyHandlers.ofString()).body();
		}
	}

}
