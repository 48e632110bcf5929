package org.oversightgraph.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.oversightgraph.finding.Finding;
import org.oversightgraph.finding.Severity;
import org.oversightgraph.finding.FindingKind;

/**
 * How many findings of a kind there are, and would be. Those after are those before, less
 * the settled and those of boards that would close, and the gained and those of boards
 * that would follow.
 *
 * @param kind the kind
 * @param before how many there are
 * @param after how many there would be
 * @param gained how many would be new
 * @param settled how many would be settled
 * @param moved how many are about boards that would close, and are not settled by that
 */
record FindingsOfKind(FindingKind kind, int before, int after, int gained, int settled, int moved) {

	/** How much findings of the kind matter. */
	public Severity severity() {
		return this.kind.severity();
	}

	/** Those of which there are, or would be, any; the worst first. */
	static List<FindingsOfKind> count(List<Finding> before, List<Finding> after, FindingsDifference difference) {
		return Arrays.stream(FindingKind.values())
			.map((kind) -> new FindingsOfKind(kind, count(before, kind), count(after, kind),
					count(difference.gained(), kind), count(difference.settled(), kind),
					count(difference.moved().stream().flatMap((one) -> one.before().stream()).toList(), kind)))
			.filter((one) -> one.before() + one.after() > 0)
			.sorted((one, other) -> one.severity().compareTo(other.severity()))
			.toList();
	}

	private static int count(List<Finding> findings, FindingKind kind) {
		Predicate<Finding> ofKind = (finding) -> finding.kind() == kind;
		return (int) findings.stream().filter(ofKind).count();
	}

}
