package org.oversightgraph.page.gap;

import java.util.Map;

import org.oversightgraph.page.Wording;

/** The words of the board for kinds of findings and severities. */
public final class FindingWords {

	/**
	 * The words for a kind.
	 *
	 * @param title a short title
	 * @param meaning its meaning
	 * @param matters the reason why it matters
	 */
	private record Words(String title, String meaning, String matters) {
	}

	private static final Map<String, Words> KINDS = Map.ofEntries(
			kind("LEAD_NOT_DETERMINED", "No known lead",
					"No record says who leads the oversight of a trust that works in several systems.",
					"Without a lead, several organisations may ask the trust for the same assurance, or none may act."),
			kind("CONFLICTING_LEADS", "Records disagree on the lead", "Records name different lead organisations.",
					"Two organisations may each believe that they lead, or that the other does."),
			kind("LEAD_OUTSIDE_SERVED_ICBS", "Lead from outside the trust's systems",
					"The lead is not an ICB in whose system the provider works.",
					"The lead may know little about the services that it oversees."),
			kind("AGREEMENT_WITH_CLOSED_BODY", "Agreement with a closed organisation",
					"An agreement or memorandum in force has a party that has closed.",
					"It may no longer bind anyone, until the successor confirms it."),
			kind("OVERLAPPING_OVERSIGHT", "Many overseers",
					"Five or more organisations have a role in the oversight of one provider.",
					"Many overseers mean repeated requests and a risk of contradictory ones."),
			kind("NO_MOU_IN_FORCE", "No memorandum in force",
					"An ICB has no memorandum of understanding in force with its region.",
					"The memorandum sets out how the ICB and the region divide the work of oversight."),
			kind("SEGMENT_MISMATCH", "Segment and support do not match",
					"The recorded segment and the recorded support programme do not match.",
					"One of the two records is wrong or out of date."),
			kind("SUPPORT_WITHOUT_EXIT_CRITERIA", "Support without exit criteria",
					"Mandated support has no recorded exit criteria.",
					"Without criteria, nobody can tell when the support may end."),
			kind("SEGMENT_4_WITHOUT_DIRECTOR", "Intensive support without a director",
					"Intensive support has no recorded improvement director.",
					"The director is the link between the organisation and NHS England."),
			kind("SUPPORT_PAST_TARGET", "Support past its target date", "Support continues after its target exit date.",
					"The target or the plan needs a review."),
			kind("EXIT_WITHOUT_CQC_VIEW", "Exit without a later rating",
					"A trust left intensive support that the Care Quality Commission had recommended. No later rating of the trust as a provider is recorded before the exit.",
					"The record does not show that the concerns behind the recommendation were resolved."),
			kind("SEGMENT_NOT_RECORDED", "Segment not recorded",
					"A segment that the framework requires is not recorded.",
					"The segment decides how much support and scrutiny an organisation receives."),
			kind("STALE_FACT", "Old record behind the lead",
					"A fact that supports the choice of lead has not been confirmed for two years.",
					"The arrangement may have changed since the source was published."),
			kind("CROSS_REGION_PROVIDER", "Provider in several regions",
					"A provider works in the systems of several regions.",
					"The regions need to agree which of them leads."),
			kind("COLLABORATIVE_ACROSS_ICBS_WITHOUT_AGREEMENT", "Collaborative without an agreement on the lead",
					"A provider collaborative works in several systems and has no agreement on who leads.",
					"Each ICB may oversee its own part, and none the collaborative as a whole."),
			kind("REGISTERED_ICB_IS_NOT_LEAD", "Registered ICB does not lead",
					"The ICB under which a trust is registered does not lead its oversight.",
					"Readers of the register may assume the wrong lead."),
			kind("PATIENTS_FROM_ELSEWHERE", "Many patients from elsewhere",
					"A large share of a trust's patients comes from outside the systems in which it works.",
					"ICBs whose residents use the trust may have no part in its oversight."));

	private static final Map<String, String> SEVERITIES = Map.of("HIGH", "No lead organisation can be determined.",
			"MEDIUM", "A requirement of the framework is missing or not met.", "LOW", "A point to review.",
			"INFORMATION", "A point to note.");

	private FindingWords() {
	}

	private static Map.Entry<String, Words> kind(String kind, String title, String meaning, String matters) {
		return Map.entry(kind, new Words(title, meaning, matters));
	}

	private static Words words(String kind) {
		return KINDS.getOrDefault(kind, new Words(Wording.of(kind), "", ""));
	}

	/** Returns a short title, for example "No known lead". */
	public static String title(String kind) {
		return words(kind).title();
	}

	/** Returns the meaning of findings of a kind, in a sentence. */
	public static String meaning(String kind) {
		return words(kind).meaning();
	}

	/** Returns the reason why findings of a kind matter, in a sentence. */
	public static String matters(String kind) {
		return words(kind).matters();
	}

	/** Returns the meaning of a severity, in a sentence. */
	public static String severity(String severity) {
		return SEVERITIES.getOrDefault(severity, "");
	}

}
