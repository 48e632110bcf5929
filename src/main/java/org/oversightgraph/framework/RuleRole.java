package org.oversightgraph.framework;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The role of a rule in the reasoning, independent of its id. An edition without a rule
 * for a role does not use that part of the reasoning.
 */
public enum RuleRole {

	/** Says who leads the oversight of an ICB. */
	LEADS_ICB(RuleConcept.LEAD_OF_ICB),
	/** Says who leads the oversight of a provider. */
	LEADS_PROVIDER(RuleConcept.LEAD_OF_TRUST),
	/** Says who is responsible for a place. */
	LEADS_PLACE(RuleConcept.LEAD_OF_PLACE),
	/** Lets an agreement name the lead. */
	AGREEMENT_NAMES_LEAD(RuleConcept.SEVERAL_SYSTEMS),
	/** Covers agreements that name different leads. */
	AGREEMENTS_CONFLICT(RuleConcept.SEVERAL_SYSTEMS),
	/** Requires an agreement if none is recorded. */
	AGREEMENT_MISSING(RuleConcept.SEVERAL_SYSTEMS),
	/** Presumes that the lead commissioner leads. */
	LEAD_COMMISSIONER_PRESUMED(RuleConcept.SEVERAL_SYSTEMS),
	/** Lets the lead work through a collaborative. */
	THROUGH_COLLABORATIVE(RuleConcept.COLLABORATION),
	/** Names trusts with much funding from outside their system. */
	FLOWS_FROM_ELSEWHERE(RuleConcept.SEVERAL_SYSTEMS),
	/** Expects providers to collaborate. */
	PROVIDERS_COLLABORATE(RuleConcept.COLLABORATION),
	/** Says that NHS England remains accountable in law. */
	ACCOUNTABLE_IN_LAW(RuleConcept.ACCOUNTABILITY),
	/** Says that a provider remains accountable for its own services. */
	PROVIDER_ACCOUNTABLE(RuleConcept.ACCOUNTABILITY),
	/** Says that systems have no powers of their own. */
	SYSTEMS_WITHOUT_POWERS(RuleConcept.ACCOUNTABILITY),
	/** Says that ICBs commission providers. */
	COMMISSIONS(RuleConcept.COMMISSIONING),
	/** Says that ICBs commission and do not lead the oversight of providers. */
	ONLY_COMMISSIONS(RuleConcept.COMMISSIONING),
	/** Covers services that are commissioned under a delegation. */
	DELEGATED_COMMISSIONING(RuleConcept.COMMISSIONING),
	/** Says which organisations are placed in segments. */
	WHO_IS_SEGMENTED(RuleConcept.WHO_IS_SEGMENTED),
	/** Places no ICB in a segment. */
	ICBS_NOT_SEGMENTED(RuleConcept.WHO_IS_SEGMENTED),
	/** Presumes a segment if none is recorded. */
	DEFAULT_SEGMENT(RuleConcept.DEFAULT_SEGMENT),
	/** Says who leads mandated support in its segment. */
	MANDATED_SUPPORT(RuleConcept.MANDATED_SUPPORT),
	/** Says who leads intensive support in its segment. */
	INTENSIVE_SUPPORT(RuleConcept.INTENSIVE_SUPPORT),
	/** Says who leads the Provider Improvement Programme in its segment. */
	IMPROVEMENT_PROGRAMME(RuleConcept.INTENSIVE_SUPPORT),
	/** Requires exit criteria in its segment. */
	EXIT_CRITERIA(RuleConcept.EXIT),
	/** Gives a trust an improvement director. */
	DIRECTOR_OF_TRUST(RuleConcept.IMPROVEMENT_DIRECTOR),
	/** Gives an ICB a system improvement director. */
	DIRECTOR_OF_ICB(RuleConcept.IMPROVEMENT_DIRECTOR),
	/** Says how an organisation leaves segment 3. */
	EXIT_FROM_3(RuleConcept.EXIT),
	/** Says how an organisation leaves segment 4. */
	EXIT_FROM_4(RuleConcept.EXIT),
	/** Requires the view of the Care Quality Commission before exit. */
	CQC_VIEW_BEFORE_EXIT(RuleConcept.EXIT),
	/** Asks the partners of an organisation in need to help. */
	ASKS_PARTNERS(RuleConcept.SYSTEM_PARTNERS),
	/** Says that support is designed around an organisation's system. */
	SHAPED_BY_SYSTEM(RuleConcept.SYSTEM_PARTNERS),
	/** Covers an ICB whose own operation is part of the cause. */
	ICB_AS_CAUSE(RuleConcept.SYSTEM_PARTNERS),
	/** Lets the ICB of a strong system direct improvement resources. */
	ICB_STEERS_RESOURCES(RuleConcept.LIGHTEST_OVERSIGHT),
	/** Works out the segments every quarter. */
	SEGMENTS_EVERY_QUARTER(RuleConcept.REVIEWS),
	/** Reviews needs for support every quarter in the less serious segments. */
	REVIEWS_NEEDS(RuleConcept.REVIEWS),
	/** Says who leads the review meetings of an ICB. */
	REVIEW_MEETINGS_OF_ICB(RuleConcept.REVIEWS),
	/** Says who leads the review meetings of a provider. */
	REVIEW_MEETINGS_OF_PROVIDER(RuleConcept.REVIEWS),
	/** Reviews the memorandum of an ICB every quarter. */
	REVIEWS_MEMORANDUM(RuleConcept.MEMORANDUM),
	/** Assesses every ICB once a year. */
	ANNUAL_ASSESSMENT(RuleConcept.ANNUAL_ASSESSMENT),
	/** Requires a memorandum between every ICB and its region. */
	MEMORANDUM(RuleConcept.MEMORANDUM);

	private final RuleConcept concept;

	RuleRole(RuleConcept concept) {
		this.concept = concept;
	}

	/** The concept of rules with this role. */
	RuleConcept concept() {
		return this.concept;
	}

	/** The role as written in the files, such as "default-segment". */
	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Returns the role as written in the files.
	 * @throws IllegalStateException if there is no such role
	 */
	static RuleRole of(String key) {
		return Arrays.stream(values())
			.filter((role) -> role.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Unknown role \"%s\". The roles are %s.".formatted(key,
					Arrays.stream(values()).map(RuleRole::key).collect(Collectors.joining(", ")))));
	}

}
