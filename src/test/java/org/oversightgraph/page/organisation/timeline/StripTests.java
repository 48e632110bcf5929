package org.oversightgraph.page.organisation.timeline;

import java.time.LocalDate;
import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StripTests {

	private static final LocalDate FROM = LocalDate.of(2022, 1, 1);

	private static final LocalDate TO = LocalDate.of(2025, 12, 31);

	@Test
	void placesTheEndsOfTheAxisAtItsEdges() {
		Strip strip = strip(List.of());
		assertThat(strip.x(FROM)).isEqualTo(strip.left());
		assertThat(strip.x(TO.plusDays(1))).isEqualTo(strip.right());
	}

	@Test
	void keepsDatesBeyondTheAxisAtItsEdges() {
		Strip strip = strip(List.of());
		assertThat(strip.x(FROM.minusYears(9))).isEqualTo(strip.left());
		assertThat(strip.x(TO.plusYears(9))).isEqualTo(strip.right());
	}

	@Test
	void placesBarsInARowWithoutOverlap() {
		Bar first = new Bar(FROM, LocalDate.of(2023, 6, 30), "1", "", Look.FIRM);
		Bar second = new Bar(LocalDate.of(2023, 7, 1), TO, "2", "", Look.FIRM);
		Strip.PlacedRow row = strip(List.of(Row.of("Segment", List.of(first, second)))).placed().getFirst();
		assertThat(row.bars().getFirst().x() + row.bars().getFirst().width()).isCloseTo(row.bars().getLast().x(),
				Offset.offset(0.11));
	}

	@Test
	void hasATickForEachYearAfterTheFirst() {
		assertThat(strip(List.of()).years()).extracting(LocalDate::getYear).containsExactly(2023, 2024, 2025);
	}

	@Test
	void writesLabelOfLateMarkToItsLeft() {
		Row row = new Row("Events", List.of(), List.of(new Mark(TO, "Closed"), new Mark(FROM, "Opened")));
		assertThat(strip(List.of(row)).placed().getFirst().marks()).extracting(Strip.PlacedMark::isLeftwards)
			.containsExactly(true, false);
	}

	@Test
	void shortensTextThatDoesNotFit() {
		assertThat(Strip.cut("Recovery Support Programme", 400)).isEqualTo("Recovery Support Programme");
		assertThat(Strip.cut("Recovery Support Programme", 90)).isEqualTo("Recovery S…");
		assertThat(Strip.cut("Recovery Support Programme", 20)).isEmpty();
		assertThat(Strip.cut("4", 16)).isEqualTo("4");
	}

	private static Strip strip(List<Row> rows) {
		return new Strip("test", "Test", "", FROM, TO, rows, List.of());
	}

}
