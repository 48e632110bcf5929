package org.oversightgraph.bench.serving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The figures of a cell, from all rounds. */
final class Figures {

	private final List<Round> rounds = new ArrayList<>();

	private int bytes;

	/**
	 * The figures of one round.
	 *
	 * @param rate right answers a second
	 * @param median median latency with all clients, in milliseconds
	 * @param high 99th percentile of it
	 * @param alone median latency with one client, in milliseconds
	 * @param processor processor time of the server for each answer, in milliseconds
	 * @param database processor time of Neo4j for each answer, in milliseconds
	 * @param failures number of requests without a right answer
	 * @param failure message of the first failure; empty if there is none
	 */
	record Round(double rate, double median, double high, double alone, double processor, double database, int failures,
			String failure) {
	}

	void add(Round round) {
		this.rounds.add(round);
	}

	void bytes(int size) {
		this.bytes = size;
	}

	int bytes() {
		return this.bytes;
	}

	int failures() {
		return this.rounds.stream().mapToInt(Round::failures).sum();
	}

	/** Returns the message of the first failure; empty if there is none. */
	String failure() {
		return this.rounds.stream().map(Round::failure).filter((text) -> !text.isEmpty()).findFirst().orElse("");
	}

	/** Returns the median of the rounds. Not a number if no round has the figure. */
	double median(ToDoubleFunction<Round> figure) {
		List<Double> sorted = this.rounds.stream()
			.map(figure::applyAsDouble)
			.filter((value) -> !value.isNaN())
			.sorted(Comparator.naturalOrder())
			.toList();
		int last = sorted.size() - 1;
		return sorted.isEmpty() ? Double.NaN : (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
	}

}
