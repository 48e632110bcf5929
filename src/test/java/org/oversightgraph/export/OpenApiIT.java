package org.oversightgraph.export;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.oversightgraph.ProductTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the OpenAPI description with the addresses that the product serves. */
@ProductTest
class OpenApiIT {

	/**
	 * Addresses of pages, of operators and of assistants. Also patterns whose addresses
	 * the description lists individually.
	 */
	private static final Set<String> NOT_DESCRIBED = Set.of("/reference", "/docs", "/docs/{*path}", "/error",
			"/export/", "/export/{name}.csv", "/export/{other}", "/mcp");

	private final URI site;

	private final RequestMappingHandlerMapping mappings;

	OpenApiIT(@LocalServerPort int port,
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		this.site = URI.create("http://127.0.0.1:" + port);
		this.mappings = mappings;
	}

	private String get(String path) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(this.site.resolve(path)).build(), BodyHandlers.ofString()).body();
		}
	}

	private JsonNode description() throws Exception {
		return new YAMLMapper().readTree(get("/openapi.yaml"));
	}

	@Test
	void describesEveryAddress() throws Exception {
		Set<String> described = new TreeSet<>(description().path("paths").propertyNames());
		Set<String> served = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((path) -> !NOT_DESCRIBED.contains(path) && !path.startsWith("/actuator"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(described).containsAll(served);
		for (String path : described) {
			if (!path.contains("{") && description().at("/paths").path(path).has("get")) {
				assertThat(get(path)).as(path).doesNotContain("\"status\":404");
			}
		}
	}

	/** Compares the parameters of every file of {@code /export} with the description. */
	@Test
	void describesParametersOfEveryFile() throws Exception {
		JsonNode description = description();
		for (JsonNode file : JsonMapper.shared().readTree(get("/export"))) {
			JsonNode operation = description.path("paths").path("/export/" + file.path("file").asString()).path("get");
			List<String> described = operation.path("parameters")
				.valueStream()
				.map((parameter) -> parameter.has("$ref") ? parameter.path("$ref").asString().replaceAll(".*/", "")
						: parameter.path("name").asString())
				.toList();
			assertThat(described).as(file.path("file").asString())
				.containsExactlyInAnyOrderElementsOf(
						file.path("parameters").valueStream().map(JsonNode::asString).toList());
		}
	}

	@Test
	void resolvesEveryReference() throws Exception {
		JsonNode description = description();
		assertThat(description.path("openapi").asString()).isEqualTo("3.1.0");
		assertThat(references(description)).isNotEmpty()
			.allSatisfy((reference) -> assertThat(description.at(reference.substring(1)).isMissingNode()).as(reference)
				.isFalse());
		assertThat(description.findValuesAsString("operationId")).doesNotHaveDuplicates();
	}

	private static Set<String> references(JsonNode node) {
		return Set.copyOf(node.findValuesAsString("$ref"));
	}

}
