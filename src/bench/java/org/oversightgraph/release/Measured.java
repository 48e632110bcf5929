package org.oversightgraph.release;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of several rounds, told as least, median and most. */
final class Measured {

	private final PrintStream out;

	private final Map<String, List<Double>> figures = new LinkedHashMap<>();

	Measured(PrintStream out) {
		this.out = out;
	}

	/** Takes a time, in seconds. */
	void took(String what, Duration time) {
		add(what + ", s", time.toNanos() / 1e9);
	}

	/** Takes how many times as long the other took; 1 when both took the same. */
	void ratio(String what, Duration other, Duration ours) {
		add(what + ", ratio", (double) other.toNanos() / ours.toNanos());
	}

	private void add(String what, double figure) {
		// Told at once, too: what comes after may be broken off.
		this.out.printf(Locale.ROOT, "  %s: %.2f%n", what, figure);
		this.figures.computeIfAbsent(what, (_) -> new ArrayList<>()).add(figure);
	}

	void print() {
		this.out.printf("%-52s %8s %8s %8s%n", "", "least", "median", "most");
		this.figures.forEach((what, all) -> {
			List<Double> sorted = all.stream().sorted().toList();
			int last = sorted.size() - 1;
			double median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
			this.out.printf(Locale.ROOT, "%-52s %8.2f %8.2f %8.2f%n", what, sorted.getFirst(), median,
					sorted.get(last));
		});
	}

}
