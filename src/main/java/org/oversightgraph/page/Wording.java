package org.oversightgraph.page;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.standing.SupportTrigger;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/** The words of the pages for values of the API. */
public final class Wording {

	/** The mark of a restricted fact. */
	public static final String RESTRICTED = "Restricted: not published";

	private Wording() {
	}

	/** Returns the kind of an organisation, for example "Ambulance trust". */
	public static String kind(OrganisationKind kind, @Nullable TrustType trustType) {
		return switch (kind) {
			case NATIONAL_BODY -> "National organisation";
			case REGION -> "NHS England region";
			case ICB -> "Integrated care board (ICB)";
			case TRUST -> (trustType == null || trustType == TrustType.UNKNOWN) ? "Trust" : of(trustType) + " trust";
			case SUB_ICB_LOCATION -> "Sub-ICB location";
			case ICB_CLUSTER -> "ICB cluster";
			case PLACE, PROVIDER_COLLABORATIVE, LOCAL_AUTHORITY, INTEGRATED_CARE_PARTNERSHIP -> of(kind);
		};
	}

	/**
	 * Returns the role of an ICB, with a mark if the ICB was split and no record says
	 * which successor has the role.
	 */
	public static String icbRole(String words, boolean settled) {
		return settled ? words : words + " (successor of the split ICB not recorded)";
	}

	/** Returns the kind in the plural, for example "Trusts". */
	public static String kinds(OrganisationKind kind) {
		return switch (kind) {
			case ICB -> "Integrated care boards (ICBs)";
			case LOCAL_AUTHORITY -> "Local authorities";
			default -> kind(kind, null) + "s";
		};
	}

	/** Returns the determination of a lead, for example "By rule". */
	public static String determination(Determination determination) {
		return switch (determination) {
			case UNDETERMINED -> "Not determined";
			case CONFLICTING -> "Conflicting records";
			case BY_RULE, AGREED, PRESUMED, NOT_OVERSEEN -> of(determination);
		};
	}

	/** Returns the meaning of a determination, in a sentence. */
	public static String meaning(Determination determination) {
		return switch (determination) {
			case BY_RULE -> "A rule of the framework determines the lead.";
			case AGREED -> "A recorded agreement names the lead.";
			case PRESUMED -> "No rule or agreement names the lead. The records point to one organisation.";
			case UNDETERMINED -> "No record determines the lead.";
			case CONFLICTING -> "Records name different lead organisations.";
			case NOT_OVERSEEN -> "The organisation is not overseen under the framework on this date.";
		};
	}

	/** Returns a role in oversight, for example "Leads oversight". */
	public static String role(OversightRole role) {
		return switch (role) {
			case LEAD -> "Leads oversight";
			case SHARED -> "Shares oversight";
			case COORDINATING -> "Co-ordinates";
			case VEHICLE -> "Provider collaborative through which the lead works";
			case SUPPORT_LEAD -> "Leads mandated support";
			case STATUTORY -> "Retains statutory accountability";
			case COMMISSIONING -> "Commissions services (separate from oversight)";
		};
	}

	/** Returns a programme of support, for example "Recovery Support Programme". */
	public static String programme(Programme programme) {
		return switch (programme) {
			case RECOVERY_SUPPORT_PROGRAMME -> "Recovery Support Programme";
			case PROVIDER_IMPROVEMENT_PROGRAMME -> "Provider Improvement Programme";
			case FINANCIAL_INTERVENTION -> "Financial investigation and intervention";
			case SPECIAL_MEASURES, MANDATED_SUPPORT, ENFORCEMENT_UNDERTAKINGS -> of(programme);
		};
	}

	/**
	 * Returns any other value in words, for example "Mental health" for
	 * {@code MENTAL_HEALTH}. Empty for null.
	 */
	public static String of(@Nullable Enum<?> value) {
		if (value == null) {
			return "";
		}
		if (value == SupportTrigger.CQC_RECOMMENDATION) {
			return "Recommendation by the Care Quality Commission";
		}
		String text = value.name()
			.replace('_', ' ')
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
