package org.oversightgraph.commissioning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/** The delegations and joint committees that are recorded, as they stand on a date. */
final class Delegations {

	private static final Comparator<Part> ORDER = Comparator.<Part, String>comparing((part) -> part.arrangement().id())
		.thenComparing((part) -> part.body().code())
		.thenComparing((part) -> part.party().role().name())
		.thenComparing((part) -> part.party().organisation().code());

	private final LocalDate date;

	private final List<Part> parts;

	Delegations(List<RecordedArrangement> recorded, LocalDate date) {
		this.date = date;
		this.parts = recorded.stream().flatMap((one) -> Part.in(one, date).stream()).sorted(ORDER).toList();
	}

	/** The parts in delegations in force with a role. */
	List<Part> delegated(PartyRole role) {
		return inForce(ArrangementKind.COMMISSIONING_DELEGATION).filter((part) -> part.is(role)).toList();
	}

	/** The delegations in force of a service to a body. */
	List<Part> to(Organisation delegate, String service) {
		return delegated(PartyRole.DELEGATE).stream().filter((part) -> isOf(part, delegate, service)).toList();
	}

	/** The delegations in force of a service by a body. */
	List<Part> by(Organisation delegator, String service) {
		return delegated(PartyRole.DELEGATOR).stream().filter((part) -> isOf(part, delegator, service)).toList();
	}

	/** The joint committees in force in which a body decides on a service. */
	List<Part> committees(Organisation member, String service) {
		return inForce(ArrangementKind.JOINT_COMMITTEE).filter((part) -> part.is(PartyRole.MEMBER))
			.filter((part) -> isOf(part, member, service))
			.toList();
	}

	/** Those with a role in an arrangement. */
	List<Organisation> bodies(Arrangement arrangement, PartyRole role) {
		return this.parts.stream()
			.filter((part) -> part.arrangement().id().equals(arrangement.id()) && part.is(role))
			.map(Part::body)
			.distinct()
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
	}

	/** A body's parts in an arrangement. */
	List<Part> partsOf(Arrangement arrangement, Organisation body) {
		return this.parts.stream()
			.filter((part) -> part.arrangement().id().equals(arrangement.id())
					&& part.body().code().equals(body.code()))
			.toList();
	}

	/** Delegations of a service to a body that are recorded, but not as in force. */
	List<Arrangement> notInForce(Organisation delegate, String service) {
		return this.parts.stream()
			.filter((part) -> part.is(PartyRole.DELEGATE) && isOf(part, delegate, service))
			.map(Part::arrangement)
			.filter((one) -> !one.isInForceOn(this.date))
			.distinct()
			.toList();
	}

	/**
	 * Whether some national body delegates the service, to whomever and whether in force
	 * or not: then it is not a board's to arrange without that.
	 */
	boolean isNational(String service) {
		return this.parts.stream()
			.anyMatch((part) -> part.is(PartyRole.DELEGATOR) && part.covers(service)
					&& part.body().is(OrganisationKind.NATIONAL_BODY));
	}

	private Stream<Part> inForce(ArrangementKind kind) {
		return this.parts.stream()
			.filter((part) -> part.arrangement().kind() == kind && part.arrangement().isInForceOn(this.date));
	}

	private static boolean isOf(Part part, Organisation body, String service) {
		return part.body().code().equals(body.code()) && part.covers(service);
	}

}
