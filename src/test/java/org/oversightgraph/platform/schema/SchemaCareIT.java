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

/** The schema as it is served, beside what was agreed and what was released. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaCareIT {

	private static final Path AGREED = Path.of("src/test/resources/schema.graphqls");

	private static final Path RELEASED = Path.of("src/test/resources/schema-released.graphqls");

	/** All rules of graphql-schema-linter. */
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
		this.served = Documents.askedBy(handler)
			.document("{ _service { sdl } }")
			.execute()
			.path("_service.sdl")
			.entity(String.class)
			.get();
	}

	@Test
	void itIsWhatWasAgreed() throws IOException {
		if (Boolean.getBoolean("schema.accept")) {
			Files.writeString(AGREED, this.served);
		}
		assertThat(this.served)
			.as("The schema has changed. Is it meant to? Then tell it in the changelog, and accept it:"
					+ " mvn test -Dtest=SchemaCareIT -Dschema.accept=true")
			.isEqualTo(Files.readString(AGREED));
	}

	@Test
	void itBreaksNothingThatWasReleased() throws IOException {
		if (Boolean.getBoolean("schema.release")) {
			Files.writeString(RELEASED, this.served);
		}
		assertThat(SchemaChanges.breaking(Files.readString(RELEASED), this.served))
			.as("Clients of the last release would trip over this. Deprecate first, as decision 17 says."
					+ " When a release is made: mvn test -Dtest=SchemaCareIT -Dschema.release=true")
			.isEmpty();
	}

	@Test
	void thePrintedSchemaKeepsEveryRuleOfTheLinter() throws Exception {
		lint(Stream.of("--rules", String.join(",", RULES), "../../" + AGREED));
	}

	@Test
	void theSourcesKeepTheRulesThatTheDotFileNames() throws Exception {
		lint(SchemaTests.schemaFiles().stream().map((file) -> "../../" + file));
	}

	/** The linter looks for its settings from where it runs up to the root. */
	private static void lint(Stream<String> arguments) throws Exception {
		Outcome outcome = NodeScripts.run("lint-schema.mjs",
				Stream.concat(Stream.of("--format", "compact"), arguments).toArray(String[]::new));
		assertThat(outcome.lines()).as(outcome.complaints()).filteredOn((line) -> !line.isBlank()).isEmpty();
		assertThat(outcome.exit()).as(outcome.complaints()).isZero();
	}

}
