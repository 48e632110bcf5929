package org.oversightgraph.faults;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.oversightgraph.process.ProductProcess;

/** The measurements of a scenario, and the expectations that it did not meet. */
final class Outcome {

	private final String scenario;

	private final Map<Column, String> figures = new LinkedHashMap<>();

	private final List<String> notes = new ArrayList<>();

	private final List<String> violations = new ArrayList<>();

	Outcome(String scenario) {
		this.scenario = scenario;
	}

	/**
	 * Notes the load of the machine, because other processes affect all measured times.
	 */
	Outcome busy() {
		double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
		return note("load average of the machine at the end: %.1f".formatted(load));
	}

	/** The columns of the table. */
	enum Column {

		REQUESTS, RIGHT, STALE, CODED, WRONG, LATE, NO_CONNECTION, P99_MS, RECOVERY_S, LATE_PROBES, LOG_LINES, RSS_MB;

		String title() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

	String scenario() {
		return this.scenario;
	}

	String figure(Column column) {
		return this.figures.getOrDefault(column, "");
	}

	List<String> notes() {
		return this.notes;
	}

	List<String> violations() {
		return this.violations;
	}

	Outcome put(Column column, Object figure) {
		this.figures.put(column, String.valueOf(figure));
		return this;
	}

	Outcome note(String text) {
		this.notes.add(text);
		return this;
	}

	/** Adds a violation if an expectation is not met. */
	Outcome expect(boolean met, String text) {
		if (!met) {
			this.violations.add(text);
		}
		return this;
	}

	/** Adds the replies. No reply may be wrong, late, or missing. */
	Outcome load(Tally tally) {
		put(Column.REQUESTS, tally.replies().size()).put(Column.RIGHT, tally.count(Reply.Kind.RIGHT))
			.put(Column.STALE, tally.stale())
			.put(Column.CODED, tally.count(Reply.Kind.CODED))
			.put(Column.WRONG, tally.count(Reply.Kind.WRONG))
			.put(Column.LATE, tally.count(Reply.Kind.LATE))
			.put(Column.NO_CONNECTION, tally.count(Reply.Kind.NO_CONNECTION))
			.put(Column.P99_MS, Math.round(tally.only((reply) -> reply.kind() == Reply.Kind.RIGHT).percentile(0.99)));
		if (!tally.codes().isEmpty()) {
			note("codes %s".formatted(tally.codes()));
		}
		for (Reply.Kind kind : List.of(Reply.Kind.WRONG, Reply.Kind.LATE, Reply.Kind.NO_CONNECTION)) {
			expect(tally.count(kind) == 0, "%d replies are %s (0 expected)".formatted(tally.count(kind), kind));
		}
		return this;
	}

	Outcome recovery(OptionalDouble seconds, double most) {
		put(Column.RECOVERY_S,
				seconds.isPresent() ? String.format(Locale.ROOT, "%.1f", seconds.getAsDouble()) : "never");
		return expect(seconds.isPresent() && seconds.getAsDouble() < most,
				"recovery took %s s (under %.0f s expected)".formatted(figure(Column.RECOVERY_S), most));
	}

	/**
	 * Adds the probes. Every probe must be answered within 1 s, and liveness with 200.
	 */
	Outcome probes(Probes probes) {
		put(Column.LATE_PROBES, probes.late());
		note("liveness %s; readiness %s; health %s".formatted(probes.course(Probes.Probe.LIVENESS),
				probes.course(Probes.Probe.READINESS), probes.course(Probes.Probe.HEALTH)));
		long dead = probes.of(Probes.Probe.LIVENESS).stream().filter((seen) -> !seen.state().equals("200")).count();
		expect(dead == 0, "%d liveness probes are not 200 within 1 s".formatted(dead));
		return expect(probes.late() == 0, "%d probes are later than 1 s".formatted(probes.late()));
	}

	/**
	 * Adds the log since {@link ProductProcess#beginLog()}. Maximum 99 lines, and no
	 * stack trace.
	 */
	Outcome log(ProductProcess product) {
		List<String> lines = product.newLines();
		put(Column.LOG_LINES, lines.size()).put(Column.RSS_MB, product.process().residentMegabytes());
		expect(lines.size() < 100, "%d log lines (under 100 expected)".formatted(lines.size()));
		long traces = ProductProcess.traces(lines);
		return expect(traces == 0, "%d stack traces in the log".formatted(traces));
	}

}
