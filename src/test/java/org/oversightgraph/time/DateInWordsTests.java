package org.oversightgraph.time;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateInWordsTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# date,              in words
			2022-07-27,          on 27 July 2022
			2024-03,             in March 2024
			2024,                in 2024
			2022/23,             in 2022/23
			2025?,               in about 2025
			2024-03-01?,         on about 1 March 2024
			2022-07-27..,        on or after 27 July 2022
			..2022-04,           in or before April 2022
			2023-09..2023-11,    between September and November 2023
			2023-02..2024-03-01, between February 2023 and 1 March 2024
			2023-04-01..2023?,   between 1 April and the end of 2023 (inferred)
			""")
	void writesWhenWithItsPreposition(String date, String words) {
		assertThat(DateInWords.when(PartialDate.parse(date))).isEqualTo(words);
	}

	@Test
	void saysThatDateIsNotRecorded() {
		assertThat(DateInWords.when(null)).isEqualTo("on a date that is not recorded");
	}

}
