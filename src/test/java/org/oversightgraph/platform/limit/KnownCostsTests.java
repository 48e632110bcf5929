package org.oversightgraph.platform.limit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.language.OperationDefinition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks for which variables the cost of an operation is calculated again. */
class KnownCostsTests {

	private final KnownCosts costs = new KnownCosts();

	private final OperationDefinition operation = OperationDefinition.newOperationDefinition().name("a").build();

	private final AtomicInteger calculated = new AtomicInteger();

	@Test
	void ignoresValuesOfStrings() {
		of(this.operation, Map.of("code", "RX7", "codes", List.of("RX7", "RX8"), "filter", Map.of("name", "a")));
		of(this.operation, Map.of("code", "RYD", "codes", List.of("RYC", "RYD"), "filter", Map.of("name", "b")));
		assertThat(this.calculated).hasValue(1);
	}

	@Test
	void calculatesAgainForOtherNumbersAndListSizes() {
		of(this.operation, Map.of("first", 10, "codes", List.of("RX7")));
		of(this.operation, Map.of("first", 20, "codes", List.of("RX7")));
		of(this.operation, Map.of("first", 20, "codes", List.of("RX7", "RX8")));
		of(this.operation, Map.of("first", 20, "codes", List.of("RX7", "RX8"), "with", true));
		of(this.operation, Map.of("first", 20, "codes", List.of("RX7", "RX8"), "with", false));
		assertThat(this.calculated).hasValue(5);
	}

	@Test
	void calculatesAgainForAnotherOperation() {
		of(this.operation, Map.of());
		of(OperationDefinition.newOperationDefinition().name("a").build(), Map.of());
		assertThat(this.calculated).hasValue(2);
	}

	private void of(OperationDefinition of, Map<String, Object> variables) {
		Cost cost = this.costs.of(of, variables, () -> new Cost(this.calculated.incrementAndGet(), 1, List.of()));
		assertThat(this.costs.of(of, variables, () -> {
			throw new AssertionError("calculated twice");
		})).isSameAs(cost);
	}

}
