package org.oversightgraph.directory;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.Choices;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.Spelling;

import org.springframework.graphql.data.ArgumentValue;

/**
 * The filter of a list of arrangements. An arrangement matches if it meets all conditions
 * that are set.
 *
 * @param kinds one of these kinds
 * @param party this organisation, or a predecessor, is a party
 * @param service covers the service with this key
 * @param statuses one of these statuses on the date
 * @param inForce true for arrangements in force on the date, false for all others, null
 * for both. Defaults to true, or to null if statuses are set.
 * @param title the title contains this text
 * @param region a party is in this region
 * @param icb a party is in the area of this ICB
 * @param crossIcb whether the parties are in the areas of several ICBs
 * @param crossRegion whether the parties are in several regions
 * @param across each of these ICB areas and regions has a party
 */
record ArrangementFilter(@Nullable List<ArrangementKind> kinds, @Nullable OrganisationCode party,
		@Nullable String service, @Nullable List<ArrangementStatus> statuses, ArgumentValue<Boolean> inForce,
		@Nullable String title, @Nullable OrganisationCode region, @Nullable OrganisationCode icb,
		@Nullable Boolean crossIcb, @Nullable Boolean crossRegion, @Nullable List<OrganisationCode> across) {

	static final ArrangementFilter USUAL = new ArrangementFilter(null, null, null, null, ArgumentValue.omitted(), null,
			null, null, null, null, null);

	/**
	 * Returns a filter for the arrangements with an organisation as a party.
	 * @param inForce true for arrangements in force, false for all others, null for both
	 */
	static ArrangementFilter ofParty(OrganisationCode party, @Nullable List<ArrangementKind> kinds,
			@Nullable Boolean inForce) {
		return new ArrangementFilter(kinds, party, null, null, ArgumentValue.ofNullable(inForce), null, null, null,
				null, null, null);
	}

	/** The facets of a list of arrangements. */
	enum Side {

		KIND, STATUS, REGION, ICB, SERVICE;

		/** Returns whether the facet depends on the areas of the parties. */
		boolean needsAreas() {
			return this == REGION || this == ICB;
		}

	}

	/** Returns the kinds to read. */
	List<ArrangementKind> kindsToRead(Collection<Side> counted) {
		return Stream.of(ArrangementKind.values())
			.filter((kind) -> counted.contains(Side.KIND) || Choices.admit(this.kinds, kind))
			.toList();
	}

	List<OrganisationCode> acrossOrNone() {
		return (this.across == null) ? List.of() : this.across;
	}

	/** Returns whether a condition depends on the areas of the parties. */
	boolean needsAreas() {
		return this.region != null || this.icb != null || this.crossIcb != null || this.crossRegion != null
				|| this.across != null;
	}

	/** Returns whether an arrangement matches. */
	boolean fits(ListedArrangement listed) {
		return fitsWithout(null, listed);
	}

	/**
	 * Returns whether an arrangement matches without the condition on a facet. Applies
	 * all conditions if the facet is null.
	 */
	boolean fitsWithout(@Nullable Side side, ListedArrangement listed) {
		return isWithout(side, listed) && (!needsAreas() || isWhereWithout(side, listed));
	}

	/**
	 * Returns whether an arrangement can match, with or without the condition on one of
	 * the facets. Ignores conditions on areas.
	 */
	boolean couldFit(Collection<Side> sides, ListedArrangement listed) {
		return isWithout(null, listed) || sides.stream().anyMatch((side) -> isWithout(side, listed));
	}

	private boolean isWithout(@Nullable Side side, ListedArrangement listed) {
		return (side == Side.KIND || Choices.admit(this.kinds, listed.arrangement().kind()))
				&& (side == Side.SERVICE || this.service == null
						|| listed.arrangement().services().contains(this.service))
				&& (side == Side.STATUS || matchesStatus(listed.status())) && (this.title == null
						|| Spelling.plain(listed.arrangement().title()).contains(Spelling.plain(this.title)));
	}

	private boolean matchesStatus(ArrangementStatus status) {
		boolean silent = this.inForce.isOmitted() && (this.statuses == null || this.statuses.isEmpty());
		Boolean wanted = silent ? Boolean.TRUE : this.inForce.value();
		return Choices.admit(this.statuses, status)
				&& (wanted == null || wanted == (status == ArrangementStatus.IN_FORCE));
	}

	private boolean isWhereWithout(@Nullable Side side, ListedArrangement listed) {
		return (side == Side.REGION || this.region == null || listed.contains(this.region.value()))
				&& (side == Side.ICB || this.icb == null || listed.contains(this.icb.value()))
				&& (this.crossIcb == null || this.crossIcb == (listed.icbs().size() > 1))
				&& (this.crossRegion == null || this.crossRegion == (listed.regions().size() > 1))
				&& acrossOrNone().stream().map(OrganisationCode::value).allMatch(listed::contains);
	}

	/** Returns the codes of the ICBs and regions in its conditions on areas. */
	List<OrganisationCode> areas() {
		return Stream
			.concat(acrossOrNone().stream(), Stream.concat(Stream.ofNullable(this.region), Stream.ofNullable(this.icb)))
			.toList();
	}

}
