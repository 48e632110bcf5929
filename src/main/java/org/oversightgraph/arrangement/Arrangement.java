package org.oversightgraph.arrangement;

import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.PartialDate;

/**
 * An arrangement of several parties in different roles.
 *
 * @param id its key in the dataset
 * @param kind what sort it is
 * @param title what it is called
 * @param services the services it covers, where it covers some
 * @param status IN_FORCE, RECOMMENDED, ANNOUNCED or SUPERSEDED, as last known
 * @param provenance when it holds and how it is known
 * @param parties who is party to it
 */
public record Arrangement(String id, ArrangementKind kind, String title, List<String> services, String status,
		Provenance provenance, List<Party> parties) {

	/**
	 * A body's part in an arrangement.
	 *
	 * @param organisation the body
	 * @param role its part
	 * @param provenance when it is party and how that is known
	 */
	public record Party(Organisation organisation, PartyRole role, Provenance provenance) {
	}

	/**
	 * Whether it certainly stands on the date. What was only recommended or announced
	 * never does: the decision was not read.
	 */
	public boolean isInForceOn(LocalDate date) {
		return !"RECOMMENDED".equals(this.status) && !"ANNOUNCED".equals(this.status)
				&& this.provenance.period().certainlyHoldsOn(date);
	}

	/** How it stands on the date. */
	public ArrangementStatus statusOn(LocalDate date) {
		if ("RECOMMENDED".equals(this.status) || "ANNOUNCED".equals(this.status)) {
			return ArrangementStatus.PROPOSED;
		}
		if (isInForceOn(date)) {
			return ArrangementStatus.IN_FORCE;
		}
		if (this.provenance.period().possiblyHoldsOn(date)) {
			return ArrangementStatus.NOT_KNOWN;
		}
		PartialDate end = this.provenance.period().to();
		return (end != null && end.certainlyBy(date)) ? ArrangementStatus.ENDED : ArrangementStatus.NOT_YET_IN_FORCE;
	}

	/**
	 * The parts to tell of for a date: those certainly taken on it; all of an arrangement
	 * that is not in force.
	 */
	public List<Party> partiesFor(LocalDate date) {
		return !isInForceOn(date) ? this.parties
				: this.parties.stream().filter((party) -> party.provenance().period().certainlyHoldsOn(date)).toList();
	}

	/** The bodies with the given role on the date. */
	public List<Organisation> in(PartyRole role, LocalDate date) {
		return this.parties.stream()
			.filter((party) -> party.role() == role && party.provenance().period().certainlyHoldsOn(date))
			.map(Party::organisation)
			.toList();
	}

	/** The arrangement as a fact in words. */
	public Fact fact() {
		String when = this.provenance.period().inWords();
		return this.provenance.fact("%s is recorded%s.".formatted(this.title, when.isEmpty() ? "" : ", " + when), null);
	}

	/** A body's part in it as a fact in words. */
	public Fact fact(Party party) {
		String when = party.provenance().period().inWords();
		return party.provenance()
			.fact("%s is %s of %s%s.".formatted(party.organisation().name(), party.role().inWords(), this.title,
					when.isEmpty() ? "" : ", " + when), null);
	}

}
