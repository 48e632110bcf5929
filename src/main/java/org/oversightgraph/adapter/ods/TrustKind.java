package org.oversightgraph.adapter.ods;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.oversightgraph.organisation.LegalForm;
import org.oversightgraph.organisation.TrustType;

/** Derives the type and legal form of a trust from its name. */
final class TrustKind {

	private static final Map<String, TrustType> TYPES = new LinkedHashMap<>();

	static {
		TYPES.put("ambulance service", TrustType.AMBULANCE);
		TYPES.put("mental health", TrustType.MENTAL_HEALTH);
		TYPES.put("community health", TrustType.COMMUNITY);
		TYPES.put("community services", TrustType.COMMUNITY);
	}

	private TrustKind() {
	}

	/**
	 * Returns the values of the columns {@code type}, {@code legal_form} and {@code
	 * note}.
	 */
	static Map<String, String> of(String name) {
		TrustType type = TYPES.entrySet()
			.stream()
			.filter((entry) -> name.toLowerCase(Locale.UK).contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(TrustType.UNKNOWN);
		String note = (type == TrustType.UNKNOWN) ? "" : "Type derived from its name.";
		return Map.of("type", type.name(), "legal_form", legalForm(name), "note", note);
	}

	/** Returns the legal form; empty if the name does not include it. */
	static String legalForm(String name) {
		String words = name.toLowerCase(Locale.UK);
		if (words.contains("foundation trust")) {
			return LegalForm.FOUNDATION_TRUST.name();
		}
		return words.contains("nhs trust") ? LegalForm.NHS_TRUST.name() : "";
	}

}
