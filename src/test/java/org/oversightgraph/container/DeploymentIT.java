package org.oversightgraph.container;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.clients.Programs;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends the requests of the container files to a product with the environment variables
 * of the deployment.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.prometheus.metrics.export.enabled=true", "oversight.rate-limit.requests=1",
				"oversight.rate-limit.period=1h" })
@ActiveProfiles(DeploymentIT.PROFILE)
@ContextConfiguration(initializers = { TestGraph.Initializer.class, DeploymentIT.Environment.class })
@ExtendWith(TestGraph.England.class)
class DeploymentIT {

	static final String PROFILE = "production";

	private static final String METRICS = "GET /actuator/prometheus";

	private final int port;

	private final int managementPort;

	DeploymentIT(@LocalServerPort int port, @LocalManagementPort int managementPort) {
		this.port = port;
		this.managementPort = managementPort;
	}

	/** Sets the environment variables of the deployment. */
	static final class Environment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			Map<String, Object> here = variables();
			// A test listens on loopback only.
			here.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("deployment-systemEnvironment", here));
		}

		static Map<String, Object> variables() {
			Map<String, Object> variables = new HashMap<>();
			ContainerFiles.deployedContainer()
				.get("env")
				.forEach((variable) -> variables.put(variable.get("name").stringValue(),
						variable.get("value").stringValue()));
			return variables;
		}

	}

	private static String send(int port, String line, String... headers) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			String request = line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Test
	void usesProfileOfDeployment() {
		assertThat(Environment.variables()).containsEntry("SPRING_PROFILES_ACTIVE", PROFILE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "startupProbe", "readinessProbe", "livenessProbe" })
	void answersProbesOnPortOfClients(String name) throws IOException {
		JsonNode probe = ContainerFiles.deployedContainer().at("/" + name + "/httpGet");
		assertThat(probe.get("port").stringValue()).isEqualTo("http");
		JsonNode header = probe.at("/httpHeaders/0");
		assertThat(send(this.port, "GET " + probe.get("path").stringValue(),
				header.get("name").stringValue() + ": " + header.get("value").stringValue()))
			.startsWith("HTTP/1.1 200 ");
	}

	@Test
	void passesHealthcheckOfCompose() throws Exception {
		Assumptions.assumeTrue(Programs.isInstalled("bash"), "bash is not installed.");
		String check = ContainerFiles.healthcheck();
		String here = check.replace("/dev/tcp/127.0.0.1/8080 ", "/dev/tcp/127.0.0.1/" + this.port + " ");
		assertThat(here).isNotEqualTo(check);
		Programs.Outcome outcome = Programs.run(Path.of("."), "bash", "-c", here);
		assertThat(outcome.exit()).as(outcome.errors()).isZero();
		assertThat(Programs.run(Path.of("."), "bash", "-c", here.replace("GET /", "GET /nothing")).exit()).isNotZero();
	}

	@Test
	void exposesMetricsToPrometheusOnManagementPortOnly() throws IOException {
		String pod = "Host: 10.0.0.7:8081";
		assertThat(send(this.managementPort, METRICS, pod)).startsWith("HTTP/1.1 200 ")
			.contains("oversight_graph_ready");
		assertThat(send(this.port, METRICS, "Host: localhost")).startsWith("HTTP/1.1 404 ");
		assertThat(Environment.variables()).containsEntry("MANAGEMENT_SERVER_ADDRESS", "0.0.0.0");
	}

	@Test
	void limitsRateOfEachClientOfIngress() throws IOException {
		for (String client : List.of("203.0.113.1", "203.0.113.2")) {
			assertThat(send(this.port, "GET /operations", "Host: oversight-graph", "X-Forwarded-For: " + client))
				.startsWith("HTTP/1.1 200 ");
		}
	}

	@Test
	void requiresHttpsOfBrowsersBehindHttps() throws IOException {
		String header = "Strict-Transport-Security: max-age=31536000";
		assertThat(send(this.port, "GET /livez", "Host: localhost", "X-Forwarded-For: 203.0.113.3",
				"X-Forwarded-Proto: https"))
			.contains(header);
		assertThat(send(this.port, "GET /livez", "Host: localhost")).doesNotContain(header);
	}

	/** A proxy passes on every header of a client that it does not replace. */
	@Test
	void ignoresForwardedHostAndPort() throws IOException {
		String feed = send(this.port, "GET /feeds/changes.atom", "Host: oversight-graph",
				"X-Forwarded-For: 203.0.113.4", "X-Forwarded-Host: evil.example", "X-Forwarded-Port: 99",
				"X-Forwarded-Prefix: /evil", "Forwarded: host=evil.example");
		assertThat(feed).startsWith("HTTP/1.1 200 ").contains("http://oversight-graph/").doesNotContain("evil", ":99");
		assertThat(send(this.port, "GET /feeds/changes.atom", "Host: evil.example", "X-Forwarded-For: 203.0.113.5",
				"X-Forwarded-Host: oversight-graph"))
			.startsWith("HTTP/1.1 421 ");
	}

}
