package org.oversightgraph.platform.neo4j;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oversightgraph.OversightGraphApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Starts the product while its external Neo4j is not available. */
class AbsentGraphIT {

	private static final String PASSWORD = "a-password-of-tests";

	private static final Duration LONG = Duration.ofMinutes(2);

	private final CompletableFuture<Integer> port = new CompletableFuture<>();

	@Test
	void becomesReadyOnceGraphIsAvailableAndAnswersWhileDraining(@TempDir Path home) throws Exception {
		int bolt = freePort();
		CompletableFuture<ConfigurableApplicationContext> product = CompletableFuture
			.supplyAsync(() -> start(bolt, PASSWORD, "--oversight.shutdown.drain=3s"));
		await().atMost(LONG).until(this.port::isDone);
		assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
		assertThat(ask().body()).contains("\"code\":\"UNAVAILABLE\"");

		try (EmbeddedNeo4j server = TestServers.start(home, bolt, PASSWORD)) {
			assertThat(server.uri().getPort()).isEqualTo(bolt);
			await().atMost(LONG).until(() -> get("/actuator/health/readiness").statusCode() == 200);
			await().atMost(LONG).until(() -> ask().body().contains("\"id\":\"exampleshire\""));

			CompletableFuture<Void> stop = CompletableFuture.runAsync(product.join()::close);
			await().until(() -> get("/actuator/health/readiness").statusCode() == 503);
			assertThat(ask().body()).as("a new connection during the drain").contains("\"id\":\"exampleshire\"");
			stop.join();
			assertThatThrownBy(this::ask).isInstanceOf(ConnectException.class);
		}
	}

	@Test
	void stopsWithMessageIfPasswordIsWrong(@TempDir Path home) {
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home)) {
			assertThatThrownBy(() -> start(server.uri().getPort(), "wrong")).cause()
				.isInstanceOf(GraphStartException.class)
				.hasMessage("Neo4j rejects the user name or the password.");
		}
	}

	private ConfigurableApplicationContext start(int bolt, String password, String... further) {
		String[] settings = { "--server.port=0", "--oversight.dataset=exampleshire",
				"--spring.neo4j.uri=bolt://127.0.0.1:" + bolt, "--spring.neo4j.authentication.username=neo4j",
				"--spring.neo4j.authentication.password=" + password };
		ApplicationListener<WebServerInitializedEvent> listener = (event) -> this.port
			.complete(event.getWebServer().getPort());
		return new SpringApplicationBuilder(OversightGraphApplication.class).listeners(listener)
			.run(Stream.of(settings, further).flatMap(Stream::of).toArray(String[]::new));
	}

	private static int freePort() throws IOException {
		try (ServerSocket free = new ServerSocket(0)) {
			return free.getLocalPort();
		}
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path).GET().build());
	}

	private HttpResponse<String> ask() throws IOException, InterruptedException {
		return send(request("/graphql").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ dataset { id } }\"}"))
			.build());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port.join() + path));
	}

	/** Sends a request on a new connection. */
	private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, HttpResponse.BodyHandlers.ofString());
		}
	}

}
