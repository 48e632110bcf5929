package org.oversightgraph;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the licence of every library in the jar, from the list that the build writes. A
 * library can offer a choice of licences.
 */
class LicencesTests {

	private static final ClassPathResource LIST = new ClassPathResource("META-INF/sbom/application.cdx.json");

	/** Licences that permit redistribution of the jar without Neo4j. */
	private static final Set<String> ACCEPTED = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause",
			"The (New) BSD License", "CC0-1.0", "Public Domain", "EPL-1.0", "EPL-2.0", "MPL-2.0",
			"Similar to Apache License but with the acknowledgment clause removed");

	/** The licence of the embedded Neo4j, which NOTICE describes. */
	private static final String OF_NEO4J = "GPL-3.0-or-later";

	@Test
	void everyLibraryHasAcceptedLicence() throws IOException {
		JsonNode libraries = libraries();
		assertThat(libraries.size()).isGreaterThan(100);
		for (JsonNode library : libraries) {
			List<String> licences = licences(library);
			boolean neo4j = library.path("group").asString().startsWith("org.neo4j") && licences.contains(OF_NEO4J);
			assertThat(neo4j || licences.stream().anyMatch(ACCEPTED::contains))
				.as("%s: %s", library.path("purl"), licences)
				.isTrue();
		}
	}

	@Test
	void listsLibrariesWithVersionsAndHashes() throws IOException {
		for (JsonNode library : libraries()) {
			assertThat(library.path("purl").asString()).startsWith("pkg:maven/").contains("@");
			assertThat(library.path("hashes").isEmpty()).as(library.path("purl").asString()).isFalse();
		}
		assertThat(libraries()).extracting((library) -> library.path("name").asString())
			.contains("spring-core", "graphql-java", "neo4j-java-driver")
			.doesNotContain("archunit", "assertj-core");
	}

	private static JsonNode libraries() throws IOException {
		try (InputStream list = LIST.getInputStream()) {
			return JsonMapper.shared().readTree(list).get("components");
		}
	}

	private static List<String> licences(JsonNode library) {
		List<String> licences = new ArrayList<>();
		for (JsonNode choice : library.path("licenses")) {
			licences.add(choice.path("expression").asString());
			licences.add(choice.at("/license/id").asString());
			licences.add(choice.at("/license/name").asString());
		}
		licences.removeIf(String::isEmpty);
		return licences;
	}

}
