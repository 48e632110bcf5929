package org.oversightgraph.platform.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;
import org.oversightgraph.page.Page;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks every address of the product and checks the headers for browsers. */
@ProductTest
class SecurityHeadersIT {

	/** A file, which no controller serves. */
	private static final String STYLE_SHEET = "/app.css";

	/** Addresses that no controller has. */
	private static final Set<String> OTHERS = Set.of("/", "/graphql", "/graphql?query=%7B__typename%7D",
			"/graphql/schema", "/graphiql", "/graphiql/", "/livez", "/readyz", "/actuator", "/actuator/health",
			"/actuator/health/liveness", "/actuator/info", "/actuator/prometheus", "/actuator/loggers", "/actuator/env",
			"/nothing", "/import", "/rollback/1", "/mcp", "/error", STYLE_SHEET, "/docs/index", "/export//x",
			"/export;a=b");

	private final int port;

	SecurityHeadersIT(@LocalServerPort int port) {
		this.port = port;
	}

	@Test
	void setsHeadersOnEveryAddress(
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers,
			@Autowired List<Page> pages) throws Exception {
		Set<String> addresses = new TreeSet<>(OTHERS);
		controllers.getHandlerMethods().keySet().forEach((mapping) -> addresses.addAll(mapping.getPatternValues()));
		pages.forEach((page) -> addresses.addAll(page.addresses()));
		assertThat(addresses).hasSizeGreaterThan(50);
		try (HttpClient client = HttpClient.newHttpClient()) {
			for (String address : addresses) {
				String path = address.replaceAll("\\{\\*?code[^}]*\\}", "RX7").replaceAll("/?\\{[^}]*\\}", "/x");
				for (String accept : new String[] { "text/html", "*/*" }) {
					HttpResponse<String> response = client
						.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
							.header("Accept", accept)
							.header("X-Forwarded-Proto", "https")
							.build(), BodyHandlers.ofString());
					assertThat(response.headers().firstValue("Content-Security-Policy")).as("%s (%s)", path, accept)
						.hasValueSatisfying((policy) -> assertThat(policy).contains("default-src 'self'",
								"object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"));
					if (path.equals(STYLE_SHEET)) {
						assertThat(response.statusCode()).isEqualTo(200);
					}
					assertThat(response.headers().map()).as("%s (%s)", path, accept)
						.containsKeys("x-content-type-options", "referrer-policy", "cross-origin-opener-policy",
								"cross-origin-resource-policy", "permissions-policy", "x-request-id")
						.doesNotContainKeys("server", "x-powered-by", "set-cookie", "strict-transport-security");
					assertThat(response.body()).as(path).doesNotContain("\tat org.", "Whitelabel");
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /export HT5P/1.1\r\nHost: localhost", "GET /export HTTP/1.1",
			"GET /%zz HTTP/1.1\r\nHost: localhost", "GET /export HTTP/1.1\r\nHost: localhost\r\na b: c",
			"GET /export HTTP/1.1\r\nHost: evil.example", "CONNECT /export HTTP/1.1\r\nHost: localhost" })
	void setsHeadersOnRefusedRequests(String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream()
				.write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
			String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(response).containsPattern("^HTTP/1.1 [45]")
				.contains("Content-Security-Policy: default-src 'self'", "X-Content-Type-Options: nosniff",
						"X-Request-Id: ")
				.doesNotContain("Server:");
		}
	}

}
