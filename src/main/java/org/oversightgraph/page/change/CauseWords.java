package org.oversightgraph.page.change;

import java.util.Map;

import org.oversightgraph.page.Wording;

/** The words for causes of changes. */
public final class CauseWords {

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("EDITION_BEGAN", "Edition began"),
			Map.entry("OPENED", "Organisation opened"), Map.entry("CLOSED", "Organisation closed"),
			Map.entry("SUCCEEDED", "Organisation took over from another"), Map.entry("RENAMED", "New name"),
			Map.entry("SYSTEM_BEGAN", "Link to a system or region began"),
			Map.entry("SYSTEM_ENDED", "Link to a system or region ended"),
			Map.entry("CONTRACT_BEGAN", "Commissioning of a service began"),
			Map.entry("CONTRACT_ENDED", "Commissioning of a service ended"),
			Map.entry("AGREEMENT_BEGAN", "Oversight agreement began"),
			Map.entry("AGREEMENT_ENDED", "Oversight agreement ended"), Map.entry("SEGMENT_CHANGED", "Segment changed"),
			Map.entry("SUPPORT_BEGAN", "Entered support"), Map.entry("SUPPORT_ENDED", "Left support"),
			Map.entry("ARRANGEMENT_BEGAN", "Delegation, committee or memorandum began"),
			Map.entry("ARRANGEMENT_ENDED", "Delegation, committee or memorandum ended"),
			Map.entry("FACT_CONFIRMED", "Record confirmed"), Map.entry("FACT_AGED", "Record became old"));

	private CauseWords() {
	}

	/** Returns a cause in words. */
	public static String of(String cause) {
		return WORDS.getOrDefault(cause, Wording.of(cause));
	}

}
