package org.oversightgraph.oversight;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The results of one step of the reasoning. The edition combines the grounds of its
 * steps. Reasons are in the order of the steps.
 *
 * @param lines the lines found
 * @param reasons the reasons found for the conclusion
 */
record Grounds(List<OversightLine> lines, List<Reason> reasons) {

	static final Grounds NONE = new Grounds(List.of(), List.of());

	static Grounds lines(Stream<OversightLine> lines) {
		return new Grounds(lines.toList(), List.of());
	}

	static Grounds because(Reason reason) {
		return new Grounds(List.of(), List.of(reason));
	}

	static Grounds because(Stream<Reason> reasons) {
		return new Grounds(List.of(), reasons.toList());
	}

	/** Returns a line whose reasons are also reasons for the conclusion. */
	static Grounds leads(OversightLine line) {
		return new Grounds(List.of(line), line.reasons());
	}

	/** Combines the grounds of several steps. */
	static Grounds of(Grounds... steps) {
		return new Grounds(Arrays.stream(steps).flatMap((step) -> step.lines().stream()).toList(),
				Arrays.stream(steps).flatMap((step) -> step.reasons().stream()).toList());
	}

	Grounds and(Grounds others) {
		return of(this, others);
	}

	/**
	 * Returns the same grounds with one line for each overseer and part, which has the
	 * reasons of all its lines.
	 */
	Grounds withOneLineForEachPart() {
		Map<List<Object>, OversightLine> merged = new LinkedHashMap<>();
		this.lines.forEach((line) -> merged.merge(List.of(line.overseer().code(), line.role()), line,
				(first, next) -> new OversightLine(first.overseer(), first.role(),
						Stream.concat(first.reasons().stream(), next.reasons().stream()).toList())));
		return new Grounds(List.copyOf(merged.values()), this.reasons);
	}

}
