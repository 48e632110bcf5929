package org.oversightgraph.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of several rounds, printed as minimum, median and maximum. */
final class Measured {

	private final PrintStream out;

	private final Map<String, List<Double>> figures = new LinkedHashMap<>();

	Measured(PrintStream out) {
		this.out = out;
	}

	/** Adds a time, in seconds. */
	void took(String name, Duration time) {
		add(name + ", s", time.toNanos() / 1e9);
	}

	/** Adds the ratio of two times; 1 if they are equal. */
	void ratio(String name, Duration numerator, Duration denominator) {
		add(name + ", ratio", (double) numerator.toNanos() / denominator.toNanos());
	}

	private void add(String name, double figure) {
		// Printed immediately, in case the run is stopped.
		this.out.printf(Locale.ROOT, "  %s: %.2f%n", name, figure);
		this.figures.computeIfAbsent(name, (_) -> new ArrayList<>()).add(figure);
	}

	void print() {
		this.out.printf("%-52s %8s %8s %8s%n", "", "minimum", "median", "maximum");
		this.figures.forEach((name, all) -> {
			List<Double> sorted = all.stream().sorted().toList();
			int last = sorted.size() - 1;
			double median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
			this.out.printf(Locale.ROOT, "%-52s %8.2f %8.2f %8.2f%n", name, sorted.getFirst(), median,
					sorted.get(last));
		});
	}

}
