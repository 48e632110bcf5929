package org.oversightgraph.page.chart;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.page.chart.EpisodeChart.Episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EpisodeChartTests {

	private static final LocalDate AS_OF = LocalDate.of(2024, 7, 1);

	private static Episode episode(String start, @Nullable String end, String confirmed) {
		return new Episode("Trust", null, "RSP", "words", Span.of(start, end, confirmed, AS_OF), end == null);
	}

	private static EpisodeChart of(Episode... episodes) {
		return EpisodeChart.of("Title", "Description", AS_OF, List.of(episodes),
				List.of("A: One", "B: Two", "C: Three", "D: Four"));
	}

	@Test
	void hasWholeYearsOnItsAxis() {
		EpisodeChart chart = of(episode("2021-07-15", "2023-01-31", "2023-01-31"));
		assertThat(chart.first()).isEqualTo("2021-01-01");
		assertThat(chart.last()).isEqualTo("2025-01-01");
		assertThat(chart.years()).containsExactly(2021, 2022, 2023, 2024, 2025);
	}

	@Test
	void placesDatesInProportion() {
		EpisodeChart chart = of(episode("2021-01-01", "2023-01-31", "2023-01-31"));
		assertThat(chart.x(LocalDate.of(2021, 1, 1))).isEqualTo(EpisodeChart.LEFT);
		assertThat(chart.x(LocalDate.of(2025, 1, 1))).isEqualTo(EpisodeChart.LEFT + EpisodeChart.LENGTH);
		assertThat(chart.x(LocalDate.of(2023, 1, 1))).isCloseTo(EpisodeChart.LEFT + EpisodeChart.LENGTH / 2, within(1));
	}

	@Test
	void keepsDatesBeyondTheAxisAtItsEnds() {
		EpisodeChart chart = of(episode("2021-01-01", "2023-01-31", "2023-01-31"));
		assertThat(chart.x(LocalDate.of(1999, 1, 1))).isEqualTo(EpisodeChart.LEFT);
		assertThat(chart.x(LocalDate.of(2099, 1, 1))).isEqualTo(EpisodeChart.LEFT + EpisodeChart.LENGTH);
	}

	@Test
	void marksTimeAfterLastSourceAsPossible() {
		Episode open = episode("2021-07-01", null, "2023-01-01");
		EpisodeChart chart = of(open);
		assertThat(chart.afterX(open) + chart.afterLength(open)).isEqualTo(chart.x(AS_OF));
		assertThat(chart.afterLength(open)).isPositive();
	}

	@Test
	void marksNoTimeAsPossibleForExactDates() {
		Episode exact = episode("2021-07-01", "2023-01-01", "2023-01-01");
		EpisodeChart chart = of(exact);
		assertThat(chart.beforeLength(exact)).isZero();
		assertThat(chart.afterLength(exact)).isZero();
	}

	@Test
	void marksUnrecordedStart() {
		Episode unknown = episode("..2022-12-05", "2023-01-01", "2023-01-01");
		EpisodeChart chart = of(unknown);
		assertThat(chart.isStartUnknown(unknown)).isTrue();
		assertThat(chart.beforeLength(unknown)).isPositive();
	}

	@Test
	void breaksTheKeyIntoLines() {
		EpisodeChart chart = of(episode("2021-07-01", "2023-01-01", "2023-01-01"));
		assertThat(chart.keyLines()).containsExactly("A: One · B: Two · C: Three", "D: Four");
		assertThat(chart.height()).isEqualTo(chart.bottom() + EpisodeChart.KEY + 2 * EpisodeChart.LINE);
	}

}
