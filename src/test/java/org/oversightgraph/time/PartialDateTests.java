package org.oversightgraph.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.time.PartialDate.Precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PartialDateTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# as written,           earliest,   latest,     precision,      inferred
			2024-03-01,             2024-03-01, 2024-03-01, DAY,            false
			2024-02-29,             2024-02-29, 2024-02-29, DAY,            false
			2024-02,                2024-02-01, 2024-02-29, MONTH,          false
			2023-02,                2023-02-01, 2023-02-28, MONTH,          false
			2024,                   2024-01-01, 2024-12-31, YEAR,           false
			2022/23,                2022-04-01, 2023-03-31, FINANCIAL_YEAR, false
			1999/00,                1999-04-01, 2000-03-31, FINANCIAL_YEAR, false
			2023-02..2024-03-01,    2023-02-01, 2024-03-01, RANGE,          false
			2022/23..2024,          2022-04-01, 2024-12-31, RANGE,          false
			2024-03-01..2024-03-01, 2024-03-01, 2024-03-01, RANGE,          false
			..2025-09,              ,           2025-09-30, RANGE,          false
			2025-09..,              2025-09-01, ,           RANGE,          false
			2024-03-01?,            2024-03-01, 2024-03-01, DAY,            true
			2022/23?,               2022-04-01, 2023-03-31, FINANCIAL_YEAR, true
			2023..2024?,            2023-01-01, 2024-12-31, RANGE,          true
			2025-09..?,             2025-09-01, ,           RANGE,          true
			""")
	void parsesDates(String text, @Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision,
			boolean inferred) {
		PartialDate date = PartialDate.parse(text);
		assertThat(date.earliest()).isEqualTo(earliest);
		assertThat(date.latest()).isEqualTo(latest);
		assertThat(date.precision()).isEqualTo(precision);
		assertThat(date.inferred()).isEqualTo(inferred);
		assertThat(date).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?", "..", "..?", "24", "March 2024", "01/03/2024", "2024-3", "2024-3-1", "2024-13",
			"2024-00", "2023-02-29", "2024-04-31", "20240301", "2024-03-01T00:00", "2022/24", "2022/22", "2022/2023",
			"2022-23", "2024..2023", "2024-03-02..2024-03-01", "2024?..2025", "2023..2024..2025", "2024??", "2024 ?",
			"-2024" })
	void rejectsOtherTexts(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parse(text));
	}

	@Test
	void ignoresSpaces() {
		assertThat(PartialDate.parse(" 2024-03 ")).isEqualTo(PartialDate.parse("2024-03"));
	}

	@Test
	void createsFromLocalDate() {
		assertThat(PartialDate.of(LocalDate.of(2024, 3, 1))).isEqualTo(PartialDate.parse("2024-03-01"));
	}

	@Test
	void documentsAcceptedForms() {
		String[] forms = PartialDate.FORMS.replaceAll(" \\(.*", "").split(", | or ");
		assertThat(forms).hasSize(7).allSatisfy((form) -> assertThat(PartialDate.parse(form)).hasToString(form));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# as written, date,       certainly, possibly reached
			2024-03-01,   2024-02-29, false,     false
			2024-03-01,   2024-03-01, true,      true
			2024,         2023-12-31, false,     false
			2024,         2024-01-01, false,     true
			2024,         2024-12-30, false,     true
			2024,         2024-12-31, true,      true
			..2025-09,    1948-07-05, false,     true
			..2025-09,    2025-09-30, true,      true
			2025-09..,    2025-08-31, false,     false
			2025-09..,    2025-09-01, false,     true
			2025-09..,    2999-01-01, false,     true
			""")
	void isCertainlyReachedOnLastPossibleDate(String text, LocalDate date, boolean certainly, boolean possibly) {
		assertThat(PartialDate.parse(text).certainlyBy(date)).isEqualTo(certainly);
		assertThat(PartialDate.parse(text).possiblyBy(date)).isEqualTo(possibly);
	}

	@ParameterizedTest
	@CsvSource({ "2024-03, 2024-03-01", "2024-03.., 2024-03-01", "..2024-03, 2024-03-31" })
	void showsFirstOrElseLastPossibleDate(String text, LocalDate shown) {
		assertThat(PartialDate.parse(text).shown()).isEqualTo(shown);
	}

}
