package org.oversightgraph.finding;

/**
 * What can be found wrong, missing or worth knowing in the arrangements. The worries
 * behind them are those of the sources: where the buck stops, oversight that is doubled
 * or conflicts, trusts across many systems.
 */
public enum FindingKind {

	/**
	 * Nothing recorded says who leads the oversight of a trust across several systems.
	 */
	LEAD_NOT_DETERMINED(Severity.HIGH),
	/** Records name different leads. */
	CONFLICTING_LEADS(Severity.HIGH),
	/** The lead is no ICB in whose system the provider works. */
	LEAD_OUTSIDE_SERVED_ICBS(Severity.MEDIUM),
	/** An agreement or memorandum in force has a party that has closed. */
	AGREEMENT_WITH_CLOSED_BODY(Severity.MEDIUM),
	/** Many bodies oversee one provider. */
	OVERLAPPING_OVERSIGHT(Severity.LOW),
	/** An ICB has no memorandum with its region in force. */
	NO_MOU_IN_FORCE(Severity.MEDIUM),
	/** The segment recorded and the programme of support recorded do not go together. */
	SEGMENT_MISMATCH(Severity.MEDIUM),
	/** Mandated support without exit criteria on record. */
	SUPPORT_WITHOUT_EXIT_CRITERIA(Severity.MEDIUM),
	/** Segment 4 without an improvement director on record. */
	SEGMENT_4_WITHOUT_DIRECTOR(Severity.MEDIUM),
	/** Support that goes on past its target for exit. */
	SUPPORT_PAST_TARGET(Severity.MEDIUM),
	/**
	 * A trust left intensive support, into which the Care Quality Commission had
	 * recommended it, without a later view of the Commission on record.
	 */
	EXIT_WITHOUT_CQC_VIEW(Severity.MEDIUM),
	/** A segment that the framework asks for is not recorded. */
	SEGMENT_NOT_RECORDED(Severity.INFORMATION),
	/** A fact on which the lead rests has not been confirmed for long. */
	STALE_FACT(Severity.LOW),
	/** A provider works in the systems of several regions. */
	CROSS_REGION_PROVIDER(Severity.INFORMATION),
	/** A collaborative across several ICBs without an agreement on who leads. */
	COLLABORATIVE_ACROSS_ICBS_WITHOUT_AGREEMENT(Severity.MEDIUM),
	/** The ICB under which a trust is registered is not the one that leads. */
	REGISTERED_ICB_IS_NOT_LEAD(Severity.INFORMATION);

	private final Severity severity;

	FindingKind(Severity severity) {
		this.severity = severity;
	}

	/** How much it matters. */
	public Severity severity() {
		return this.severity;
	}

}
