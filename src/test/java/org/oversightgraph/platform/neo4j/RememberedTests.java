package org.oversightgraph.platform.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks which results are kept. */
class RememberedTests {

	private final AtomicInteger calculated = new AtomicInteger();

	private final Remembered<List<String>, String> results = new Remembered<>(true, 10);

	@Test
	void calculatesOnceForTheSameFactsAndQuestion() {
		List<String> facts = List.of("fact");
		assertThat(of(this.results, facts, "2024-06-01")).isSameAs(of(this.results, facts, "2024-06-01"));
		assertThat(this.calculated).hasValue(1);
		of(this.results, facts, "2024-06-02");
		assertThat(this.calculated).hasValue(2);
	}

	@Test
	void calculatesAgainForOtherFactsWithEqualContent() {
		of(this.results, new ArrayList<>(List.of("fact")), "2024-06-01");
		of(this.results, new ArrayList<>(List.of("fact")), "2024-06-01");
		assertThat(this.calculated).hasValue(2);
	}

	@Test
	void keepsResultsOfRecentQuestionsOnly() {
		List<String> facts = List.of("fact");
		IntStream.range(0, 1000).forEach((day) -> of(this.results, facts, "day " + day));
		of(this.results, facts, "day 999");
		assertThat(this.calculated).hasValue(1000);
		IntStream.range(0, 1000).forEach((day) -> of(this.results, facts, "day " + day));
		assertThat(this.calculated).hasValueGreaterThan(1990);
	}

	@Test
	void keepsNothingIfOff() {
		Remembered<List<String>, String> off = new Remembered<>(false, 10);
		List<String> facts = List.of("fact");
		of(off, facts, "2024-06-01");
		of(off, facts, "2024-06-01");
		assertThat(this.calculated).hasValue(2);
	}

	private String of(Remembered<List<String>, String> memory, List<String> facts, String question) {
		return memory.of(facts, question, () -> "result " + this.calculated.incrementAndGet());
	}

}
