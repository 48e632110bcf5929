package org.oversightgraph.framework;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParagraphTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# citation                                   | asked for | named
			NOF-2022-23 ¶22                              | ¶22       | true
			NOF-2022-23 ¶22                              | 22        | true
			NOF-2022-23 ¶22                              | ' ¶ 22 '  | true
			NOF-2022-23 ¶22                              | 2         | false
			NOF-2022-23 ¶22                              | 23        | false
			NOF-2022-23 ¶22                              | A¶22      | false
			NOF-2022-23 ¶13, ¶18                         | 18        | true
			NOF-2022-23 ¶13, ¶18                         | 15        | false
			NOF-2022-23 ¶37a(ii), ¶50–61, A¶22–35        | 55        | true
			NOF-2022-23 ¶37a(ii), ¶50–61, A¶22–35        | ¶50       | true
			NOF-2022-23 ¶37a(ii), ¶50–61, A¶22–35        | ¶61       | true
			NOF-2022-23 ¶37a(ii), ¶50–61, A¶22–35        | ¶62       | false
			NOF-2022-23 ¶37a(ii), ¶50–61, A¶22–35        | 25        | false
			NOF-2022-23 ¶37a(ii), ¶50–61, A¶22–35        | a27       | true
			NOF-2022-23 ¶37a(ii), ¶50–61, A¶22–35        | A¶27      | true
			NOF-2022-23 ¶37a(ii), ¶50–61, A¶22–35        | 37        | true
			NOF-2022-23 ¶37a(ii), ¶50–61, A¶22–35        | 37a       | true
			NOF-2022-23 ¶37a(ii), ¶50–61, A¶22–35        | ¶37A(ii)  | true
			NOF-2022-23 ¶37a(ii), ¶50–61, A¶22–35        | 37b       | false
			NOF-2022-23 ¶37                              | 37b       | true
			NOF-2022-23 ¶36, T2                          | T2        | true
			NOF-2022-23 ¶36, T2                          | table 2   | true
			NOF-2022-23 ¶36, T2                          | T3        | false
			NOF-2022-23 ¶36, T2                          | 2         | false
			NOF-2022-23 T3, A¶9–12                       | A¶10      | true
			SOF-2021-22 (Governance Institute, 1 July 2021) | 1      | false
			Convention 12                                | 12        | false
			""")
	void isNamedByACitation(String citation, String asked, boolean named) {
		Paragraph paragraph = Paragraph.asked(asked).orElseThrow();
		assertThat(Paragraph.citedIn(citation).stream().anyMatch((cited) -> cited.takesIn(paragraph))).isEqualTo(named);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "¶", "twenty-two", "22–24", "B¶3", "T", "¶22 and ¶23", "1234" })
	void isNotReadFromWhatIsNone(String text) {
		assertThat(Paragraph.asked(text)).isEmpty();
	}

	@Test
	void isFoundInEveryCitationOfTheEditionThatIsHeldWhole() {
		FrameworkEdition whole = TestFramework.FRAMEWORK.edition("nof-2022-23").orElseThrow();
		assertThat(Stream
			.of(whole.rules().stream().map(FrameworkRule::citation),
					whole.themes().stream().map(FrameworkTheme::citation),
					whole.segments()
						.stream()
						.flatMap((segment) -> segment.criteria().stream().map(SegmentCriterion::citation)))
			.flatMap((citations) -> citations)).isNotEmpty()
			.allSatisfy((citation) -> assertThat(Paragraph.citedIn(citation)).as(citation)
				.hasSize(citation.split(",", -1).length));
	}

}
