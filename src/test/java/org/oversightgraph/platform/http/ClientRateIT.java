package org.oversightgraph.platform.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oversightgraph.TestGraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends more requests than one client may, behind a trusted proxy. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "oversight.rate-limit.requests=3", "oversight.rate-limit.period=1h",
				"server.forward-headers-strategy=native" })
@ContextConfiguration(initializers = TestGraph.Initializer.class)
@ExtendWith(TestGraph.England.class)
class ClientRateIT {

	private final URI home;

	ClientRateIT(@LocalServerPort int port) {
		this.home = URI.create("http://127.0.0.1:" + port);
	}

	private HttpResponse<String> get(String path, String client) throws Exception {
		return send(HttpRequest.newBuilder(this.home.resolve(path)).header("X-Forwarded-For", client));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request.build(), BodyHandlers.ofString());
		}
	}

	@Test
	void refusesFurtherRequestsOfOneClientOnly() throws Exception {
		for (int left = 2; left >= 0; left--) {
			HttpResponse<String> response = get("/operations", "203.0.113.1");
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.headers().firstValue("RateLimit-Policy")).hasValue("\"requests\";q=3;w=3600");
			assertThat(response.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"requests\";r=" + left);
		}
		HttpResponse<String> refused = get("/operations", "203.0.113.1");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 1200L);
		assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"requests\";r=0;t=");
		assertThat(JsonMapper.shared().readTree(refused.body()).path("code").asString()).isEqualTo("RATE_LIMITED");
		assertThat(get("/operations", "203.0.113.2").statusCode()).isEqualTo(200);
		assertThat(get("/readyz", "203.0.113.1").statusCode()).isEqualTo(200);
		assertThat(get("/actuator/health", "203.0.113.1").statusCode()).isEqualTo(200);
	}

	@Test
	void answersGraphQlWithCodedError() throws Exception {
		for (int sent = 0; sent < 3; sent++) {
			get("/operations", "2001:db8:1:2::" + sent);
		}
		HttpResponse<String> refused = send(HttpRequest.newBuilder(this.home.resolve("/graphql"))
			.header("X-Forwarded-For", "2001:db8:1:2:3:4:5:6")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
		assertThat(refused.statusCode()).as("one IPv6 network is one client").isEqualTo(429);
		JsonNode error = JsonMapper.shared().readTree(refused.body()).at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("RATE_LIMITED");
		assertThat(error.at("/extensions/retryAfterSeconds").asLong()).isPositive();
		assertThat(error.path("message").asString()).contains("too many requests");
	}

}
