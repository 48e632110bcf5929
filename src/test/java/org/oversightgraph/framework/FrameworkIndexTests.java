package org.oversightgraph.framework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the page that leads from paragraphs of the framework to rules, code and teaching
 * cases.
 */
class FrameworkIndexTests {

	private static final Path PAGE = Path.of("src/docs/framework-index.md");

	private final FrameworkIndex index = FrameworkIndex.read();

	/** Run with {@code -Dframework-index=write} to generate the page. */
	@Test
	void pageIsUpToDate() throws IOException {
		if ("write".equals(System.getProperty("framework-index"))) {
			Files.writeString(PAGE, this.index.page());
		}
		assertThat(Files.readString(PAGE)).as("""
				src/docs/framework-index.md is out of date. Generate it with \
				mvn test -Dtest=FrameworkIndexTests -Dframework-index=write, and commit it.""")
			.isEqualTo(this.index.page());
	}

	@Test
	void findsCodeAndTeachingCaseForEachParagraphWithRules() {
		assertThat(this.index.entries()).hasSizeGreaterThan(70)
			.filteredOn((entry) -> !entry.rules().isEmpty())
			.allSatisfy((entry) -> {
				assertThat(entry.methods()).as("methods whose Javadoc names %s", entry.paragraph()).isNotEmpty();
				assertThat(entry.cases()).as("teaching cases that name %s", entry.paragraph()).isNotEmpty();
			});
	}

	@Test
	void findsCodeAndTeachingCaseForEachParagraphWithThemes() {
		assertThat(this.index.entries()).filteredOn((entry) -> !entry.themes().isEmpty())
			.isNotEmpty()
			.allSatisfy((entry) -> {
				assertThat(entry.code()).as("code whose Javadoc names %s", entry.paragraph()).isNotEmpty();
				assertThat(entry.cases()).as("teaching cases that name %s", entry.paragraph()).isNotEmpty();
			});
	}

	@Test
	void findsNoParagraphRanges() {
		assertThat(this.index.ranges()).isEmpty();
	}

}
