package org.oversightgraph;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oversightgraph.Prose.Text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Checks that texts are plain English. */
class ProseTests {

	private static final Prose EVERYWHERE = Prose.of("everywhere");

	private static final Prose API = Prose.of("everywhere", "api");

	/**
	 * A set of texts that follow the same rules.
	 *
	 * @param name name of the set
	 * @param prose rules for the set
	 * @param texts reads the texts
	 */
	record Source(String name, Prose prose, Supplier<Stream<Text>> texts) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	/** Add a line here to check further texts. */
	static Stream<Source> sources() {
		Path schema = Path.of("graphql-schema");
		Path resources = Path.of("src/main/resources");
		return Stream.of(new Source("schema descriptions", API, () -> ProseSources.descriptions(schema)),
				new Source("comments of the schema", API, () -> ProseSources.headers(schema, ".graphqls", "#")),
				new Source("titles of operations", API, () -> ProseSources.headers(schema, ".graphql", "#")),
				new Source("titles of exports", API,
						() -> ProseSources.headers(resources.resolve("export"), ".graphql", "#")),
				new Source("headers of statements", API,
						() -> ProseSources.headers(resources.resolve("cypher"), ".cypher", "//")),
				new Source("pages", API, () -> ProseSources.pages(resources)),
				new Source("templates", API, () -> ProseSources.pages(Path.of("src/main/jte"))),
				new Source("scripts of pages", API, () -> ProseSources.scripts(resources.resolve("static"))),
				new Source("CHANGELOG.md", API, () -> ProseSources.markdown(Path.of("CHANGELOG.md"))),
				new Source("CONTRIBUTING.md", EVERYWHERE, () -> ProseSources.markdown(Path.of("CONTRIBUTING.md"))),
				new Source("seed/README.md", EVERYWHERE, () -> ProseSources.markdown(Path.of("seed/README.md"))),
				new Source("seed/exampleshire/README.md", API,
						() -> ProseSources.markdown(Path.of("seed/exampleshire/README.md"))),
				new Source("notes of Exampleshire", API,
						() -> ProseSources.cells(Path.of("seed/exampleshire"), "note", "summary", "criterion",
								"title")),
				new Source("frameworks", API,
						() -> ProseSources.yaml(Path.of("seed/framework"), "statement", "title", "topic", "summary",
								"label", "icb", "trust", "product", "words", "condition")),
				new Source("sentences in Java", API, () -> ProseSources.javaSentences(Path.of("src/main/java"))),
				new Source("seed/SOURCES.md", EVERYWHERE, () -> ProseSources.markdown(Path.of("seed/SOURCES.md"))));
	}

	@ParameterizedTest
	@MethodSource("sources")
	void usesNoBannedWords(Source source) {
		List<Text> texts = source.texts().get().toList();
		assertThat(texts).isNotEmpty();
		assertThat(texts.stream().flatMap((text) -> source.prose().bannedIn(text).stream())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("sources")
	void keepsSentencesShort(Source source) {
		assertThat(source.texts().get().flatMap((text) -> Prose.longIn(text).stream())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			The date to answer for.                      | false
			The day to answer for.                       | true
			The integrated care board leads.             | false
			The integrated care board tells the board.   | true
			The Board leads.                             | true
			Returns `day` as recorded.                   | false
			Null if unknown; otherwise a date.           | true
			Dashboards and aboard are other words.       | false
			This is one sort of answer.                  | true
			""")
	void findsBannedWords(String text, boolean found) {
		assertThat(API.bannedIn(new Text("here", text)).isEmpty()).isNotEqualTo(found);
	}

	@Test
	void returnsReasonForBannedWord() {
		assertThat(API.bannedIn(new Text("Query.node", "The day.")))
			.containsExactly("Query.node: \"day\". Use \"date\". Text: The day.");
	}

	@Test
	void requiresReasonInEachEntry() {
		assertThatIllegalArgumentException().isThrownBy(() -> Prose.Ban.of("told")).withMessageContaining("told");
	}

	@Test
	void countsWordsOfEachSentence() {
		String words = "word ".repeat(Prose.LONGEST).strip();
		assertThat(Prose.longIn(new Text("here", "%1$s. W%1$s.".formatted(words)))).isEmpty();
		assertThat(Prose.longIn(new Text("here", words + " more. Short."))).singleElement()
			.asString()
			.startsWith("here: 26 words. word");
	}

}
