package org.oversightgraph.page.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Names;
import org.oversightgraph.page.Wording;

/**
 * What every tab of an organisation shows at the top, from the fragment
 * {@code OrganisationHeading}.
 *
 * @param code the code
 * @param name the name on the date
 * @param kind the kind
 * @param type the type of a trust
 * @param town the town of the head office of a trust
 * @param status the status on the date
 * @param note a note
 * @param openedOnAsRecorded the opening date as recorded
 * @param closedOnAsRecorded the closing date as recorded
 * @param formerNames former names
 * @param predecessors the organisations that it succeeded
 * @param successors the organisations that succeeded it
 */
public record Heading(String code, String name, OrganisationKind kind, @Nullable TrustType type, @Nullable String town,
		OrganisationStatus status, @Nullable String note, @Nullable String openedOnAsRecorded,
		@Nullable String closedOnAsRecorded, @Nullable List<FormerName> formerNames,
		@Nullable List<Succession> predecessors, @Nullable List<Succession> successors) {

	/**
	 * A former name.
	 *
	 * @param name the name
	 * @param validToAsRecorded its end as recorded
	 */
	public record FormerName(String name, String validToAsRecorded) {
	}

	/**
	 * A succession.
	 *
	 * @param organisation the other organisation
	 * @param on the date; null if it is not recorded
	 */
	public record Succession(Body organisation, @Nullable LocalDate on) {
	}

	/** Returns the kind and the town, for example "Ambulance trust in Bolton". */
	public String kindInWords() {
		String words = Wording.kind(this.kind, this.type);
		return (this.town == null) ? words : words + ", head office in " + Names.town(this.town);
	}

	/** Returns notes on the existence of the organisation, as sentences. */
	public List<String> notes() {
		List<String> notes = new ArrayList<>();
		switch (this.status) {
			case CLOSED -> notes.add("Closed on " + closed() + ".");
			case NOT_YET_OPEN -> notes.add("Not yet open on this date.");
			case ACTIVE -> {
			}
		}
		if (this.formerNames != null) {
			this.formerNames.forEach((former) -> notes
				.add("Called %s until %s.".formatted(former.name(), Wording.recorded(former.validToAsRecorded()))));
		}
		if (this.note != null) {
			notes.add(this.note);
		}
		return notes;
	}

	private String closed() {
		return (this.closedOnAsRecorded == null) ? "a date that is not recorded"
				: Wording.recorded(this.closedOnAsRecorded);
	}

	/** Returns the successors; empty if there are none. */
	@Override
	public List<Succession> successors() {
		return (this.successors == null) ? List.of() : this.successors;
	}

	/** Returns the predecessors; empty if there are none. */
	@Override
	public List<Succession> predecessors() {
		return (this.predecessors == null) ? List.of() : this.predecessors;
	}

	/** Returns whether the organisation is a trust. */
	public boolean isTrust() {
		return this.kind == OrganisationKind.TRUST;
	}

	/** Returns whether the organisation is an integrated care board. */
	public boolean isIcb() {
		return this.kind == OrganisationKind.ICB;
	}

}
