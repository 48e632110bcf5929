package org.oversightgraph.scenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.oversightgraph.finding.Finding;
import org.oversightgraph.finding.Severity;
import org.oversightgraph.finding.FindingKind;

/**
 * The number of findings of a kind, now and in the scenario. The number after is the
 * number before, minus settled findings and findings about ICBs that would close, plus
 * gained findings and findings about their successors.
 *
 * @param kind the kind
 * @param before the current number
 * @param after the number in the scenario
 * @param gained the number of additional findings
 * @param settled the number of settled findings
 * @param moved the number of findings about ICBs that would close, which are not settled
 * by that
 */
record FindingsOfKind(FindingKind kind, int before, int after, int gained, int settled, int moved) {

	/** The severity of the kind. */
	public Severity severity() {
		return this.kind.severity();
	}

	/** Returns the kinds with findings before or after, the most severe first. */
	static List<FindingsOfKind> count(List<Finding> before, List<Finding> after, FindingsDifference difference) {
		return Arrays.stream(FindingKind.values())
			.map((kind) -> new FindingsOfKind(kind, count(before, kind), count(after, kind),
					count(difference.gained(), kind), count(difference.settled(), kind),
					count(difference.moved().stream().flatMap((move) -> move.before().stream()).toList(), kind)))
			.filter((counts) -> counts.before() + counts.after() > 0)
			.sorted(Comparator.comparing(FindingsOfKind::severity))
			.toList();
	}

	private static int count(List<Finding> findings, FindingKind kind) {
		Predicate<Finding> ofKind = (finding) -> finding.kind() == kind;
		return (int) findings.stream().filter(ofKind).count();
	}

}
