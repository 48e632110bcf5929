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
	LEADS_ICB,
	/** Says who leads the oversight of a provider. */
	LEADS_PROVIDER,
	/** Says who is responsible for a place. */
	LEADS_PLACE,
	/** Lets an agreement name the lead. */
	AGREEMENT_NAMES_LEAD,
	/** Covers agreements that name different leads. */
	AGREEMENTS_CONFLICT,
	/** Requires an agreement if none is recorded. */
	AGREEMENT_MISSING,
	/** Presumes that the lead commissioner leads. */
	LEAD_COMMISSIONER_PRESUMED,
	/** Lets the lead work through a collaborative. */
	THROUGH_COLLABORATIVE,
	/** Names trusts with much funding from outside their system. */
	FLOWS_FROM_ELSEWHERE,
	/** Expects providers to collaborate. */
	PROVIDERS_COLLABORATE,
	/** Says that NHS England remains accountable in law. */
	ACCOUNTABLE_IN_LAW,
	/** Says that systems have no powers of their own. */
	SYSTEMS_WITHOUT_POWERS,
	/** Says that ICBs commission providers. */
	COMMISSIONS,
	/** Says that ICBs commission and do not lead the oversight of providers. */
	ONLY_COMMISSIONS,
	/** Covers services that are commissioned under a delegation. */
	DELEGATED_COMMISSIONING,
	/** Says which organisations are placed in segments. */
	WHO_IS_SEGMENTED,
	/** Places no ICB in a segment. */
	ICBS_NOT_SEGMENTED,
	/** Presumes a segment if none is recorded. */
	DEFAULT_SEGMENT,
	/** Says who leads mandated support in its segment. */
	MANDATED_SUPPORT,
	/** Says who leads intensive support in its segment. */
	INTENSIVE_SUPPORT,
	/** Says who leads the Provider Improvement Programme in its segment. */
	IMPROVEMENT_PROGRAMME,
	/** Requires exit criteria in its segment. */
	EXIT_CRITERIA,
	/** Gives a trust an improvement director. */
	DIRECTOR_OF_TRUST,
	/** Gives an ICB a system improvement director. */
	DIRECTOR_OF_ICB,
	/** Says how an organisation leaves segment 3. */
	EXIT_FROM_3,
	/** Says how an organisation leaves segment 4. */
	EXIT_FROM_4,
	/** Requires the view of the Care Quality Commission before exit. */
	CQC_VIEW_BEFORE_EXIT,
	/** Asks the partners of an organisation in need to help. */
	ASKS_PARTNERS,
	/** Says that support is designed around an organisation's system. */
	SHAPED_BY_SYSTEM,
	/** Covers an ICB whose own operation is part of the cause. */
	ICB_AS_CAUSE,
	/** Lets the ICB of a strong system direct improvement resources. */
	ICB_STEERS_RESOURCES,
	/** Reviews needs for support every quarter in the less serious segments. */
	REVIEWS_NEEDS,
	/** Says who leads the review meetings of an ICB. */
	REVIEW_MEETINGS_OF_ICB,
	/** Says who leads the review meetings of a provider. */
	REVIEW_MEETINGS_OF_PROVIDER,
	/** Reviews the memorandum of an ICB every quarter. */
	REVIEWS_MEMORANDUM,
	/** Assesses every ICB once a year. */
	ANNUAL_ASSESSMENT,
	/** Requires a memorandum between every ICB and its region. */
	MEMORANDUM;

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
