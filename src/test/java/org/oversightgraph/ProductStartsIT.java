package org.oversightgraph;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Starts the product with the default settings, an embedded server and its data in a
 * folder.
 */
class ProductStartsIT {

	private static final String DATASET = "{\"query\":\"{ dataset { id release loadedAt } }\"}";

	private static final String OVERSIGHT = "{\"query\":\"{ oversight(of: \\\"RX7\\\") { determination } }\"}";

	/** A query for records that no example operation has read before. */
	private static final String NEW_QUESTION = "{\"query\":\"{ organisation(code: \\\"RBD\\\") { neighbourhood { organisations { code } } } }\"}";

	@TempDir
	private Path home;

	@Test
	void reusesDataOnSecondStartAndKeepsItWhenDatasetIsInvalid(@TempDir Path broken, @TempDir Path trusted)
			throws Exception {
		String first;
		try (ConfigurableApplicationContext product = start("england")) {
			first = post(product, DATASET).body();
			assertThat(first).contains("\"id\":\"england\"");
		}

		Files.writeString(broken.resolve("dataset.yaml"), "id: broken\n");
		assertThatThrownBy(() -> start(broken.toString())).rootCause()
			.isInstanceOf(InvalidDatasetException.class)
			.hasMessageContaining("dataset.yaml")
			.hasMessageContaining("sources.csv");

		Files.writeString(trusted.resolve("dataset-now.graphql"), documentOf(DATASET));
		Files.writeString(trusted.resolve("lead-now.graphql"), documentOf(OVERSIGHT));
		Files.writeString(trusted.resolve("lead-new.graphql"), documentOf(NEW_QUESTION));
		try (ConfigurableApplicationContext product = start("england", "--oversight.trusted-documents.mode=enforce",
				"--oversight.trusted-documents.folder=" + trusted)) {
			rejectsUntrustedDocuments(product);
			assertThat(post(product, DATASET).body()).isEqualTo(first);
			assertThat(post(product, OVERSIGHT).body()).contains("BY_RULE");
			product.getBean(EmbeddedNeo4j.class).close();
			answersUnavailableWithoutDatabase(product);
			assertThat(post(product, OVERSIGHT).body()).as("of cached records").contains("BY_RULE");
		}
	}

	private static void rejectsUntrustedDocuments(ConfigurableApplicationContext product) throws Exception {
		String untrusted = "{\"query\":\"{ __typename }\"}";
		assertThat(post(product, "/graphql", untrusted).statusCode()).isEqualTo(403);
		assertThat(post(product, "/graphql", "{\"documentId\":\"dataset\"}").statusCode()).isEqualTo(200);
		HttpResponse<String> list = post(product, "/export/list.csv", untrusted);
		assertThat(list.statusCode()).isEqualTo(403);
		assertThat(list.body()).contains("DOCUMENT_NOT_TRUSTED");
	}

	private static void answersUnavailableWithoutDatabase(ConfigurableApplicationContext product) throws Exception {
		HttpResponse<String> answer = post(product, NEW_QUESTION);
		assertThat(answer.body()).contains("\"code\":\"UNAVAILABLE\"")
			.contains("Try again in a few seconds")
			.doesNotContain("127.0.0.1", "Exception", "MATCH", "bolt");
	}

	private ConfigurableApplicationContext start(String dataset, String... settings) {
		String[] ownSettings = { "--server.port=0", "--oversight.graph.home=" + this.home.resolve("neo4j"),
				"--oversight.dataset=" + dataset };
		return new SpringApplicationBuilder(OversightGraphApplication.class)
			.run(Stream.of(ownSettings, settings).flatMap(Stream::of).toArray(String[]::new));
	}

	private static String documentOf(String request) {
		return JsonMapper.shared().readTree(request).get("query").stringValue();
	}

	private static HttpResponse<String> post(ConfigurableApplicationContext product, String request)
			throws IOException, InterruptedException {
		return post(product, "/graphql", request);
	}

	private static HttpResponse<String> post(ConfigurableApplicationContext product, String path, String request)
			throws IOException, InterruptedException {
		String port = product.getEnvironment().getProperty("local.server.port");
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
				.header("Content-Type", "application/json")
				.header("Accept", "application/graphql-response+json, */*;q=0.1")
				.POST(HttpRequest.BodyPublishers.ofString(request))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

}
