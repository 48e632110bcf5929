package org.oversightgraph.page.chart;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.page.chart.BarChart.Bar;

import static org.assertj.core.api.Assertions.assertThat;

class BarChartTests {

	private static BarChart of(int... values) {
		return new BarChart("Title", "Description",
				IntStream.of(values).mapToObj((value) -> new Bar("Label", value, "", null)).toList());
	}

	private static List<Integer> lengths(int... values) {
		BarChart chart = of(values);
		return chart.bars().stream().map(chart::length).toList();
	}

	@Test
	void drawsLongestBarForLargestValue() {
		assertThat(lengths(100, 50, 25)).containsExactly(BarChart.LONGEST, BarChart.LONGEST / 2,
				Math.round(BarChart.LONGEST / 4f));
	}

	@Test
	void keepsASmallValueVisible() {
		assertThat(lengths(10_000, 1)).containsExactly(BarChart.LONGEST, BarChart.SHORTEST);
	}

	@Test
	void drawsNoBarForZero() {
		assertThat(lengths(5, 0)).containsExactly(BarChart.LONGEST, 0);
		assertThat(lengths(0, 0)).containsExactly(0, 0);
	}

	@Test
	void leavesRoomForNumberAfterLongestBar() {
		assertThat(BarChart.WIDTH - BarChart.LONGEST).isGreaterThanOrEqualTo(60);
	}

	@Test
	void growsWithTheNumberOfBars() {
		assertThat(of(1, 2, 3).height()).isGreaterThan(of(1, 2, 3).top(2) + 36);
	}

}
