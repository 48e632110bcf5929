package org.oversightgraph.adapter.ods;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Derives the type and legal form of a trust from its name. */
final class TrustKind {

	private static final Map<String, String> TYPES = new LinkedHashMap<>();

	static {
		TYPES.put("ambulance service", "AMBULANCE");
		TYPES.put("mental health", "MENTAL_HEALTH");
		TYPES.put("community health", "COMMUNITY");
		TYPES.put("community services", "COMMUNITY");
	}

	private TrustKind() {
	}

	/**
	 * Returns the values of the columns {@code type}, {@code legal_form} and {@code
	 * note}.
	 */
	static Map<String, String> of(String name) {
		String type = TYPES.entrySet()
			.stream()
			.filter((entry) -> name.toLowerCase(Locale.UK).contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("UNKNOWN");
		String note = type.equals("UNKNOWN") ? "" : "Type derived from its name.";
		return Map.of("type", type, "legal_form", legalForm(name), "note", note);
	}

	/** Returns the legal form; empty if the name does not include it. */
	static String legalForm(String name) {
		String words = name.toLowerCase(Locale.UK);
		if (words.contains("foundation trust")) {
			return "FOUNDATION_TRUST";
		}
		return words.contains("nhs trust") ? "NHS_TRUST" : "";
	}

}
