package org.oversightgraph.page.framework;

import java.util.Map;

import org.oversightgraph.page.Wording;

/** The words for parties and actors of the framework. */
final class Parties {

	private static final Map<String, String> WORDS = Map.ofEntries(
			Map.entry("COLLABORATIVE", "Provider collaboratives"), Map.entry("CQC", "Care Quality Commission"),
			Map.entry("HEALTH_AND_WELLBEING_BOARD", "Health and wellbeing boards"), Map.entry("ICB", "ICBs"),
			Map.entry("INTEGRATED_CARE_PARTNERSHIP", "Integrated care partnerships"),
			Map.entry("LOCAL_AUTHORITY", "Local authorities"), Map.entry("NHS_ENGLAND", "NHS England"),
			Map.entry("PLACE", "Places"), Map.entry("PRIMARY_CARE", "Primary care"),
			Map.entry("PROFESSIONAL_REGULATOR", "Regulators of professions"),
			Map.entry("REGION", "NHS England regions"), Map.entry("SECRETARY_OF_STATE", "Secretary of State"),
			Map.entry("TRUST", "Trusts"), Map.entry("SUBJECT", "The organisation itself"),
			Map.entry("PARTNERS", "Partners in its systems"));

	private Parties() {
	}

	static String inWords(String party) {
		return WORDS.getOrDefault(party, Wording.of(party));
	}

}
