package org.oversightgraph.fact;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.text.SentenceStart;

/**
 * A recorded relationship between two organisations.
 *
 * @param kind the kind of relationship
 * @param from the organisation at its start
 * @param to the organisation at its end
 * @param service the service concerned; null if none is
 * @param role the role in commissioning or membership; null for other kinds
 * @param basis the evidence that a trust serves the area; null unless SERVES
 * @param share the share of the whole, 0 to 1: of the area of a council or of the ICB
 * that a service covers, or of the patients of a trust; null if no source gives it
 * @param provenance the period, evidence and sources
 * @param inheritedFrom the closed organisation for which it was recorded, if it now
 * applies to a successor; else null
 */
public record Link(LinkKind kind, Organisation from, Organisation to, @Nullable String service, @Nullable LinkRole role,
		@Nullable LinkBasis basis, @Nullable Double share, Provenance provenance,
		@Nullable Organisation inheritedFrom) {

	private static final String EMERGENCY = "emergency_ambulance_999";

	/** Whether it certainly holds on the date. */
	public boolean certainlyHoldsOn(LocalDate date) {
		return this.provenance.certainlyHoldsOn(date);
	}

	/** Whether it possibly holds on the date, but not certainly. */
	public boolean onlyPossiblyHoldsOn(LocalDate date) {
		return this.provenance.onlyPossiblyHoldsOn(date);
	}

	/**
	 * Whether it is patient flow. Patient flow is context and never places a trust in a
	 * system.
	 */
	public boolean isPatientFlow() {
		return this.basis == LinkBasis.PATIENT_FLOW;
	}

	/**
	 * Returns a sentence for a contract that its source only announced, with a space
	 * before it; else an empty text.
	 */
	public String announcement() {
		return this.provenance.isAnnounced() ? " The source dates from before the start of the contract." : "";
	}

	/** Whether it makes an ICB the lead commissioner of the service. */
	public boolean leadsCommissioningOf(String theService) {
		return this.kind == LinkKind.COMMISSIONS && this.role == LinkRole.LEAD && theService.equals(this.service);
	}

	/** Returns the same relationship with a successor in place of its closed ICB. */
	public Link inheritedBy(Organisation successor) {
		Link carried = this.from.is(OrganisationKind.ICB) ? between(successor, this.to) : between(this.from, successor);
		return new Link(carried.kind, carried.from, carried.to, this.service, this.role, this.basis, this.share,
				this.provenance, icb());
	}

	/** Returns the same relationship between two other organisations. */
	public Link between(Organisation theFrom, Organisation theTo) {
		return new Link(this.kind, theFrom, theTo, this.service, this.role, this.basis, this.share, this.provenance,
				this.inheritedFrom);
	}

	/** Returns the same relationship as a new record with another provenance. */
	public Link since(Provenance theProvenance) {
		return new Link(this.kind, this.from, this.to, this.service, this.role, this.basis, this.share, theProvenance,
				null);
	}

	/** The ICB at one end of the relationship. */
	public Organisation icb() {
		return this.from.is(OrganisationKind.ICB) ? this.from : this.to;
	}

	/**
	 * Returns the relationship as a fact in words. It names the organisation for which it
	 * was recorded.
	 */
	public Fact fact() {
		return this.provenance.fact(statement(), this.inheritedFrom);
	}

	private String statement() {
		Organisation heir = icb();
		String out = ((this.inheritedFrom != null && this.from.equals(heir)) ? this.inheritedFrom : this.from).name();
		String in = ((this.inheritedFrom != null && this.to.equals(heir)) ? this.inheritedFrom : this.to).name();
		String sentence = switch (this.kind) {
			case REGISTERED_IN -> "The ODS register lists %s under %s.".formatted(out, in);
			case PARTNER_IN -> "%s is a partner in %s.".formatted(this.from.nameInSentence(), systemOr(in));
			case SERVES -> isPatientFlow() ? patientsFrom(out, in) : serves(out, in);
			case COMMISSIONS ->
				"%s is %s of %s from %s.".formatted(out, commissioner(), serviceInWords(this.service), in);
			case IN_REGION -> (in.contains("Regional Team") ? "%s is in the area of NHS England's %s."
					: "%s is in the %s region of NHS England.")
				.formatted(out, in);
			case IN_CLUSTER -> "%s shares leadership with the other ICBs in %s.".formatted(out, in);
			case PART_OF -> (this.from.is(OrganisationKind.INTEGRATED_CARE_PARTNERSHIP)
					? "%s is an integrated care partnership in the area of %s." : "%s is part of the area of %s.")
				.formatted(SentenceStart.of(this.from.nameInSentence()), in);
			case MEMBER_OF -> "%s is %s of %s.".formatted(out, member(), in);
			case WORKS_IN -> "%s works in the area of %s.".formatted(out, in);
			case WITHIN -> "%s of %s is in the area of %s.".formatted(shareInWords(), out, in);
		};
		String when = this.provenance.period().inWords();
		return when.isEmpty() ? sentence : sentence.substring(0, sentence.length() - 1) + ", " + when + ".";
	}

	private String patientsFrom(String trust, String icb) {
		return "%s of the %s %s come from the area of %s.".formatted(percent(), patients(), trust, icb);
	}

	/** Returns the measured patients in words that precede the name of the trust. */
	private String patients() {
		return switch (String.valueOf(this.service)) {
			case "elective_rtt_incomplete_pathways" -> "patients on the waiting list of";
			case "acute_admissions_catchment" -> "patients admitted to";
			default -> "patients counted for";
		};
	}

	private String serves(String trust, String icb) {
		String area = "the area";
		if (EMERGENCY.equals(this.service) && (this.share == null || this.share < 1)) {
			area = (this.share == null) ? "at least part of the area" : "part of the area";
		}
		return "%s provides %s in %s of %s.".formatted(trust, serviceInWords(this.service), area, icb);
	}

	private String systemOr(String name) {
		return this.to.is(OrganisationKind.ICB)
				? (name.equals(this.to.name()) ? this.to.systemInSentence() : "the system of " + name)
				: this.to.nameInSentence();
	}

	private String commissioner() {
		if (this.role == LinkRole.LEAD) {
			return "lead commissioner";
		}
		return (this.role == LinkRole.SOLE) ? "the commissioner" : "an associate commissioner";
	}

	private String member() {
		if (this.role == LinkRole.LEAD) {
			return "lead provider";
		}
		return (this.role == null || this.role == LinkRole.MEMBER) ? "a member"
				: "a member (" + this.role.name().toLowerCase(Locale.ROOT) + ")";
	}

	private String percent() {
		return (this.share == null) ? "An unknown share" : percent(this.share);
	}

	/** Returns a share in whole per cent, such as "31%", or "More than 99%". */
	public static String percent(double share) {
		long percent = Math.round(share * 100);
		return (percent == 100 && share < 1) ? "More than 99%" : percent + "%";
	}

	private String shareInWords() {
		return (this.share == null || this.share >= 1) ? "The area" : percent() + " of the area";
	}

	/**
	 * Whether a service key is for specialised services, which NHS England commissions.
	 */
	public static boolean isSpecialised(String service) {
		return service.startsWith("specialised_services");
	}

	/** Returns a service key in words, or "services" for null. */
	public static String serviceInWords(@Nullable String service) {
		if (service == null) {
			return "services";
		}
		return switch (service) {
			case EMERGENCY -> "the emergency ambulance (999) service";
			case "nhs_111_iuc" -> "the NHS 111 integrated urgent care service";
			case "specialised_services_59" -> "59 specialised services";
			case "specialised_services_70" -> "70 specialised services";
			case "specialised_services_11_additional" -> "11 further specialised services";
			case "specialised_adult_secure_mental_health" -> "adult secure mental health services";
			case "nhs_111_iuc_cas" -> "the NHS 111 clinical assessment service";
			default -> {
				String words = service.replace('_', ' ');
				yield words.endsWith("services") ? words : words + " services";
			}
		};
	}

}
