package org.oversightgraph.platform.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oversightgraph.TestGraph;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks a product with few threads whose identity service accepts connections and never
 * answers.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.tomcat.threads.max=16")
@ContextConfiguration(initializers = TestGraph.Initializer.class)
@ExtendWith(TestGraph.England.class)
class SilentIdentityServiceIT {

	private static final int REQUESTS = 60;

	private static final ServerSocket SERVICE = silent();

	private final URI server;

	SilentIdentityServiceIT(@LocalServerPort int port) {
		this.server = URI.create("http://127.0.0.1:" + port);
	}

	private static ServerSocket silent() {
		try {
			return new ServerSocket(0, REQUESTS, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri",
				() -> "http://127.0.0.1:" + SERVICE.getLocalPort());
	}

	@AfterAll
	static void stop() throws IOException {
		SERVICE.close();
	}

	private static String token(int number) {
		return Stream.of("{\"alg\":\"RS256\",\"kid\":\"%d\"}".formatted(number), "{\"sub\":\"sam\"}", "signature")
			.map((part) -> Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(part.getBytes(StandardCharsets.UTF_8)))
			.collect(Collectors.joining("."));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.server.resolve(path)).timeout(Duration.ofMinutes(2));
	}

	@Test
	void answersProbesAndReadersWhileRequestsWaitForKeys() throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, REQUESTS)
				.mapToObj((number) -> client.sendAsync(
						request("/export").header("Authorization", "Bearer " + token(number)).build(),
						BodyHandlers.ofString()))
				.toList();
			try (Socket _ = SERVICE.accept()) {
				assertThat(client.send(request("/livez").build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
				assertThat(sent).as("some requests still wait").anyMatch((answer) -> !answer.isDone());
				assertThat(client.send(request("/export").build(), BodyHandlers.ofString()).statusCode())
					.isEqualTo(200);
			}
			List<HttpResponse<String>> answers = sent.stream().map(CompletableFuture::join).toList();
			assertThat(answers).allSatisfy((answer) -> {
				assertThat(answer.statusCode()).isEqualTo(503);
				assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			});
			assertThat(answers).filteredOn((answer) -> answer.body().contains("\"code\":\"OVERLOADED\""))
				.hasSizeGreaterThan(REQUESTS / 2);
		}
	}

}
