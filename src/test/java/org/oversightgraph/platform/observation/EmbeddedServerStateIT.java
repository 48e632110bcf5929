package org.oversightgraph.platform.observation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oversightgraph.OversightGraphApplication;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks what operators and clients see of the embedded server and its disk, in
 * production mode.
 */
class EmbeddedServerStateIT {

	@Test
	void showsServerAndItsDiskToOperatorsOnly(@TempDir Path folder) throws Exception {
		Path home = folder.resolve("graph");
		try (ConfigurableApplicationContext product = start(home)) {
			JsonNode health = health(product, 200);
			assertThat(health.at("/components/graph/status").stringValue()).isEqualTo("UP");
			assertThat(health.at("/components/graphStorage/status").stringValue()).isEqualTo("UP");
			assertThat(health.at("/components/graphStorage/details/freeBytes").longValue()).isPositive();
			assertThat(get(product, "local.management.port", "/actuator/prometheus").body())
				.containsPattern("disk_free_bytes\\{[^}]*path=\"" + home + "\"[^}]*} [1-9]");
			showsClients(product, 200, "{\"status\":\"UP\"}");

			EmbeddedNeo4j server = product.getBean(EmbeddedNeo4j.class);
			server.close();
			JsonNode stopped = health(product, 503);
			for (String part : new String[] { "graph", "graphStorage" }) {
				assertThat(stopped.at("/components/" + part + "/status").stringValue()).as(part).isEqualTo("DOWN");
				assertThat(stopped.at("/components/" + part + "/details/reason").stringValue()).as(part)
					.contains("has stopped");
			}
			assertThat(stopped.toString()).doesNotContain(server.password(), "bolt:", "Exception");
			showsClients(product, 503, "{\"status\":\"DOWN\"}");
		}
	}

	private static void showsClients(ConfigurableApplicationContext product, int status, String body) throws Exception {
		HttpResponse<String> readiness = get(product, "local.server.port", "/readyz");
		assertThat(readiness.statusCode()).isEqualTo(status);
		assertThat(readiness.body()).isEqualTo(body);
		assertThat(get(product, "local.server.port", "/livez").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(get(product, "local.server.port", "/actuator/health").statusCode()).isEqualTo(404);
	}

	private static JsonNode health(ConfigurableApplicationContext product, int status) throws Exception {
		HttpResponse<String> response = get(product, "local.management.port", "/actuator/health");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		return JsonMapper.shared().readTree(response.body());
	}

	private static ConfigurableApplicationContext start(Path home) {
		return new SpringApplicationBuilder(OversightGraphApplication.class).run("--spring.profiles.active=production",
				"--server.port=0", "--management.server.port=0", "--oversight.shutdown.drain=0s",
				"--oversight.dataset=exampleshire", "--oversight.graph.home=" + home);
	}

	private static HttpResponse<String> get(ConfigurableApplicationContext product, String port, String path)
			throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:" + product.getEnvironment().getRequiredProperty(port) + path))
				.build(), BodyHandlers.ofString());
		}
	}

}
