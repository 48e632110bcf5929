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
 * An arrangement to which an ICB is party on a date, by itself or as the successor of one
 * that closed.
 *
 * @param arrangement the arrangement
 * @param status how it stands on the date
 * @param roles the ICB's parts in it
 * @param inheritedFrom the closed ICBs it was recorded with, when it was not recorded
 * with this one
 * @param settled false when each of those was split, so that another may have taken its
 * part
 * @param facts that the ICB, or the one that it followed, is party
 */
record SystemArrangement(Arrangement arrangement, ArrangementStatus status, List<PartyRole> roles,
		List<Organisation> inheritedFrom, boolean settled, List<Fact> facts) {

	/** The arrangement, if the ICB is party to it. */
	static Optional<SystemArrangement> of(RecordedArrangement recorded, String icb, LocalDate date) {
		Heirs heirs = new Heirs(date, recorded.successions());
		Arrangement arrangement = recorded.arrangement();
		List<Party> taken = new ArrayList<>();
		List<Organisation> origins = new ArrayList<>();
		boolean settled = false;
		for (Party party : arrangement.partiesFor(date)) {
			Optional<Heir> answering = heirs.of(party.organisation())
				.stream()
				.filter((heir) -> heir.organisation().code().equals(icb))
				.findFirst();
			if (answering.isPresent()) {
				taken.add(party);
				settled |= !answering.get().isPartial();
				origins.add(party.organisation());
			}
		}
		if (taken.isEmpty()) {
			return Optional.empty();
		}
		boolean own = origins.stream().anyMatch((one) -> one.code().equals(icb));
		return Optional.of(new SystemArrangement(arrangement, arrangement.statusOn(date),
				taken.stream().map(Party::role).distinct().sorted(Comparator.comparing(PartyRole::name)).toList(),
				own ? List.of() : origins.stream().distinct().sorted(Comparator.comparing(Organisation::code)).toList(),
				settled, taken.stream().map((party) -> fact(arrangement, party, icb)).toList()));
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
