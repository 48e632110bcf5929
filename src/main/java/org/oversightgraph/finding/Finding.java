package org.oversightgraph.finding;

import java.util.List;
import java.util.Set;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;

/**
 * A gap or overlap in the arrangements for a body, on a date.
 *
 * @param kind what sort
 * @param subject the body
 * @param statement what was found
 * @param rule the id of the rule that makes it one
 * @param citation the paragraph where that rule stands
 * @param facts what it rests on; empty where the finding is that nothing is recorded
 * @param couldSettle who could put it right
 * @param regions the regions concerned
 * @param icbs the ICBs concerned: the body itself, or those in whose systems it works
 */
public record Finding(FindingKind kind, Organisation subject, String statement, String rule, String citation,
		List<Fact> facts, List<Organisation> couldSettle, List<Organisation> regions, List<Organisation> icbs) {

	/** Those of which a body can have several, each told apart by its first fact. */
	private static final Set<FindingKind> SEVERAL = Set.of(FindingKind.AGREEMENT_WITH_CLOSED_BODY,
			FindingKind.STALE_FACT, FindingKind.SUPPORT_WITHOUT_EXIT_CRITERIA, FindingKind.SEGMENT_4_WITHOUT_DIRECTOR,
			FindingKind.SUPPORT_PAST_TARGET, FindingKind.EXIT_WITHOUT_CQC_VIEW);

	/** How much it matters. */
	public Severity severity() {
		return this.kind.severity();
	}

	/**
	 * What it is about, whatever is found of it in detail: the same before and after some
	 * change if the finding stays.
	 */
	public String matter() {
		String fact = SEVERAL.contains(this.kind) ? this.facts.getFirst().statement() : "";
		return this.kind.name() + ":" + this.subject.code() + ":" + fact;
	}

	/**
	 * A key by which findings are ordered: the worst first, then by kind and body. No two
	 * have the same, though they say the same of different facts.
	 */
	public String key() {
		return severity().rank() + ":" + this.kind.name() + ":" + this.subject.code() + ":"
				+ Integer.toHexString((this.statement + matter()).hashCode());
	}

}
