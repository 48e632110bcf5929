package org.oversightgraph.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/** The words of the pages for values of the API. */
public final class Wording {

	private static final Map<String, String> KINDS = Map.of("NATIONAL_BODY", "National organisation", "REGION",
			"NHS England region", "ICB", "Integrated care board (ICB)", "TRUST", "Trust", "PLACE", "Place",
			"PROVIDER_COLLABORATIVE", "Provider collaborative", "LOCAL_AUTHORITY", "Local authority",
			"SUB_ICB_LOCATION", "Sub-ICB location", "ICB_CLUSTER", "ICB cluster", "INTEGRATED_CARE_PARTNERSHIP",
			"Integrated care partnership");

	private static final Map<String, String> PLURALS = Map.of("NATIONAL_BODY", "National organisations", "REGION",
			"NHS England regions", "ICB", "Integrated care boards (ICBs)", "TRUST", "Trusts", "PLACE", "Places",
			"PROVIDER_COLLABORATIVE", "Provider collaboratives", "LOCAL_AUTHORITY", "Local authorities",
			"SUB_ICB_LOCATION", "Sub-ICB locations", "ICB_CLUSTER", "ICB clusters", "INTEGRATED_CARE_PARTNERSHIP",
			"Integrated care partnerships");

	private static final Map<String, String> DETERMINATIONS = Map.of("BY_RULE", "By rule", "AGREED", "Agreed",
			"PRESUMED", "Presumed", "UNDETERMINED", "Not determined", "CONFLICTING", "Conflicting records",
			"NOT_OVERSEEN", "Not overseen");

	private static final Map<String, String> MEANINGS = Map.of("BY_RULE",
			"A rule of the framework determines the lead.", "AGREED", "A recorded agreement names the lead.",
			"PRESUMED", "No rule or agreement names the lead. The records point to one organisation.", "UNDETERMINED",
			"No record determines the lead.", "CONFLICTING", "Records name different lead organisations.",
			"NOT_OVERSEEN", "The organisation is not overseen under the framework on this date.");

	private static final Map<String, String> ROLES = Map.of("LEAD", "Leads oversight", "SHARED", "Shares oversight",
			"COORDINATING", "Co-ordinates", "VEHICLE", "Provider collaborative through which the lead works",
			"SUPPORT_LEAD", "Leads mandated support", "STATUTORY", "Retains statutory accountability", "COMMISSIONING",
			"Commissions services (separate from oversight)");

	private static final Map<String, String> PROGRAMMES = Map.of("SPECIAL_MEASURES", "Special measures",
			"RECOVERY_SUPPORT_PROGRAMME", "Recovery Support Programme", "PROVIDER_IMPROVEMENT_PROGRAMME",
			"Provider Improvement Programme", "FINANCIAL_INTERVENTION", "Financial investigation and intervention");

	private static final Map<String, String> OTHERS = Map.of("ICB", "ICB", "NHS_TRUST", "NHS trust", "ID",
			"Improvement director", "SID", "System improvement director", "CQC_RECOMMENDATION",
			"Recommendation by the Care Quality Commission", "NO_MOU_IN_FORCE", "No memorandum in force");

	private Wording() {
	}

	/** Returns the kind of an organisation, for example "Ambulance trust". */
	public static String kind(String kind, @Nullable String trustType) {
		if (kind.equals("TRUST") && trustType != null && !trustType.equals("UNKNOWN")) {
			return of(trustType) + " trust";
		}
		return KINDS.getOrDefault(kind, of(kind));
	}

	/** Returns the kind in the plural, for example "Trusts". */
	public static String kinds(String kind) {
		return PLURALS.getOrDefault(kind, of(kind));
	}

	/** Returns the determination of a lead, for example "By rule". */
	public static String determination(String determination) {
		return DETERMINATIONS.getOrDefault(determination, of(determination));
	}

	/** Returns the meaning of a determination, in a sentence. */
	public static String meaning(String determination) {
		return MEANINGS.getOrDefault(determination, "");
	}

	/** Returns a role in oversight, for example "Leads oversight". */
	public static String role(String role) {
		return ROLES.getOrDefault(role, of(role));
	}

	/** Returns a programme of support, for example "Recovery Support Programme". */
	public static String programme(String programme) {
		return PROGRAMMES.getOrDefault(programme, of(programme));
	}

	/**
	 * Returns any other value in words, for example "Mental health" for
	 * {@code MENTAL_HEALTH}. Empty for null.
	 */
	public static String of(@Nullable String value) {
		if (value == null || value.isEmpty()) {
			return "";
		}
		String known = OTHERS.get(value);
		if (known != null) {
			return known;
		}
		String text = value.replace('_', ' ')
			.toLowerCase(Locale.ROOT)
			.replace("icb", "ICB")
			.replace("cqc", "CQC")
			.replace("mou", "memorandum");
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

	/** Returns a date in words, for example "1 April 2026". Empty for null. */
	public static String date(@Nullable LocalDate date) {
		return (date == null) ? "" : DateInWords.of(date);
	}

	/**
	 * Returns a date as recorded in words, to the known precision. Empty for null. A text
	 * that is no date is returned unchanged.
	 */
	public static String recorded(@Nullable String date) {
		if (date == null || date.isBlank()) {
			return "";
		}
		try {
			return DateInWords.of(PartialDate.parse(date));
		}
		catch (IllegalArgumentException ex) {
			return date;
		}
	}

	/** Returns a number with its noun, for example "1 trust" or "5 trusts". */
	public static String count(long number, String one) {
		return count(number, one, one + "s");
	}

	/** Returns a number with its noun, for example "2 bodies". */
	public static String count(long number, String one, String many) {
		return String.format(Locale.UK, "%,d", number) + " " + ((number == 1) ? one : many);
	}

}
