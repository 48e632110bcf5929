package org.oversightgraph.adapter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.time.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads dates in the names of files. */
class DaysTests {

	@ParameterizedTest
	@CsvSource({ "etr-2026-07-08.csv,2026-07-08", "etr_20260708.csv,2026-07-08", "ods-etr-2026-07.csv,2026-07",
			"05_May_2026_Latest_ratings.ods,2026-05-05", "ratings 5 dec 2025.csv,2025-12-05" })
	void findsDateInFileName(String name, PartialDate date) {
		assertThat(Days.inName(name)).contains(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "etr.csv", "nof-2025-26-league-table.csv", "etr-20260231.csv", "123202607.csv" })
	void findsNoDateInOtherFileNames(String name) {
		assertThat(Days.inName(name)).isEmpty();
	}

}
