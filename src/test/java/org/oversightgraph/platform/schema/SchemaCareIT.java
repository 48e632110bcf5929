package org.oversightgraph.platform.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;
import org.oversightgraph.clients.NodeScripts;
import org.oversightgraph.clients.Programs.Outcome;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the served schema with the accepted schema and the last release. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaCareIT {

	private static final Path ACCEPTED = Path.of("src/test/resources/schema.graphqls");

	private static final Path RELEASED = Path.of("src/test/resources/schema-released.graphqls");

	/**
	 * Results that may now be null, because the released schema promised a value that is
	 * not known: the publication date and the reference of NOF-2026-27. A wrong answer is
	 * corrected without a deprecation (decision 17).
	 */
	private static final List<String> CORRECTED = List.of("FrameworkEdition.publishedOn", "FrameworkEdition.reference");

	/** The rules of graphql-schema-linter. */
	private static final List<String> RULES = List.of("arguments-have-descriptions", "defined-types-are-used",
			"deprecations-have-a-reason", "descriptions-are-capitalized", "enum-values-all-caps",
			"enum-values-have-descriptions", "enum-values-sorted-alphabetically", "fields-are-camel-cased",
			"fields-have-descriptions", "input-object-fields-sorted-alphabetically",
			"input-object-values-are-camel-cased", "input-object-values-have-descriptions",
			"interface-fields-sorted-alphabetically", "relay-connection-arguments-spec", "relay-connection-types-spec",
			"relay-page-info-spec", "type-fields-sorted-alphabetically", "types-are-capitalized",
			"types-have-descriptions");

	private final String served;

	SchemaCareIT(@Autowired WebGraphQlHandler handler) {
		this.served = Documents.client(handler)
			.document("{ _service { sdl } }")
			.execute()
			.path("_service.sdl")
			.entity(String.class)
			.get();
	}

	@Test
	void matchesAcceptedSchema() throws IOException {
		if (Boolean.getBoolean("schema.accept")) {
			Files.writeString(ACCEPTED, this.served);
		}
		assertThat(this.served)
			.as("The schema has changed. If this is intended, describe it in the changelog and accept it:"
					+ " mvn test -Dtest=SchemaCareIT -Dschema.accept=true")
			.isEqualTo(Files.readString(ACCEPTED));
	}

	@Test
	void breaksNoClientsOfLastRelease() throws IOException {
		if (Boolean.getBoolean("schema.release")) {
			Files.writeString(RELEASED, this.served);
		}
		assertThat(SchemaChanges.breaking(Files.readString(RELEASED), this.served))
			.filteredOn((change) -> CORRECTED.stream().noneMatch(change::contains))
			.as("This change breaks clients of the last release. Deprecate first (decision 17)."
					+ " For a new release: mvn test -Dtest=SchemaCareIT -Dschema.release=true")
			.isEmpty();
	}

	@Test
	void meetsRulesOfLinter() throws Exception {
		lint(Stream.of("--rules", String.join(",", RULES), "../../" + ACCEPTED));
	}

	@Test
	void meetsConfiguredRulesInSources() throws Exception {
		lint(SchemaTests.schemaFiles().stream().map((file) -> "../../" + file));
	}

	/** Runs the linter, which finds its settings in the folder of the run or above it. */
	private static void lint(Stream<String> arguments) throws Exception {
		Outcome outcome = NodeScripts.run("lint-schema.mjs",
				Stream.concat(Stream.of("--format", "compact"), arguments).toArray(String[]::new));
		assertThat(outcome.lines()).as(outcome.errors()).filteredOn((line) -> !line.isBlank()).isEmpty();
		assertThat(outcome.exit()).as(outcome.errors()).isZero();
	}

}
