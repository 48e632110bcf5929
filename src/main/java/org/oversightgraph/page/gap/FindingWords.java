package org.oversightgraph.page.gap;

import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.finding.Severity;

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

	private FindingWords() {
	}

	private static Words words(FindingKind kind) {
		return switch (kind) {
			case LEAD_NOT_DETERMINED -> new Words("No known lead",
					"No record says who leads the oversight of a trust that works in several systems.",
					"Without a lead, several organisations may ask the trust for the same assurance, or none may act.");
			case CONFLICTING_LEADS ->
				new Words("Records disagree on the lead", "Records name different lead organisations.",
						"Two organisations may each believe that they lead, or that the other does.");
			case LEAD_OUTSIDE_SERVED_ICBS -> new Words("Lead from outside the trust's systems",
					"The lead is not an ICB in whose system the provider works.",
					"The lead may know little about the services that it oversees.");
			case AGREEMENT_WITH_CLOSED_BODY -> new Words("Agreement with a closed organisation",
					"An agreement or memorandum in force has a party that has closed.",
					"It may no longer bind anyone, until the successor confirms it.");
			case OVERLAPPING_OVERSIGHT ->
				new Words("Many overseers", "Five or more organisations have a role in the oversight of one provider.",
						"Many overseers mean repeated requests and a risk of contradictory ones.");
			case NO_MOU_IN_FORCE -> new Words("No memorandum in force",
					"An ICB has no memorandum of understanding in force with its region.",
					"The memorandum sets out how the ICB and the region divide the work of oversight.");
			case SEGMENT_MISMATCH -> new Words("Segment and support do not match",
					"The recorded segment and the recorded support programme do not match.",
					"One of the two records is wrong or out of date.");
			case SUPPORT_WITHOUT_EXIT_CRITERIA ->
				new Words("Support without exit criteria", "Mandated support has no recorded exit criteria.",
						"Without criteria, nobody can tell when the support may end.");
			case SEGMENT_4_WITHOUT_DIRECTOR -> new Words("Intensive support without a director",
					"Intensive support has no recorded improvement director.",
					"The director is the link between the organisation and NHS England.");
			case SUPPORT_PAST_TARGET -> new Words("Support past its target date",
					"Support continues after its target exit date.", "The target or the plan needs a review.");
			case EXIT_WITHOUT_CQC_VIEW -> new Words("Exit without a later rating",
					"A trust left intensive support that the Care Quality Commission had recommended. No later rating of the trust as a provider is recorded before the exit.",
					"The record does not show that the concerns behind the recommendation were resolved.");
			case SEGMENT_NOT_RECORDED ->
				new Words("Segment not recorded", "A segment that the framework requires is not recorded.",
						"The segment decides how much support and scrutiny an organisation receives.");
			case STALE_FACT -> new Words("Old record behind the lead",
					"A fact that supports the choice of lead has not been confirmed for two years.",
					"The arrangement may have changed since the source was published.");
			case CROSS_REGION_PROVIDER ->
				new Words("Provider in several regions", "A provider works in the systems of several regions.",
						"The regions need to agree which of them leads.");
			case COLLABORATIVE_ACROSS_ICBS_WITHOUT_AGREEMENT ->
				new Words("Collaborative without an agreement on the lead",
						"A provider collaborative works in several systems and has no agreement on who leads.",
						"Each ICB may oversee its own part, and none the collaborative as a whole.");
			case REGISTERED_ICB_IS_NOT_LEAD -> new Words("Registered ICB does not lead",
					"The ICB under which a trust is registered does not lead its oversight.",
					"Readers of the register may assume the wrong lead.");
			case PATIENTS_FROM_ELSEWHERE -> new Words("Many patients from elsewhere",
					"A large share of a trust's patients comes from outside the systems in which it works.",
					"ICBs whose residents use the trust may have no part in its oversight.");
		};
	}

	/** Returns a short title, for example "No known lead". */
	public static String title(FindingKind kind) {
		return words(kind).title();
	}

	/** Returns the meaning of findings of a kind, in a sentence. */
	public static String meaning(FindingKind kind) {
		return words(kind).meaning();
	}

	/** Returns the reason why findings of a kind matter, in a sentence. */
	public static String matters(FindingKind kind) {
		return words(kind).matters();
	}

	/** Returns the meaning of a severity, in a sentence. */
	public static String severity(Severity severity) {
		return switch (severity) {
			case HIGH -> "No lead organisation can be determined.";
			case MEDIUM -> "A requirement of the framework is missing or not met.";
			case LOW -> "A point to review.";
			case INFORMATION -> "A point to note.";
		};
	}

}
