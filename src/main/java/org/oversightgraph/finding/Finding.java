package org.oversightgraph.finding;

import java.util.List;
import java.util.Set;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.Ruled;
import org.oversightgraph.organisation.Organisation;

/**
 * A gap or overlap in the arrangements for an organisation, on a date.
 *
 * @param kind the kind of finding
 * @param subject the organisation
 * @param statement the finding and why it is one, in sentences
 * @param rule the id of the rule on which it is based
 * @param citation the source of that rule
 * @param facts the supporting facts; empty if the finding is a missing record
 * @param couldSettle the organisations that could resolve it
 * @param regions the regions concerned
 * @param icbs the ICBs concerned: the organisation itself, or the ICBs of its systems
 */
public record Finding(FindingKind kind, Organisation subject, String statement, String rule, String citation,
		List<Fact> facts, List<Organisation> couldSettle, List<Organisation> regions,
		List<Organisation> icbs) implements Ruled {

	/**
	 * Kinds of which an organisation can have several findings, identified by their first
	 * fact.
	 */
	private static final Set<FindingKind> SEVERAL = Set.of(FindingKind.AGREEMENT_WITH_CLOSED_BODY,
			FindingKind.STALE_FACT, FindingKind.SUPPORT_WITHOUT_EXIT_CRITERIA, FindingKind.SEGMENT_4_WITHOUT_DIRECTOR,
			FindingKind.SUPPORT_PAST_TARGET, FindingKind.EXIT_WITHOUT_CQC_VIEW);

	/** Returns the same finding with another statement. */
	public Finding withStatement(String theStatement) {
		return new Finding(this.kind, this.subject, theStatement, this.rule, this.citation, this.facts,
				this.couldSettle, this.regions, this.icbs);
	}

	/** Returns the same finding with other facts. */
	public Finding withFacts(List<Fact> theFacts) {
		return new Finding(this.kind, this.subject, this.statement, this.rule, this.citation, theFacts,
				this.couldSettle, this.regions, this.icbs);
	}

	/** The severity of the finding's kind. */
	public Severity severity() {
		return this.kind.severity();
	}

	/**
	 * Returns a key for the finding's subject matter, independent of its details. It is
	 * the same before and after a change if the finding remains.
	 */
	public String matter() {
		String fact = SEVERAL.contains(this.kind) ? this.facts.getFirst().statement() : "";
		return this.kind.name() + ":" + this.subject.code() + ":" + fact;
	}

	/**
	 * Returns a sort key: the most severe first, then by kind and organisation. It is
	 * unique, even if findings about different facts have the same statement.
	 */
	public String key() {
		return severity().rank() + ":" + this.kind.name() + ":" + this.subject.code() + ":"
				+ Integer.toHexString((this.statement + matter()).hashCode());
	}

}
