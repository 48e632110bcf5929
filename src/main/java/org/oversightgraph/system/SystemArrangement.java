package org.oversightgraph.system;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.Heirs;
import org.oversightgraph.footprint.Heirs.Heir;
import org.oversightgraph.organisation.Organisation;

/**
 * An arrangement to which an ICB is a party on a date, itself or as the successor of a
 * closed ICB.
 *
 * @param arrangement the arrangement
 * @param status the status on the date
 * @param roles the roles of the ICB
 * @param inheritedFrom the closed ICBs that were recorded as parties; empty if this ICB
 * was
 * @param settled false if each of those was split, so that another successor may have the
 * part
 * @param facts the facts that record the ICB, or its predecessor, as a party
 */
record SystemArrangement(Arrangement arrangement, ArrangementStatus status, List<PartyRole> roles,
		List<Organisation> inheritedFrom, boolean settled, List<Fact> facts) {

	/** Returns the arrangement if the ICB is a party to it. */
	static Optional<SystemArrangement> of(RecordedArrangement recorded, String icb, LocalDate date) {
		Heirs heirs = new Heirs(date, recorded.successions());
		Arrangement arrangement = recorded.arrangement();
		List<Party> held = new ArrayList<>();
		List<Organisation> origins = new ArrayList<>();
		boolean settled = false;
		for (Party party : arrangement.partiesFor(date)) {
			Optional<Heir> answering = heirs.of(party.organisation())
				.stream()
				.filter((heir) -> heir.organisation().code().equals(icb))
				.findFirst();
			if (answering.isPresent()) {
				held.add(party);
				settled |= !answering.get().isPartial();
				origins.add(party.organisation());
			}
		}
		if (held.isEmpty()) {
			return Optional.empty();
		}
		boolean own = origins.stream().anyMatch((origin) -> origin.code().equals(icb));
		return Optional.of(new SystemArrangement(arrangement, arrangement.statusOn(date),
				held.stream().map(Party::role).distinct().sorted(Comparator.comparing(PartyRole::name)).toList(),
				own ? List.of() : origins.stream().distinct().sorted(Comparator.comparing(Organisation::code)).toList(),
				settled, held.stream().map((party) -> fact(arrangement, party, icb)).toList()));
	}

	private static Fact fact(Arrangement arrangement, Party party, String icb) {
		Fact fact = arrangement.fact(party);
		return party.organisation().code().equals(icb) ? fact
				: party.provenance().fact(fact.statement(), party.organisation());
	}

	boolean is(ArrangementKind kind, PartyRole... inRole) {
		return this.arrangement.kind() == kind
				&& (inRole.length == 0 || List.of(inRole).stream().anyMatch(this.roles::contains));
	}

	boolean isInForce() {
		return this.status == ArrangementStatus.IN_FORCE;
	}

}
