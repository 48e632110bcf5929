package org.oversightgraph.page.chart;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpanTests {

	private static final LocalDate AS_OF = LocalDate.of(2026, 11, 26);

	private static LocalDate date(String text) {
		return LocalDate.parse(text);
	}

	@Test
	void isCertainBetweenExactDates() {
		assertThat(Span.of("2021-07-01", "2024-02-29", "2024-03-01", AS_OF))
			.isEqualTo(new Span(date("2021-07-01"), date("2021-07-01"), date("2024-02-29"), date("2024-02-29")));
	}

	@Test
	void isPossibleWithinAnInexactStartAndEnd() {
		Span span = Span.of("2022/23", "2025-08", "2025-08", AS_OF);
		assertThat(span.earliest()).isEqualTo("2022-04-01");
		assertThat(span.from()).isEqualTo("2023-03-31");
		assertThat(span.to()).isEqualTo("2025-08-01");
		assertThat(span.latest()).isEqualTo("2025-08-31");
	}

	@Test
	void isCertainOnlyUpToTheLastSourceIfNoEndIsRecorded() {
		Span span = Span.of("2021-07-01", null, "2025-09-30", AS_OF);
		assertThat(span.to()).isEqualTo("2025-09-30");
		assertThat(span.latest()).isNull();
		assertThat(span.isEnded()).isFalse();
	}

	@Test
	void hasNoEarliestDateIfOnlyTheLatestStartIsKnown() {
		Span span = Span.of("..2022-12-05", "2022-12-05", "2022-12-06", AS_OF);
		assertThat(span.earliest()).isNull();
		assertThat(span.from()).isEqualTo("2022-12-05");
	}

	@Test
	void neverEndsBeforeItStarts() {
		Span span = Span.of("2021", "2021-07..2021", "2021", AS_OF);
		assertThat(span.from()).isBeforeOrEqualTo(span.to());
	}

	@Test
	void doesNotReachBeyondTheDateOfThePage() {
		Span span = Span.of("2021-07-01", "2025-08-31", "2025-08-31", date("2024-06-01"));
		assertThat(span.to()).isEqualTo("2024-06-01");
	}

}
