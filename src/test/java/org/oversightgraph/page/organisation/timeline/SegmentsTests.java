package org.oversightgraph.page.organisation.timeline;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SegmentsTests {

	private static final LocalDate FROM = LocalDate.of(2021, 7, 1);

	private static final LocalDate TO = LocalDate.of(2026, 11, 26);

	private static final List<Edition> EDITIONS = List.of(
			new Edition("FIRST", "First", FROM, LocalDate.of(2025, 6, 25)),
			new Edition("SECOND", "Second", LocalDate.of(2025, 6, 26), null));

	@Test
	void showsGapsWhereNothingIsRecorded() {
		Row row = Segments.row(List.of(), EDITIONS, FROM, TO);
		assertThat(row.bars()).extracting(Bar::from, Bar::to, Bar::label)
			.containsExactly(tuple(FROM, TO, "Not recorded"));
	}

	@Test
	void endsWithTheEdition() {
		Row row = row(new Segments.Recording(2, "FIRST", "2024-01-01", null, ""));
		assertThat(row.bars()).extracting(Bar::label, Bar::to)
			.containsExactly(tuple("Not recorded", LocalDate.of(2023, 12, 31)), tuple("2", LocalDate.of(2025, 6, 25)),
					tuple("Not recorded", TO));
	}

	@Test
	void endsWhenTheNextSegmentBegins() {
		Row row = row(new Segments.Recording(1, "SECOND", "2025-09-09", null, ""),
				new Segments.Recording(3, "SECOND", "2025-12-01", null, ""));
		assertThat(row.bars()).extracting(Bar::label, Bar::from)
			.endsWith(tuple("1", LocalDate.of(2025, 9, 9)), tuple("3", LocalDate.of(2025, 12, 1)));
	}

	@Test
	void beginsNoEarlierThanItsEdition() {
		Row row = row(new Segments.Recording(3, "SECOND", "..2026-03-01", null, ""));
		assertThat(row.bars()).extracting(Bar::label, Bar::from)
			.containsExactly(tuple("Not recorded", FROM), tuple("3?", LocalDate.of(2025, 6, 26)),
					tuple("3", LocalDate.of(2026, 3, 1)));
	}

	private static Row row(Segments.Recording... recordings) {
		return Segments.row(List.of(recordings), EDITIONS, FROM, TO);
	}

}
