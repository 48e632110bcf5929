package org.oversightgraph.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.footprint.Heirs;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.time.DateInWords;

/**
 * The line of NHS England as the commissioner of specialised services from a specialist
 * trust, by convention. NHS England keeps the services that it has not delegated.
 *
 * @param reasoning the question and the recorded facts
 * @param systems the systems in which the trust works
 */
record SpecialisedCommissioning(Reasoning reasoning, WorkingSystems systems) {

	private static final String CONVENTION = "nhs-england-commissions-specialised";

	/** The service of an arrangement that does not say how many services it covers. */
	private static final String UNCOUNTED = "specialised_services";

	/** Returns the line, or nothing for trusts of other types. */
	Grounds lines() {
		if (this.reasoning.subject().trustType() != TrustType.SPECIALIST) {
			return Grounds.NONE;
		}
		return Grounds.lines(this.reasoning.facts()
			.nhsEngland()
			.stream()
			.map((body) -> this.reasoning.line(body, OversightRole.COMMISSIONING,
					this.reasoning.framework().rule(this.reasoning.edition(), CONVENTION), statement(body), used())));
	}

	private String statement(Organisation body) {
		String trust = this.reasoning.subject().name();
		List<Arrangement> delegations = inForce(ArrangementKind.COMMISSIONING_DELEGATION, PartyRole.DELEGATE);
		List<Arrangement> committees = inForce(ArrangementKind.JOINT_COMMITTEE, PartyRole.MEMBER);
		if (!delegations.isEmpty()) {
			return "%s commissions the specialised services of %s that it has not delegated. It has delegated %s to %s."
				.formatted(body.name(), trust, services(delegations), (this.systems.icbs().size() == 1)
						? "the ICB of the trust's system" : "ICBs of the trust's systems");
		}
		return committees.isEmpty()
				? "%s commissions the specialised services of %s. None of them is recorded as delegated on %s."
					.formatted(body.name(), trust, DateInWords.of(this.reasoning.date()))
				: "%s commissions the specialised services of %s. It decides on %s together with ICBs, in joint committees."
					.formatted(body.name(), trust, services(committees));
	}

	private List<Fact> used() {
		return Stream.concat(Stream.of(this.reasoning.facts().registration()),
				Stream
					.concat(inForce(ArrangementKind.COMMISSIONING_DELEGATION, PartyRole.DELEGATE).stream(),
							inForce(ArrangementKind.JOINT_COMMITTEE, PartyRole.MEMBER).stream())
					.map(Arrangement::fact))
			.toList();
	}

	private static String services(List<Arrangement> arrangements) {
		List<String> specialised = arrangements.stream()
			.flatMap((arrangement) -> arrangement.services().stream())
			.filter(Link::isSpecialised)
			.distinct()
			.toList();
		return String.join(" and ",
				specialised.stream()
					.filter((service) -> specialised.size() == 1 || !service.equals(UNCOUNTED))
					.map(Link::serviceInWords)
					.sorted(Comparator.reverseOrder())
					.toList());
	}

	/**
	 * Returns the arrangements for specialised services in force in which NHS England and
	 * an ICB of the trust's systems take part.
	 */
	private List<Arrangement> inForce(ArrangementKind kind, PartyRole role) {
		Heirs heirs = new Heirs(this.reasoning.date(), this.reasoning.facts().successions());
		return this.reasoning.facts()
			.arrangements()
			.stream()
			.filter((arrangement) -> arrangement.kind() == kind && arrangement.isInForceOn(this.reasoning.date()))
			.filter((arrangement) -> arrangement.services().stream().anyMatch(Link::isSpecialised))
			.filter(this::withNhsEngland)
			.filter((arrangement) -> arrangement.in(role, this.reasoning.date())
				.stream()
				.flatMap((party) -> heirs.of(party).stream())
				.anyMatch((heir) -> this.systems.of(heir.organisation()).isPresent()))
			.toList();
	}

	private boolean withNhsEngland(Arrangement arrangement) {
		return this.reasoning.facts()
			.nhsEngland()
			.filter((body) -> arrangement.parties()
				.stream()
				.anyMatch((party) -> party.organisation().code().equals(body.code())))
			.isPresent();
	}

}
