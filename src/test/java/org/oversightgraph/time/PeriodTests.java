package org.oversightgraph.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# from,    to,         date,        certainly, possibly
			2022-07-01, ,          2022-06-30, false,     false
			2022-07-01, ,          2022-07-01, true,      true
			2022-07-01, 2025-03-06, 2025-03-05, true,     true
			2022-07-01, 2025-03-06, 2025-03-06, false,    false
			,          2025-03-06, 1948-07-05, true,      true
			2022,      ,           2022-01-01, false,     true
			2022,      ,           2022-12-31, true,      true
			2022,      2025-03,    2025-02-28, true,      true
			2022,      2025-03,    2025-03-01, false,     true
			2022,      2025-03,    2025-03-30, false,     true
			2022,      2025-03,    2025-03-31, false,     false
			2024/25,   2024/25,    2024-04-01, false,     true
			2024/25,   2024/25,    2025-03-31, false,     false
			..2022-07, ,           2000-01-01, false,     true
			..2022-07, ,           2022-07-31, true,      true
			2022-07.., ,           2022-06-30, false,     false
			2022-07.., ,           2999-01-01, false,     true
			,          ..2025-09,  2000-01-01, false,     true
			,          ..2025-09,  2025-09-30, false,     false
			,          2025-09..,  2025-08-31, true,      true
			,          2025-09..,  2999-01-01, false,     true
			""")
	void includesStartAndExcludesEnd(@Nullable String from, @Nullable String to, LocalDate date, boolean certainly,
			boolean possibly) {
		assertThat(period(from, to).certainlyHoldsOn(date)).as("certainly").isEqualTo(certainly);
		assertThat(period(from, to).possiblyHoldsOn(date)).as("possibly").isEqualTo(possibly);
	}

	@Test
	void appliesOnEveryDateWithoutBounds() {
		assertThat(Period.ALWAYS.certainlyHoldsOn(LocalDate.MIN.plusDays(1))).isTrue();
		assertThat(Period.ALWAYS.certainlyHoldsOn(LocalDate.MAX)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# from,    to,         sound
			2024-05-01, 2024-05-02, true
			2024-05-01, 2024-05-01, false
			2024-05-02, 2024-05-01, false
			2024,      2024,       true
			2024,      2023,       false
			2024-05,   ..2024-04,  false
			2024-05.., ..2024-06,  true
			..2024-05, 1948,       true
			2024,      1948..,     true
			,          1948,       true
			2024,      ,           true
			,          ,           true
			""")
	void detectsEndBeforeStart(@Nullable String from, @Nullable String to, boolean sound) {
		assertThat(period(from, to).isSound()).isEqualTo(sound);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# from,  to,         in words
			,        ,           ''
			2022,    ,           from 2022
			,        2025-03-06, until 5 March 2025
			2022,    2025-03-06, from 2022 until 5 March 2025
			2022/23?, ,          from about 2022/23
			,        2025-03?,   until about March 2025
			..2025-09, ,         from September 2025 or earlier
			2025-09.., ,         from September 2025 or later
			,        ..2025-09,  until September 2025 or earlier
			,        2025-09..,  until September 2025 or later
			2022-07-01, 2023-04-01..2023?, from 1 July 2022 until a date between 31 March and the end of 2023 (inferred)
			""")
	void writesPeriod(@Nullable String from, @Nullable String to, String words) {
		assertThat(period(from, to).inWords()).isEqualTo(words);
	}

	private static Period period(@Nullable String from, @Nullable String to) {
		return new Period(date(from), date(to));
	}

	private static @Nullable PartialDate date(@Nullable String text) {
		return (text == null) ? null : PartialDate.parse(text);
	}

}
