package org.oversightgraph.page.organisation.standing;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuarterTests {

	@Test
	void returnsLastDateOfQuarter() {
		assertThat(quarter("Q1 2025/26").lastDate()).isEqualTo(LocalDate.of(2025, 6, 30));
		assertThat(quarter("Q4 2025/26").lastDate()).isEqualTo(LocalDate.of(2026, 3, 31));
	}

	@Test
	void returnsPreviousQuarterAcrossYears() {
		assertThat(quarter("Q1 2025/26").before()).hasToString("Q4 2024/25");
		assertThat(quarter("Q3 1999/00").before()).hasToString("Q2 1999/00");
	}

	@Test
	void rejectsOtherPeriods() {
		assertThat(Quarter.of("2025/26")).isEmpty();
		assertThat(Quarter.of("Q5 2025/26")).isEmpty();
	}

	private static Quarter quarter(String text) {
		return Quarter.of(text).orElseThrow();
	}

}
