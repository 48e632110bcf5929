package org.oversightgraph.time;

import java.time.LocalDate;

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
			2024-03-01?,         on or about 1 March 2024
			2022-07-27..,        on or after 27 July 2022
			..2022-04,           in or before April 2022
			2023-09..2023-11,    between September and November 2023
			2023-02..2024-03-01, between February 2023 and 1 March 2024
			2023-04-01..2023?,   between 1 April and the end of 2023 (inferred)
			2023..2023-06,       between January and June 2023
			2023..2023-06-05,    between 1 January and 5 June 2023
			2022/23..2022-12,    between April and December 2022
			2023-02..2023-02-15, between 1 February and 15 February 2023
			2023-06-05..2023-06, between 5 June and the end of June 2023
			2022..2023-06,       between 2022 and June 2023
			""")
	void writesDateWithPreposition(String date, String words) {
		assertThat(DateInWords.when(PartialDate.parse(date))).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			# date,              day,        age
			2025-09-09,          2026-11-26, 14 months
			2025-09-09,          2025-10-09, 1 month
			2025-09-09,          2025-10-08, 29 days
			2025-09-09,          2025-09-10, 1 day
			2025-09-09,          2025-09-09, ''
			2026-01-01..2026-06-02, 2026-11-26, 5 to 10 months
			2025-12,             2026-01-31, 1 month
			2025-12,             2026-01-15, 15 days to 1 month
			2025-09-09,          2025-09-08, ''
			..2025-09,           2026-11-26, ''
			""")
	void writesAgeOnDate(String date, LocalDate day, String age) {
		assertThat(DateInWords.age(PartialDate.parse(date), day)).isEqualTo(age);
	}

	@Test
	void statesThatDateIsNotRecorded() {
		assertThat(DateInWords.when(null)).isEqualTo("on a date that is not recorded");
	}

}
