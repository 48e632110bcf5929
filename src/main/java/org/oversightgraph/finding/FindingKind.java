package org.oversightgraph.finding;

/**
 * The kinds of findings: errors, gaps and facts to note in the arrangements. They reflect
 * concerns in the sources: unclear leadership, duplicate or conflicting oversight, and
 * trusts across many systems.
 */
public enum FindingKind {

	/** No record says who leads the oversight of a trust across several systems. */
	LEAD_NOT_DETERMINED(Severity.HIGH),
	/** Records name different leads. */
	CONFLICTING_LEADS(Severity.HIGH),
	/** The lead is an ICB in whose system the provider does not work. */
	LEAD_OUTSIDE_SERVED_ICBS(Severity.MEDIUM),
	/** An agreement or memorandum in force has a party that has closed. */
	AGREEMENT_WITH_CLOSED_BODY(Severity.MEDIUM),
	/** Many organisations oversee one provider. */
	OVERLAPPING_OVERSIGHT(Severity.LOW),
	/** An ICB has no memorandum in force with its region. */
	NO_MOU_IN_FORCE(Severity.MEDIUM),
	/** The recorded segment and the recorded programme of support do not match. */
	SEGMENT_MISMATCH(Severity.MEDIUM),
	/** An organisation is in mandated support without recorded exit criteria. */
	SUPPORT_WITHOUT_EXIT_CRITERIA(Severity.MEDIUM),
	/** An organisation is in segment 4 without a recorded improvement director. */
	SEGMENT_4_WITHOUT_DIRECTOR(Severity.MEDIUM),
	/** Support continues after its target exit date. */
	SUPPORT_PAST_TARGET(Severity.MEDIUM),
	/**
	 * A trust left intensive support without a recorded view of the Care Quality
	 * Commission, which had recommended its entry.
	 */
	EXIT_WITHOUT_CQC_VIEW(Severity.MEDIUM),
	/** A segment that the framework requires is not recorded. */
	SEGMENT_NOT_RECORDED(Severity.INFORMATION),
	/** A fact that determines the lead has not been confirmed for two years. */
	STALE_FACT(Severity.LOW),
	/** A provider works in the systems of several regions. */
	CROSS_REGION_PROVIDER(Severity.INFORMATION),
	/** A collaborative works across several ICBs without an agreement on the lead. */
	COLLABORATIVE_ACROSS_ICBS_WITHOUT_AGREEMENT(Severity.MEDIUM),
	/** A trust is registered under an ICB that does not lead its oversight. */
	REGISTERED_ICB_IS_NOT_LEAD(Severity.INFORMATION),
	/** A large share of a trust's patients comes from outside its systems. */
	PATIENTS_FROM_ELSEWHERE(Severity.INFORMATION);

	private final Severity severity;

	FindingKind(Severity severity) {
		this.severity = severity;
	}

	/** The severity of findings of this kind. */
	public Severity severity() {
		return this.severity;
	}

}
