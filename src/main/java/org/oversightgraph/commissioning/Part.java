package org.oversightgraph.commissioning;

import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.Heirs;
import org.oversightgraph.organisation.Organisation;

/**
 * An organisation's part in an arrangement on a date, either its own or that of a
 * predecessor.
 *
 * @param arrangement the arrangement
 * @param party the part as recorded
 * @param body the organisation that has the part on the date
 * @param settled false if the recorded organisation was split, so that another successor
 * may have the part
 */
record Part(Arrangement arrangement, Party party, Organisation body, boolean settled) {

	/** Returns the parts in an arrangement on a date. */
	static List<Part> in(RecordedArrangement recorded, LocalDate date) {
		Heirs heirs = new Heirs(date, recorded.successions());
		return recorded.arrangement()
			.partiesFor(date)
			.stream()
			.flatMap((party) -> heirs.of(party.organisation())
				.stream()
				.map((heir) -> new Part(recorded.arrangement(), party, heir.organisation(), !heir.isPartial())))
			.toList();
	}

	boolean is(PartyRole role) {
		return this.party.role() == role;
	}

	boolean covers(String service) {
		return this.arrangement.services().contains(service);
	}

	/** Returns whether it was recorded for a predecessor. */
	boolean isInherited() {
		return !this.body.code().equals(this.party.organisation().code());
	}

	/** Returns the fact that records the organisation, or its predecessor, as a party. */
	Fact fact() {
		Fact fact = this.arrangement.fact(this.party);
		return isInherited() ? this.party.provenance().fact(fact.statement(), this.party.organisation()) : fact;
	}

}
