package org.oversightgraph.framework;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The part that a rule plays in the reasoning, whatever its id. An edition that gives the
 * part to a rule of its own takes part in that reasoning; one that does not, does not.
 */
public enum RuleRole {

	/** Says who leads the oversight of an ICB. */
	LEADS_ICB,
	/** Says who leads the oversight of a provider. */
	LEADS_PROVIDER,
	/** Says who answers for a place. */
	LEADS_PLACE,
	/** Lets an agreement name the lead. */
	AGREEMENT_NAMES_LEAD,
	/** Covers agreements that name different leads. */
	AGREEMENTS_CONFLICT,
	/** Asks for an agreement where none is recorded. */
	AGREEMENT_MISSING,
	/** Presumes that the lead commissioner leads. */
	LEAD_COMMISSIONER_PRESUMED,
	/** Makes the regional teams of several regions co-ordinate. */
	REGIONS_COORDINATE,
	/** Lets the lead work through a collaborative. */
	THROUGH_COLLABORATIVE,
	/** Expects providers to collaborate. */
	PROVIDERS_COLLABORATE,
	/** Keeps accountability in law with NHS England. */
	ACCOUNTABLE_IN_LAW,
	/** Gives systems no powers of their own. */
	SYSTEMS_WITHOUT_POWERS,
	/** Makes ICBs the commissioners of providers. */
	COMMISSIONS,
	/** Makes ICBs commissioners that lead the oversight of no provider. */
	ONLY_COMMISSIONS,
	/** Covers services that are commissioned under a delegation. */
	DELEGATED_COMMISSIONING,
	/** Says which organisations are placed in segments. */
	WHO_IS_SEGMENTED,
	/** Places no ICB in a segment. */
	ICBS_NOT_SEGMENTED,
	/** Presumes a segment where none is recorded. */
	DEFAULT_SEGMENT,
	/** Says who leads mandated support, which goes with its segment. */
	MANDATED_SUPPORT,
	/** Says who leads intensive support, which goes with its segment. */
	INTENSIVE_SUPPORT,
	/** Says who leads the Provider Improvement Programme, which goes with its segment. */
	IMPROVEMENT_PROGRAMME,
	/** Asks for exit criteria in its segment. */
	EXIT_CRITERIA,
	/** Gives a trust an improvement director. */
	DIRECTOR_OF_TRUST,
	/** Gives an ICB a system improvement director. */
	DIRECTOR_OF_ICB,
	/** Says how an organisation leaves segment 3. */
	EXIT_FROM_3,
	/** Says how an organisation leaves segment 4. */
	EXIT_FROM_4,
	/** Asks for the view of the Care Quality Commission before exit. */
	CQC_VIEW_BEFORE_EXIT,
	/** Asks the partners of an organisation in need to help. */
	ASKS_PARTNERS,
	/** Shapes support by the system around an organisation. */
	SHAPED_BY_SYSTEM,
	/** Covers an ICB whose own operation is part of the cause. */
	ICB_AS_CAUSE,
	/** Lets the ICB of a strong system steer improvement resources. */
	ICB_STEERS_RESOURCES,
	/** Reviews needs for support every quarter in the less serious segments. */
	REVIEWS_NEEDS,
	/** Reviews the memorandum of an ICB every quarter. */
	REVIEWS_MEMORANDUM,
	/** Assesses every ICB once a year. */
	ANNUAL_ASSESSMENT,
	/** Asks for a memorandum between every ICB and its region. */
	MEMORANDUM;

	/** The role as the files write it, such as "default-segment". */
	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The role that the files write so.
	 * @throws IllegalStateException that lists the roles, if there is no such role
	 */
	static RuleRole of(String key) {
		return Arrays.stream(values())
			.filter((role) -> role.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no role \"%s\"; the roles are %s.".formatted(key,
					Arrays.stream(values()).map(RuleRole::key).collect(Collectors.joining(", ")))));
	}

}
