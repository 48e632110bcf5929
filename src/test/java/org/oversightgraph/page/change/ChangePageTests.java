package org.oversightgraph.page.change;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.platform.graphql.ApiProblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChangePageTests {

	private static final LocalDate START = LocalDate.of(2021, 7, 1);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	private static Preset compared(@Nullable String from, @Nullable String to) {
		return ChangePage.compared(Optional.ofNullable(from).map(LocalDate::parse),
				Optional.ofNullable(to).map(LocalDate::parse), START, TODAY);
	}

	@Test
	void comparesRequestedDates() {
		Preset preset = compared("2024-01-01", "2025-01-01");
		assertThat(preset.from()).isEqualTo("2024-01-01");
		assertThat(preset.to()).isEqualTo("2025-01-01");
	}

	@Test
	void defaultsMissingDate() {
		assertThat(compared("2024-01-01", null).to()).isEqualTo(TODAY);
		assertThat(compared(null, "2024-01-01").from()).isEqualTo("2023-01-01");
		assertThat(compared(null, "2022-01-01").from()).isEqualTo(START);
	}

	@Test
	void rejectsADateAfterToday() {
		assertThatExceptionOfType(ApiProblem.class).isThrownBy(() -> compared("2024-01-01", "2026-11-27"))
			.withMessageContaining("is after today");
	}

	@Test
	void rejectsDatesInTheWrongOrder() {
		assertThatExceptionOfType(ApiProblem.class).isThrownBy(() -> compared("2025-01-01", "2024-01-01"))
			.withMessageContaining("is not before");
		assertThatExceptionOfType(ApiProblem.class).isThrownBy(() -> compared("2025-01-01", "2025-01-01"))
			.withMessageContaining("is not before");
	}

	@Test
	void rejectsADateBeforeTheRecordsBegin() {
		assertThatExceptionOfType(ApiProblem.class).isThrownBy(() -> compared("2021-06-30", "2024-01-01"))
			.withMessageContaining("The records begin on 1 July 2021");
	}

}
