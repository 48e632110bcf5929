package org.oversightgraph.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends some requests to this process as clients do, and then ends it. The build starts
 * the product in this way to record its AOT cache, and to see that the packaged product
 * answers. The exit code is 0 if every request succeeds. In a rehearsal without a
 * database, each request only needs a response.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("oversight.rehearsal")
class Rehearsal {

	private static final Logger logger = LoggerFactory.getLogger(Rehearsal.class);

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String READINESS = "/actuator/health/readiness";

	private static final List<String> ADDRESSES = List.of("/actuator/health/liveness", "/", "/organisations/RX7",
			"/search?q=north+west", "/docs", "/reference");

	private static final String QUESTION = "{\"query\":\"{ oversight(of: \\\"RX7\\\") { subject { name } determination "
			+ "lead { code name } reasons { statement rule { id } } } }\"}";

	private final boolean withDatabase;

	private int port;

	Rehearsal(@Value("${oversight.rehearsal}") String kind) {
		this.withDatabase = !kind.equals("without-database");
	}

	@EventListener
	void started(WebServerInitializedEvent event) {
		this.port = event.getWebServer().getPort();
	}

	/**
	 * The product becomes ready after its warm-up. This event is the last of its start.
	 */
	@EventListener
	void ready(AvailabilityChangeEvent<ReadinessState> event) {
		if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
			int code = succeeds() ? 0 : 1;
			System.exit(SpringApplication.exit((ApplicationContext) event.getSource(), () -> code));
		}
	}

	private boolean succeeds() {
		Map<String, Integer> answers = new LinkedHashMap<>();
		try (HttpClient client = HttpClient.newHttpClient()) {
			answers.put(READINESS, send(client, HttpRequest.newBuilder(address(READINESS))));
			answers.put("/graphql",
					send(client,
							HttpRequest.newBuilder(address("/graphql"))
								.header("Content-Type", "application/json")
								.header("Accept", "application/graphql-response+json")
								.POST(HttpRequest.BodyPublishers.ofString(QUESTION))));
			for (String path : ADDRESSES) {
				answers.put(path,
						send(client, HttpRequest.newBuilder(address(path)).header("Accept", "text/html, */*")));
			}
		}
		catch (IOException ex) {
			logger.error("The rehearsal received no response after {}", answers, ex);
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		boolean right = !this.withDatabase || answers.values().stream().allMatch((status) -> status < 400);
		logger.atLevel(right ? Level.INFO : Level.ERROR).log("The rehearsal received these answers: {}", answers);
		return right;
	}

	private URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	/** Returns the status; 500 for a GraphQL response with errors. */
	private static int send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = client.send(request.timeout(PATIENCE).build(),
				HttpResponse.BodyHandlers.ofString());
		return response.body().startsWith("{\"errors\"") ? 500 : response.statusCode();
	}

}
