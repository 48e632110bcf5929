package org.oversightgraph.page.organisation.timeline;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RecordedTests {

	private static final LocalDate FROM = LocalDate.of(2021, 7, 1);

	private static final LocalDate TO = LocalDate.of(2026, 11, 26);

	@Test
	void drawsExactDatesAsOneBar() {
		assertThat(bars("2024-02-06", "2025-06-25")).extracting(Bar::from, Bar::to, Bar::look)
			.containsExactly(tuple(LocalDate.of(2024, 2, 6), LocalDate.of(2025, 6, 25), Look.FIRM));
	}

	@Test
	void marksYearOfInexactStartAsPossible() {
		List<Bar> bars = bars("2022", "2025-03-05");
		assertThat(bars).extracting(Bar::look).containsExactly(Look.POSSIBLE, Look.FIRM);
		assertThat(bars).extracting(Bar::from).containsExactly(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
		assertThat(bars.getFirst().label()).isEqualTo("4?");
	}

	@Test
	void marksTimeAfterAnUncertainEndAsPossible() {
		List<Bar> bars = bars("2023-01-01", "2024");
		assertThat(bars).extracting(Bar::to).containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
		assertThat(bars.getLast().look()).isEqualTo(Look.POSSIBLE);
	}

	@Test
	void marksAllTimeAsPossibleIfNoDateIsCertain() {
		List<Bar> bars = bars("2024", "2024");
		assertThat(bars).singleElement().satisfies((bar) -> {
			assertThat(bar.look()).isEqualTo(Look.POSSIBLE);
			assertThat(bar.from()).isEqualTo(LocalDate.of(2024, 1, 1));
			assertThat(bar.to()).isEqualTo(LocalDate.of(2024, 12, 31));
		});
	}

	@Test
	void continuesToTheEndOfTheAxisWithoutARecordedEnd() {
		assertThat(bars("2025-01-01", null)).singleElement().extracting(Bar::to).isEqualTo(TO);
	}

	@Test
	void beginsAtTheStartOfTheAxisWithoutARecordedStart() {
		assertThat(bars(null, "2022-01-01")).singleElement().extracting(Bar::from).isEqualTo(FROM);
	}

	@Test
	void hasNoBarBeyondTheAxis() {
		assertThat(bars("2018", "2019-01-01")).isEmpty();
	}

	private static List<Bar> bars(@Nullable String from, @Nullable String to) {
		return Recorded.of(from, to, FROM, TO).bars("4", "Segment 4", Look.FIRM);
	}

}
