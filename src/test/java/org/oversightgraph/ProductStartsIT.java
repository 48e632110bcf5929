package org.oversightgraph;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oversightgraph.dataset.InvalidDatasetException;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The product as its user starts it: with nothing set, on a server of its own that keeps
 * its data in a folder.
 */
class ProductStartsIT {

	private static final String LOADED_AT = "{\"query\":\"{ dataset { id release loadedAt } }\"}";

	@Test
	void aSecondStartReusesTheDataAndABrokenDatasetLeavesItAsItWas(@TempDir Path home, @TempDir Path broken)
			throws Exception {
		String first = startAndAsk(home, "england");
		assertThat(first).contains("\"id\":\"england\"");
		assertThat(startAndAsk(home, "england")).isEqualTo(first);

		Files.writeString(broken.resolve("dataset.yaml"), "id: broken\n");
		assertThatThrownBy(() -> startAndAsk(home, broken.toString()))
			.hasRootCauseInstanceOf(InvalidDatasetException.class)
			.rootCause()
			.hasMessageContaining("dataset.yaml")
			.hasMessageContaining("sources.csv");
		assertThat(startAndAsk(home, "england")).isEqualTo(first);
	}

	private static String startAndAsk(Path home, String dataset) throws IOException, InterruptedException {
		try (ConfigurableApplicationContext product = new SpringApplicationBuilder(OversightGraphApplication.class).run(
				"--server.port=0", "--oversight.graph.home=" + home.resolve("neo4j"), "--oversight.dataset=" + dataset);
				HttpClient client = HttpClient.newHttpClient()) {
			String port = product.getEnvironment().getProperty("local.server.port");
			HttpResponse<String> answer = client
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
					.header("Content-Type", "application/json")
					.header("Accept", "application/graphql-response+json")
					.POST(HttpRequest.BodyPublishers.ofString(LOADED_AT))
					.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(200);
			return answer.body();
		}
	}

}
