package org.oversightgraph.framework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oversightgraph.framework.FrameworkEdition.Coverage;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Checks that the data contains every passage of NOF-2022-23, and the page that lists
 * them.
 */
class CoveragePageTests {

	private static final Path PAGE = Path.of("src/docs/framework-coverage.md");

	private static final Path EDITION = Path.of("seed/framework/NOF-2022-23.yaml");

	private static final Path TEXT = Path.of("seed/framework/NOF-2022-23.passages.yaml");

	private final FrameworkEdition edition = TestFramework.FRAMEWORK.edition("NOF-2022-23").orElseThrow();

	/** Run with {@code -Dframework-coverage=write} to generate the page. */
	@Test
	void pageIsUpToDate() throws IOException {
		String page = new CoveragePage(this.edition).text();
		if ("write".equals(System.getProperty("framework-coverage"))) {
			Files.writeString(PAGE, page);
		}
		assertThat(Files.readString(PAGE)).as("""
				src/docs/framework-coverage.md is out of date. Generate it with \
				mvn test -Dtest=CoveragePageTests -Dframework-coverage=write, and commit it.""").isEqualTo(page);
	}

	/** NOF-2022-23 has ¶1 to ¶73, T1 to T3, and A¶1 to A¶41. */
	static Stream<String> passages() {
		return Stream
			.of(IntStream.rangeClosed(1, 73).mapToObj((number) -> "¶" + number),
					IntStream.rangeClosed(1, 3).mapToObj((number) -> "T" + number),
					IntStream.rangeClosed(1, 41).mapToObj((number) -> "A¶" + number))
			.flatMap((part) -> part);
	}

	@ParameterizedTest
	@MethodSource("passages")
	void containsEachPassage(String paragraph) {
		Paragraph passage = Paragraph.typed(paragraph).orElseThrow();
		Provision provision = Provision.of(paragraph, passage, List.of(this.edition), this.edition.rules().stream());
		assertThat(provision.passages()).singleElement().satisfies((held) -> {
			assertThat(held.citation()).isEqualTo("NOF-2022-23 " + paragraph);
			assertThat(held.topic()).isNotBlank();
			assertThat(held.statement()).endsWith(".");
			assertThat(held.points()).allMatch((point) -> point.endsWith("."));
			assertThat(held.concerns()).isNotEmpty().doesNotHaveDuplicates();
			assertThat(CitedBy.of(held, this.edition).treatment(held)).endsWith(".");
		});
	}

	@Test
	void containsPassagesInOrderOfEdition() {
		assertThat(this.edition.passages()).filteredOn((passage) -> passage.paragraph().part() != Paragraph.Part.TABLE)
			.extracting(FrameworkPassage::paragraph)
			.map(Paragraph::toString)
			.containsExactlyElementsOf(passages().filter((paragraph) -> !paragraph.startsWith("T")).toList());
	}

	@Test
	void isCompleteOnlyWithEachPassage() throws IOException {
		assertThat(this.edition.coverage()).isEqualTo(Coverage.COMPLETE);
		assertThat(this.edition.notCovered()).isEmpty();
		FrameworkEdition longer = read("paragraphs: 73", "paragraphs: 75");
		assertThat(longer.coverage()).isEqualTo(Coverage.PARTIAL);
		assertThat(longer.notCovered()).containsExactly("the content of ¶74–75");
		FrameworkEdition shorter = read("passage: A¶5", "passage: ¶1a");
		assertThat(shorter.notCovered()).containsExactly("the content of A¶5");
	}

	@Test
	void isPartialWithoutTextOfEdition() {
		assertThat(TestFramework.FRAMEWORK.editions()).filteredOn((other) -> other.text() == null)
			.isNotEmpty()
			.allSatisfy((other) -> {
				assertThat(other.coverage()).isEqualTo(Coverage.PARTIAL);
				assertThat(other.passages()).isEmpty();
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# text          | replacement    | error
			passage: ¶2     | passage: ¶1    | NOF-2022-23 ¶1 is held twice.
			paragraphs: 73  | paragraphs: 72 | NOF-2022-23 has no ¶73.
			annex: 41       | annex: 40      | NOF-2022-23 has no A¶41.
			product: It is  | '# It is'      | Nothing cites NOF-2022-23 ¶10. State what the product does about it.
			""")
	void rejectsInconsistentText(String before, String after, String message) {
		assertThatIllegalStateException().isThrownBy(() -> read(before, after)).withMessageContaining(message);
	}

	@Test
	void requiresListOfGapsWithoutTextOfEdition() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new FrameworkReader().read(List.of(resource(Files.readString(EDITION), "edition.yaml"))))
			.withMessageContaining("The text of NOF-2022-23 is not held. List what its sources do not cover.");
	}

	private static FrameworkEdition read(String before, String after) throws IOException {
		String text = Files.readString(TEXT);
		assertThat(text).contains(before);
		return new FrameworkReader()
			.read(List.of(resource(Files.readString(EDITION), "NOF-2022-23.yaml"),
					resource(text.replaceFirst(before + "\\b", after), "NOF-2022-23.passages.yaml")))
			.editions()
			.getFirst();
	}

	private static Resource resource(String content, String name) {
		return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return name;
			}

		};
	}

}
