package org.oversightgraph.page;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class CitationTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			NOF-2022-23 ¶22                                | NOF-2022-23 | p22
			NOF-2022-23 ¶37a(i), T2, A¶2, A¶17–21          | NOF-2022-23 | p37
			NOF-2022-23 ¶29–30, T1                         | NOF-2022-23 | p29
			NOF-2022-23 A¶4, A¶7                           | NOF-2022-23 | a4
			NOF-2022-23 T3, A¶9                            | NOF-2022-23 | t3
			NOF-2025-26 §3                                 | NOF-2025-26 | s3
			NOF-2025-26 (Methodology manual, step 4)       | NOF-2025-26 | methodology-manual-step-4
			NOF-2025-26 (methodology manual, step 4)       | NOF-2025-26 | methodology-manual-step-4
			NOF-2025-26                                    | NOF-2025-26 | ''
			Convention 20                                  |             | convention-20
			""")
	void returnsEditionAndAnchorOfReference(String reference, String edition, String anchor) {
		Citation citation = Citation.of(reference);
		assertThat(citation.edition()).isEqualTo(edition);
		assertThat(citation.anchor()).isEqualTo(anchor);
	}

	@Test
	void shortensLongAnchorWithoutHyphenAtEnd() {
		String anchor = Citation.of("SOF-2021-22 (" + "wordy words ".repeat(20) + ")").anchor();
		assertThat(anchor).hasSizeBetween(70, 80).startsWith("wordy-words").doesNotEndWith("-");
	}

	@Test
	void linksToAnchorOnPageOfEditionWithDate() {
		LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		parameters.add("asOf", "2024-06-01");
		parameters.add("first", "5");
		Links links = new Links("http://localhost", "/organisations/RX7", parameters,
				new Moment(LocalDate.of(2024, 6, 1), false, null, null));
		assertThat(links.citation("NOF-2022-23 ¶22")).isEqualTo("../framework/NOF-2022-23?asOf=2024-06-01#p22");
		assertThat(links.citation("Convention 20")).isEqualTo("../framework?asOf=2024-06-01#convention-20");
	}

}
