package org.oversightgraph.fact;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.Organisation.Description;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/** Bodies and facts between them, made up for tests that do without the graph. */
public final class TestFacts {

	private static final Source MINUTES = new Source("minutes", "Minutes of the board", null, null, null, null, null,
			null);

	private TestFacts() {
	}

	/** A body that has always been open, and named by its kind and code. */
	public static Organisation body(OrganisationKind kind, String code) {
		return body(kind, code, null, null);
	}

	/** A body with the first and the last day of its life. */
	public static Organisation body(OrganisationKind kind, String code, @Nullable String openedOn,
			@Nullable String closedOn) {
		return new Organisation(code, "The " + kind.words() + " " + code, List.of(), kind, date(openedOn),
				date(closedOn), (kind == OrganisationKind.TRUST) ? TrustType.ACUTE : TrustType.UNKNOWN,
				Description.NONE, null, List.of(MINUTES.id()));
	}

	/** An ICB. */
	public static Organisation icb(String code) {
		return body(OrganisationKind.ICB, code);
	}

	/** An ICB with the last day of its life. */
	public static Organisation icb(String code, String closedOn) {
		return body(OrganisationKind.ICB, code, null, closedOn);
	}

	/** An acute trust. */
	public static Organisation trust(String code) {
		return body(OrganisationKind.TRUST, code);
	}

	/** NHS England. */
	public static Organisation nhsEngland() {
		return new Organisation("national:nhs-england", "NHS England", List.of(), OrganisationKind.NATIONAL_BODY, null,
				null, TrustType.UNKNOWN, new Description(null, null, null, null, null, "OVERSIGHT"), null,
				List.of(MINUTES.id()));
	}

	/** What the minutes state, for ever. */
	public static Provenance stated() {
		return stated(null, null);
	}

	/** What the minutes state, for a time. */
	public static Provenance stated(@Nullable String from, @Nullable String to) {
		return new Provenance(new Period(date(from), date(to)), Evidence.STATED, null, List.of(MINUTES), null);
	}

	/** A relationship that always holds. */
	public static Link link(LinkKind kind, Organisation from, Organisation to) {
		return link(kind, from, to, stated());
	}

	/** A relationship that holds for a time. */
	public static Link link(LinkKind kind, Organisation from, Organisation to, Provenance provenance) {
		return new Link(kind, from, to, null, null, null, null, provenance, null);
	}

	/** A commissioning of acute services. */
	public static Link commissions(Organisation icb, Organisation trust, String role) {
		return new Link(LinkKind.COMMISSIONS, icb, trust, "acute", LinkRole.valueOf(role), null, null, stated(), null);
	}

	/** A share of the patients of a trust. */
	public static Link patientFlow(Organisation trust, Organisation icb, double share) {
		return new Link(LinkKind.SERVES, trust, icb, null, null, LinkBasis.PATIENT_FLOW, share, stated(), null);
	}

	/** A body that follows another as a whole. */
	public static Succession succession(Organisation predecessor, Organisation successor, String on) {
		return new Succession(predecessor, successor, PartialDate.parse(on), false, stated());
	}

	/** A body that takes a part of one that was split. */
	public static Succession part(Organisation predecessor, Organisation successor, String on) {
		return new Succession(predecessor, successor, PartialDate.parse(on), true, stated());
	}

	private static @Nullable PartialDate date(@Nullable String text) {
		return (text == null) ? null : PartialDate.parse(text);
	}

}
