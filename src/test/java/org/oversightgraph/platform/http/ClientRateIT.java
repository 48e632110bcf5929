package org.oversightgraph.platform.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.curation.CuratedProduct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends more requests than one client may, behind a trusted proxy. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "oversight.rate-limit.requests=3", "oversight.rate-limit.period=1h",
				"server.forward-headers-strategy=native", "oversight.cors.allowed-origins=https://known.example" })
@ContextConfiguration(initializers = { TestGraph.Initializer.class, CuratedProduct.Jo.class })
@ExtendWith(TestGraph.England.class)
class ClientRateIT {

	private static final String RATE = "RateLimit: \"requests\";r=2;t=";

	private final int port;

	private final URI home;

	ClientRateIT(@LocalServerPort int port) {
		this.port = port;
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

	private String sendRaw(String line, String host, String client, String header) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			String request = line + "\r\nHost: " + host + "\r\nX-Forwarded-For: " + client + "\r\n" + header
					+ "\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /nothing HTTP/1.1     | Accept: */*                               | 404
			PUT /export HTTP/1.1      | Accept: */*                               | 405
			GET /operations HTTP/1.1  | Authorization: Basic am86bm9uc2Vuc2U=     | 401
			GET /operations HTTP/1.1  | Accept: nonsense                          | 406
			POST /graphql HTTP/1.1    | Content-Type: text/plain                  | 415
			GET /export HTTP/1.1      | Origin: https://known.example             | 200
			""")
	void countsRequestsWithEveryStatus(String line, String header, int status) throws IOException {
		assertThat(sendRaw(line, "localhost", "198.51.100." + status % 250, header)).startsWith("HTTP/1.1 " + status)
			.contains(RATE);
	}

	/** The page security.md lists these requests. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /operations HTTP/1.1  | other.example | Accept: */*                     | 421
			GET /operations NONSENSE  | localhost     | Accept: */*                     | 400
			GET /export HTTP/1.1      | localhost     | Origin: https://unknown.example | 403
			GET /readyz HTTP/1.1      | localhost     | Accept: */*                     | 200
			""")
	void countsNoRequestThatIsAnsweredEarly(String line, String host, String header, int status) throws IOException {
		String client = "192.0.2." + status % 250;
		for (int sent = 0; sent < 5; sent++) {
			assertThat(sendRaw(line, host, client, header)).startsWith("HTTP/1.1 " + status)
				.doesNotContain("RateLimit");
		}
		assertThat(sendRaw("GET /operations HTTP/1.1", "localhost", client, "Accept: */*")).contains(RATE);
	}

	@Test
	void countsNoPreflight() throws IOException {
		String preflight = "Origin: https://known.example\r\nAccess-Control-Request-Method: POST";
		assertThat(sendRaw("OPTIONS /graphql HTTP/1.1", "localhost", "192.0.2.9", preflight)).startsWith("HTTP/1.1 200")
			.doesNotContain("RateLimit:", "RateLimit-Policy:");
		assertThat(sendRaw("GET /operations HTTP/1.1", "localhost", "192.0.2.9", "Accept: */*")).contains(RATE);
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
