package org.oversightgraph.arrangement;

import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Sourced;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.PartialDate;

/**
 * An arrangement of several parties in different roles.
 *
 * @param id the id in the dataset
 * @param kind the kind of arrangement
 * @param title the title
 * @param services the keys of the services it covers; empty if none is recorded
 * @param status the latest recorded status
 * @param provenance its period, evidence and sources
 * @param parties the parties with their roles
 */
public record Arrangement(String id, ArrangementKind kind, String title, List<String> services, RecordedStatus status,
		Provenance provenance, List<Party> parties) implements Sourced {

	/**
	 * An organisation's role in an arrangement.
	 *
	 * @param organisation the organisation
	 * @param role its role
	 * @param provenance the period, evidence and sources of the role
	 */
	public record Party(Organisation organisation, PartyRole role, Provenance provenance) {

		/** The type of its relationship in the graph. */
		public static final String RELATIONSHIP = "PARTY_TO";

		private Party named(LocalDate date) {
			return new Party(this.organisation.named(date), this.role, this.provenance);
		}

	}

	/** Returns the arrangement with its parties under their names of a date. */
	public Arrangement named(LocalDate date) {
		return withParties(this.parties.stream().map((party) -> party.named(date)).toList());
	}

	/** Returns the same arrangement with other parties. */
	public Arrangement withParties(List<Party> theParties) {
		return new Arrangement(this.id, this.kind, this.title, this.services, this.status, this.provenance, theParties);
	}

	/**
	 * Returns whether it is certainly in force on the date. A recommended or announced
	 * arrangement never is, because no decision is recorded.
	 */
	public boolean isInForceOn(LocalDate date) {
		return !this.status.isProposal() && this.provenance.certainlyHoldsOn(date);
	}

	/**
	 * Returns whether the arrangement is shown for a date. A proposal is not shown before
	 * the date of the paper that makes it.
	 */
	public boolean isShownOn(LocalDate date) {
		String paper = this.provenance.confirmedOn();
		return !this.status.isProposal() || paper == null || PartialDate.parse(paper).possiblyBy(date);
	}

	/** Returns the status on the date. */
	public ArrangementStatus statusOn(LocalDate date) {
		if (this.status.isProposal()) {
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
	 * Returns the parties to show for a date. For an arrangement in force, these are the
	 * parties that certainly have their role on the date. For any other, all parties.
	 */
	public List<Party> partiesFor(LocalDate date) {
		return !isInForceOn(date) ? this.parties
				: this.parties.stream().filter((party) -> party.provenance().certainlyHoldsOn(date)).toList();
	}

	/** Returns the organisations with the role on the date. */
	public List<Organisation> in(PartyRole role, LocalDate date) {
		return this.parties.stream()
			.filter((party) -> party.role() == role && party.provenance().certainlyHoldsOn(date))
			.map(Party::organisation)
			.toList();
	}

	/** Returns the arrangement as a fact. */
	public Fact fact() {
		String when = this.provenance.period().inWords();
		return this.provenance.fact("%s is recorded%s.".formatted(this.title, when.isEmpty() ? "" : ", " + when), null);
	}

	/** Returns the role of a party as a fact. */
	public Fact fact(Party party) {
		String when = party.provenance().period().inWords();
		return party.provenance()
			.fact("%s is recorded as %s in \"%s\"%s.".formatted(party.organisation().name(), party.role().inWords(),
					this.title, when.isEmpty() ? "" : ", " + when), null);
	}

}
