package org.oversightgraph.page.organisation.gap;

import java.util.Map;

import org.oversightgraph.page.Wording;

/** Kinds and severities of findings in words. */
public final class GapWording {

	private static final Map<String, String> KINDS = Map.ofEntries(
			Map.entry("LEAD_NOT_DETERMINED", "No lead is determined"),
			Map.entry("CONFLICTING_LEADS", "Records name different leads"),
			Map.entry("LEAD_OUTSIDE_SERVED_ICBS", "The lead is outside the systems of the provider"),
			Map.entry("AGREEMENT_WITH_CLOSED_BODY", "An agreement has a closed party"),
			Map.entry("OVERLAPPING_OVERSIGHT", "Five or more organisations oversee one provider"),
			Map.entry("NO_MOU_IN_FORCE", "No memorandum with the region is in force"),
			Map.entry("SEGMENT_MISMATCH", "Segment and support do not match"),
			Map.entry("SUPPORT_WITHOUT_EXIT_CRITERIA", "Support has no exit criteria"),
			Map.entry("SEGMENT_4_WITHOUT_DIRECTOR", "Intensive support has no improvement director"),
			Map.entry("SUPPORT_PAST_TARGET", "Support continues after its target date"),
			Map.entry("EXIT_WITHOUT_CQC_VIEW", "No rating before the exit from support"),
			Map.entry("SEGMENT_NOT_RECORDED", "A required segment is not recorded"),
			Map.entry("STALE_FACT", "A fact about the lead is older than two years"),
			Map.entry("CROSS_REGION_PROVIDER", "The provider works in several regions"),
			Map.entry("COLLABORATIVE_ACROSS_ICBS_WITHOUT_AGREEMENT", "A collaborative across ICBs has no agreement"),
			Map.entry("REGISTERED_ICB_IS_NOT_LEAD", "The ICB in the register does not lead"),
			Map.entry("PATIENTS_FROM_ELSEWHERE", "Many patients come from other systems"));

	private static final Map<String, String> SEVERITIES = Map.of("HIGH", "High: no lead can be determined", "MEDIUM",
			"Medium: a requirement is missing or not met", "LOW", "Low: a point to review", "INFORMATION",
			"Information: a point to note");

	private GapWording() {
	}

	/** Returns a kind of finding in words. */
	public static String kind(String kind) {
		return KINDS.getOrDefault(kind, Wording.of(kind));
	}

	/** Returns a severity with its meaning. */
	public static String severity(String severity) {
		return SEVERITIES.getOrDefault(severity, Wording.of(severity));
	}

}
