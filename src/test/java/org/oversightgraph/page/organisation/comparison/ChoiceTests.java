package org.oversightgraph.page.organisation.comparison;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.page.organisation.comparison.Choice.Chosen;
import org.oversightgraph.page.organisation.timeline.Edition;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceTests {

	private static final LocalDate FROM = LocalDate.of(2021, 7, 1);

	private static final List<Edition> EDITIONS = List.of(
			new Edition("FIRST", "First", FROM, LocalDate.of(2022, 6, 30)),
			new Edition("SECOND", "Second", LocalDate.of(2022, 7, 1), null));

	@Test
	void choosesTheDateBeforeTheEditionBegan() {
		assertThat(choose("2024-06-01", null)).isEqualTo(new Chosen(LocalDate.of(2022, 6, 30), null));
	}

	@Test
	void choosesTheEditionInForceIfAnotherIsRequested() {
		assertThat(choose("2024-06-01", "FIRST")).isEqualTo(new Chosen(LocalDate.of(2024, 6, 1), "SECOND"));
	}

	@Test
	void choosesTheNextEditionInTheFirstOne() {
		assertThat(choose("2022-05-15", null)).isEqualTo(new Chosen(LocalDate.of(2022, 5, 15), "SECOND"));
	}

	private static Chosen choose(String date, @Nullable String requested) {
		return Choice.of(EDITIONS, FROM, LocalDate.parse(date), requested);
	}

}
