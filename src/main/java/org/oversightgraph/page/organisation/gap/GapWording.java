package org.oversightgraph.page.organisation.gap;

import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.finding.Severity;

/** Kinds and severities of findings in words. */
public final class GapWording {

	private GapWording() {
	}

	/** Returns a kind of finding in words. */
	public static String kind(FindingKind kind) {
		return switch (kind) {
			case LEAD_NOT_DETERMINED -> "No lead is determined";
			case CONFLICTING_LEADS -> "Records name different leads";
			case LEAD_OUTSIDE_SERVED_ICBS -> "The lead is outside the systems of the provider";
			case AGREEMENT_WITH_CLOSED_BODY -> "An agreement has a closed party";
			case OVERLAPPING_OVERSIGHT -> "Five or more organisations oversee one provider";
			case NO_MOU_IN_FORCE -> "No memorandum with the region is in force";
			case SEGMENT_MISMATCH -> "Segment and support do not match";
			case SUPPORT_WITHOUT_EXIT_CRITERIA -> "Support has no exit criteria";
			case SEGMENT_4_WITHOUT_DIRECTOR -> "Intensive support has no improvement director";
			case SUPPORT_PAST_TARGET -> "Support continues after its target date";
			case EXIT_WITHOUT_CQC_VIEW -> "No rating before the exit from support";
			case SEGMENT_NOT_RECORDED -> "A required segment is not recorded";
			case STALE_FACT -> "A fact about the lead is older than two years";
			case CROSS_REGION_PROVIDER -> "The provider works in several regions";
			case COLLABORATIVE_ACROSS_ICBS_WITHOUT_AGREEMENT -> "A collaborative across ICBs has no agreement";
			case REGISTERED_ICB_IS_NOT_LEAD -> "The ICB in the register does not lead";
			case PATIENTS_FROM_ELSEWHERE -> "Many patients come from other systems";
		};
	}

	/** Returns a severity with its meaning. */
	public static String severity(Severity severity) {
		return switch (severity) {
			case HIGH -> "High: no lead can be determined";
			case MEDIUM -> "Medium: a requirement is missing or not met";
			case LOW -> "Low: a point to review";
			case INFORMATION -> "Information: a point to note";
		};
	}

}
