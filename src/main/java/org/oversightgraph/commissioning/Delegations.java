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

/** The recorded delegations and joint committees on a date. */
final class Delegations {

	private static final Comparator<Part> ORDER = Comparator.<Part, String>comparing((part) -> part.arrangement().id())
		.thenComparing((part) -> part.body().code())
		.thenComparing((part) -> part.party().role().name())
		.thenComparing((part) -> part.party().organisation().code());

	private final LocalDate date;

	private final List<Part> parts;

	Delegations(List<RecordedArrangement> recorded, LocalDate date) {
		this.date = date;
		this.parts = recorded.stream()
			.flatMap((arrangement) -> Part.in(arrangement, date).stream())
			.sorted(ORDER)
			.toList();
	}

	/** Returns the parts with this role in delegations in force. */
	List<Part> delegated(PartyRole role) {
		return inForce(ArrangementKind.COMMISSIONING_DELEGATION).filter((part) -> part.is(role)).toList();
	}

	/** Returns the parts in all arrangements for a service, in force or not. */
	List<Part> of(String service) {
		return this.parts.stream().filter((part) -> part.covers(service)).toList();
	}

	/** Returns the delegations in force of a service to an organisation. */
	List<Part> to(Organisation delegate, String service) {
		return delegated(PartyRole.DELEGATE).stream().filter((part) -> isOf(part, delegate, service)).toList();
	}

	/** Returns the delegations in force of a service by an organisation. */
	List<Part> by(Organisation delegator, String service) {
		return delegated(PartyRole.DELEGATOR).stream().filter((part) -> isOf(part, delegator, service)).toList();
	}

	/**
	 * Returns the joint committees in force in which an organisation decides on a
	 * service.
	 */
	List<Part> committees(Organisation member, String service) {
		return inForce(ArrangementKind.JOINT_COMMITTEE).filter((part) -> part.is(PartyRole.MEMBER))
			.filter((part) -> isOf(part, member, service))
			.toList();
	}

	/** Returns the organisations with this role in an arrangement, by name. */
	List<Organisation> bodies(Arrangement arrangement, PartyRole role) {
		return this.parts.stream()
			.filter((part) -> part.arrangement().id().equals(arrangement.id()) && part.is(role))
			.map(Part::body)
			.distinct()
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
	}

	/** Returns the parts of an organisation in an arrangement. */
	List<Part> partsOf(Arrangement arrangement, Organisation body) {
		return this.parts.stream()
			.filter((part) -> part.arrangement().id().equals(arrangement.id())
					&& part.body().code().equals(body.code()))
			.toList();
	}

	/**
	 * Returns the recorded delegations of a service to an organisation that are not in
	 * force.
	 */
	List<Arrangement> notInForce(Organisation delegate, String service) {
		return this.parts.stream()
			.filter((part) -> part.is(PartyRole.DELEGATE) && isOf(part, delegate, service))
			.map(Part::arrangement)
			.filter((arrangement) -> !arrangement.isInForceOn(this.date))
			.distinct()
			.toList();
	}

	/**
	 * Returns whether a recorded delegation of the service by a national body exists, in
	 * force or not. An ICB needs a delegation to arrange such a service.
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
