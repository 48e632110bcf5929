package org.oversightgraph.fact;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.NationalRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.Organisation.Description;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/** Builds organisations and facts for tests without a graph. */
public final class TestFacts {

	private static final Source MINUTES = new Source("minutes", "Minutes of the board", null, null, null, null, null,
			null);

	private TestFacts() {
	}

	/** Returns an organisation without dates. Its name contains its kind and code. */
	public static Organisation body(OrganisationKind kind, String code) {
		return body(kind, code, null, null);
	}

	/** Returns an organisation with its first and last date. */
	public static Organisation body(OrganisationKind kind, String code, @Nullable String openedOn,
			@Nullable String closedOn) {
		return new Organisation(code, "The " + kind.words() + " " + code, List.of(), List.of(), kind, date(openedOn),
				date(closedOn), (kind == OrganisationKind.TRUST) ? TrustType.ACUTE : TrustType.UNKNOWN,
				Description.NONE, null, List.of(MINUTES.id()));
	}

	/** Returns an ICB. */
	public static Organisation icb(String code) {
		return body(OrganisationKind.ICB, code);
	}

	/** Returns an ICB with its last date. */
	public static Organisation icb(String code, String closedOn) {
		return body(OrganisationKind.ICB, code, null, closedOn);
	}

	/** Returns an acute trust. */
	public static Organisation trust(String code) {
		return body(OrganisationKind.TRUST, code);
	}

	/** Returns NHS England. */
	public static Organisation nhsEngland() {
		return new Organisation("national:nhs-england", "NHS England", List.of(), List.of(),
				OrganisationKind.NATIONAL_BODY, null, null, TrustType.UNKNOWN,
				new Description(null, null, null, null, null, NationalRole.OVERSIGHT), null, List.of(MINUTES.id()));
	}

	/** Returns the provenance of a fact in the minutes, without a period. */
	public static Provenance stated() {
		return stated(null, null);
	}

	/** Returns the provenance of a fact in the minutes, with its period. */
	public static Provenance stated(@Nullable String from, @Nullable String to) {
		return new Provenance(new Period(date(from), date(to)), Evidence.STATED, null, List.of(MINUTES), null, false);
	}

	/** Returns the provenance of a fact with its period and its last confirmation. */
	public static Provenance confirmed(@Nullable String from, @Nullable String to, String on) {
		return new Provenance(new Period(date(from), date(to)), Evidence.STATED, on, List.of(MINUTES), null, false);
	}

	/** Returns a relationship without a period. */
	public static Link link(LinkKind kind, Organisation from, Organisation to) {
		return link(kind, from, to, stated());
	}

	/** Returns a relationship. */
	public static Link link(LinkKind kind, Organisation from, Organisation to, Provenance provenance) {
		return new Link(kind, from, to, null, null, null, null, provenance, null);
	}

	/** Returns a commissioning of acute services. */
	public static Link commissions(Organisation icb, Organisation trust, String role) {
		return new Link(LinkKind.COMMISSIONS, icb, trust, "acute", LinkRole.valueOf(role), null, null, stated(), null);
	}

	/** Returns a patient flow: the share of the trust's patients from the ICB. */
	public static Link patientFlow(Organisation trust, Organisation icb, double share) {
		return new Link(LinkKind.SERVES, trust, icb, null, null, LinkBasis.PATIENT_FLOW, share, stated(), null);
	}

	/** Returns a whole succession. */
	public static Succession succession(Organisation predecessor, Organisation successor, String on) {
		return new Succession(predecessor, successor, PartialDate.parse(on), false, stated());
	}

	/** Returns a partial succession of an organisation that was split. */
	public static Succession part(Organisation predecessor, Organisation successor, String on) {
		return new Succession(predecessor, successor, PartialDate.parse(on), true, stated());
	}

	private static @Nullable PartialDate date(@Nullable String text) {
		return (text == null) ? null : PartialDate.parse(text);
	}

}
