package org.oversightgraph.framework;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ParagraphTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# recorded  | requested | covered
			¶22         | ¶22       | true
			¶22         | 22        | true
			¶22         | ' ¶ 22 '  | true
			¶22         | 2         | false
			¶22         | 23        | false
			¶22         | A¶22      | false
			A¶27        | a27       | true
			A¶27        | A¶27      | true
			A¶27        | 27        | false
			¶37a(ii)    | 37        | true
			¶37a(ii)    | 37a       | true
			¶37a(ii)    | ¶37A(ii)  | true
			¶37a(ii)    | 37b       | false
			¶37         | 37b       | true
			T2          | T2        | true
			T2          | table 2   | true
			T2          | T3        | false
			T2          | 2         | false
			§3          | §3        | true
			§3          | section 3 | true
			§3          | 3         | false
			¶3          | §3        | false
			""")
	void coversRequestedParagraph(String recorded, String requested, boolean covered) {
		assertThat(Paragraph.held(recorded).takesIn(Paragraph.typed(requested).orElseThrow())).isEqualTo(covered);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "¶", "twenty-two", "22–24", "B¶3", "T", "¶22 and ¶23", "1234" })
	void rejectsOtherTexts(String text) {
		assertThat(Paragraph.typed(text)).isEmpty();
		assertThatThrownBy(() -> Paragraph.held(text)).isInstanceOf(IllegalStateException.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¶22                            | ¶22
			¶13, ¶18                       | ¶13, ¶18
			¶36, T2                        | ¶36, T2
			A¶36, A¶37                     | A¶36–37
			¶37a(ii), ¶50, ¶51, ¶52, A¶22  | ¶37a(ii), ¶50–52, A¶22
			T2, T3, A¶9, A¶10, A¶11        | T2, T3, A¶9–11
			¶61, A¶62                      | ¶61, A¶62
			""")
	void abbreviatesRanges(String recorded, String cited) {
		List<Paragraph> paragraphs = Arrays.stream(recorded.split(", ")).map(Paragraph::held).toList();
		assertThat(Paragraph.abbreviated(paragraphs)).isEqualTo(cited);
	}

	@Test
	void hasParagraphsForEachEntryOfCompleteEdition() {
		FrameworkEdition complete = TestFramework.FRAMEWORK.edition("nof-2022-23").orElseThrow();
		assertThat(complete.rules()).noneMatch((rule) -> rule.paragraphs().isEmpty());
		assertThat(complete.themes()).noneMatch((theme) -> theme.paragraphs().isEmpty());
		assertThat(complete.segments().stream().flatMap((segment) -> segment.criteria().stream()))
			.noneMatch((criterion) -> criterion.paragraphs().isEmpty());
	}

}
