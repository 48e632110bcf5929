package org.oversightgraph.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.page.FrameAnswers.DateCount;

import static org.assertj.core.api.Assertions.assertThat;

class FrameAnswersTests {

	private static final LocalDate FIRST = LocalDate.of(2021, 7, 1);

	private static final LocalDate TODAY = LocalDate.of(2022, 6, 1);

	private static List<String> events(List<DateCount> dates) {
		return FrameAnswers.events(dates, List.of(), FIRST, TODAY).stream().map(EventDate::inWords).toList();
	}

	@Test
	void offersDatesWithChangesFromFirstDateToToday() {
		assertThat(events(List.of(new DateCount(LocalDate.of(2022, 4, 1), 12)))).containsExactly(
				"1 July 2021: the records begin", "1 April 2022: 12 ICBs and trusts changed", "1 June 2022: today");
	}

	@Test
	void joinsEventsOfOneDate() {
		assertThat(events(List.of(new DateCount(FIRST, 7), new DateCount(TODAY, 8))))
			.containsExactly("1 July 2021: 7 ICBs and trusts changed", "1 June 2022: 8 ICBs and trusts changed, today");
	}

	@Test
	void omitsDatesOfFewChanges() {
		List<DateCount> dates = IntStream.range(1, 60)
			.mapToObj((number) -> new DateCount(FIRST.plusDays(number), number))
			.toList();
		assertThat(FrameAnswers.events(dates, List.of(), FIRST, TODAY)).hasSize(22)
			.element(1)
			.extracting(EventDate::event)
			.isEqualTo("40 ICBs and trusts changed");
		assertThat(FrameAnswers.events(dates.subList(0, 1), List.of(), FIRST, TODAY)).hasSize(2);
	}

}
