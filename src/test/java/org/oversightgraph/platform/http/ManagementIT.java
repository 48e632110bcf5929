package org.oversightgraph.platform.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.curation.CuratedProduct;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks which management addresses a product in production mode has, and where. */
@CuratedProduct
class ManagementIT {

	private static final Pattern HEALTH = Pattern.compile("href=\"([^\"]*)\">Health<");

	private final int port;

	private final int managementPort;

	ManagementIT(@LocalServerPort int port, @LocalManagementPort int managementPort) {
		this.port = port;
		this.managementPort = managementPort;
	}

	private static HttpResponse<String> send(int port, String method, String path) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
				.method(method, BodyPublishers.noBody())
				.build(), BodyHandlers.ofString());
		}
	}

	@Test
	void listensOnLoopbackOnly(@Value("${management.server.address}") String address) {
		assertThat(this.managementPort).isNotEqualTo(this.port);
		assertThat(address).isEqualTo("127.0.0.1");
	}

	@Test
	void answersProbesOnPortOfApi() throws Exception {
		for (String probe : new String[] { "/livez", "/readyz" }) {
			HttpResponse<String> response = send(this.port, "GET", probe);
			assertThat(response.statusCode()).as(probe).isEqualTo(200);
			assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
		}
		for (String hidden : new String[] { "/actuator", "/actuator/health", "/actuator/info",
				"/actuator/prometheus" }) {
			assertThat(send(this.port, "GET", hidden).statusCode()).as(hidden).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/docs", "/docs/operate/monitor", "/reference" })
	void linksToHealthOnPortOfApi(String page) throws Exception {
		Matcher link = HEALTH.matcher(send(this.port, "GET", page).body());
		assertThat(link.find()).isTrue();
		String path = URI.create(page).resolve(link.group(1)).getPath();
		assertThat(send(this.port, "GET", path).statusCode()).as(path).isEqualTo(200);
	}

	@Test
	void exposesHealthInfoAndMetricsOnItsOwnPort() throws Exception {
		for (String path : new String[] { "/actuator/health", "/actuator/health/readiness", "/actuator/info",
				"/actuator/prometheus" }) {
			HttpResponse<String> response = send(this.managementPort, "GET", path);
			assertThat(response.statusCode()).as(path).isEqualTo(200);
			assertThat(response.headers().firstValue("Content-Security-Policy")).as(path).isPresent();
			assertThat(response.headers().firstValue("X-Request-Id")).as(path).isPresent();
		}
	}

	/** An external Neo4j has no disk that the product could check. */
	@Test
	void showsDetailsOfHealthOnItsOwnPort() throws Exception {
		assertThat(send(this.managementPort, "GET", "/actuator/health").body())
			.contains("\"graph\":{\"status\":\"UP\"}")
			.doesNotContain("graphStorage", "bolt:", "neo4j:");
		for (String group : new String[] { "readiness", "liveness" }) {
			assertThat(send(this.managementPort, "GET", "/actuator/health/" + group).body())
				.isEqualTo("{\"status\":\"UP\"}");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/loggers", "/actuator/loggers/ROOT", "/actuator/env", "/actuator/heapdump",
			"/actuator/shutdown", "/actuator/threaddump", "/actuator/beans", "/actuator/configprops",
			"/actuator/mappings", "/actuator/sbom" })
	void exposesNothingElse(String path) throws Exception {
		for (int any : new int[] { this.port, this.managementPort }) {
			assertThat(send(any, "GET", path).statusCode()).isEqualTo(404);
			assertThat(send(any, "POST", path).statusCode()).isIn(404, 405);
		}
	}

}
