package org.oversightgraph.directory;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.Spelling;

import org.springframework.graphql.data.ArgumentValue;

/**
 * Which arrangements to list; everything given must hold.
 *
 * @param kinds of one of these kinds
 * @param party with this body, or one that it followed, as a party
 * @param service covering this service
 * @param statuses of one of these statuses on the day
 * @param inForce true for those in force on the day, false for those that are not, null
 * for all; as true when left out, unless statuses are given
 * @param title with this text in the title
 * @param region with a party in this region
 * @param icb with a party in the area of this ICB
 * @param crossIcb whether its parties are in the areas of several ICBs
 * @param crossRegion whether its parties are in several regions
 * @param across with parties in each of these ICBs' areas or regions
 */
record ArrangementFilter(@Nullable List<ArrangementKind> kinds, @Nullable OrganisationCode party,
		@Nullable String service, @Nullable List<ArrangementStatus> statuses, ArgumentValue<Boolean> inForce,
		@Nullable String title, @Nullable OrganisationCode region, @Nullable OrganisationCode icb,
		@Nullable Boolean crossIcb, @Nullable Boolean crossRegion, @Nullable List<OrganisationCode> across) {

	static final ArrangementFilter USUAL = new ArrangementFilter(null, null, null, null, ArgumentValue.omitted(), null,
			null, null, null, null, null);

	/** What arrangements can be told apart by, and counted by. */
	enum Side {

		KIND, STATUS, REGION, ICB, SERVICE;

		/** Whether it follows from where the parties are. */
		boolean asksForArea() {
			return this == REGION || this == ICB;
		}

	}

	/** The kinds to look through. */
	List<ArrangementKind> kindsToRead(Collection<Side> counted) {
		return Stream.of(ArrangementKind.values())
			.filter((kind) -> counted.contains(Side.KIND) || admits(this.kinds, kind))
			.toList();
	}

	List<OrganisationCode> acrossOrNone() {
		return (this.across == null) ? List.of() : this.across;
	}

	/** Whether it takes facts of the parties to say what fits. */
	boolean asksForArea() {
		return this.region != null || this.icb != null || this.crossIcb != null || this.crossRegion != null
				|| this.across != null;
	}

	/** Whether an arrangement fits. */
	boolean fits(ListedArrangement one) {
		return fitsWithout(null, one);
	}

	/** Whether an arrangement would fit if the filter said nothing of one side of it. */
	boolean fitsWithout(@Nullable Side side, ListedArrangement one) {
		return isWithout(side, one) && (!asksForArea() || isWhereWithout(side, one));
	}

	/**
	 * Whether it could fit, or would without one of some sides, by what it is itself.
	 */
	boolean couldFit(Collection<Side> sides, ListedArrangement one) {
		return isWithout(null, one) || sides.stream().anyMatch((side) -> isWithout(side, one));
	}

	private boolean isWithout(@Nullable Side side, ListedArrangement one) {
		return (side == Side.KIND || admits(this.kinds, one.arrangement().kind()))
				&& (side == Side.SERVICE || this.service == null || one.arrangement().services().contains(this.service))
				&& (side == Side.STATUS || stands(one.status())) && (this.title == null
						|| Spelling.plain(one.arrangement().title()).contains(Spelling.plain(this.title)));
	}

	private boolean stands(ArrangementStatus status) {
		boolean silent = this.inForce.isOmitted() && (this.statuses == null || this.statuses.isEmpty());
		Boolean wanted = silent ? Boolean.TRUE : this.inForce.value();
		return admits(this.statuses, status) && (wanted == null || wanted == (status == ArrangementStatus.IN_FORCE));
	}

	private boolean isWhereWithout(@Nullable Side side, ListedArrangement one) {
		return (side == Side.REGION || this.region == null || one.takesIn(this.region.value()))
				&& (side == Side.ICB || this.icb == null || one.takesIn(this.icb.value()))
				&& (this.crossIcb == null || this.crossIcb == (one.icbs().size() > 1))
				&& (this.crossRegion == null || this.crossRegion == (one.regions().size() > 1))
				&& acrossOrNone().stream().map(OrganisationCode::value).allMatch(one::takesIn);
	}

	private static <T> boolean admits(@Nullable List<T> choices, T value) {
		return choices == null || choices.isEmpty() || choices.contains(value);
	}

	/** The codes of the bodies whose areas it names. */
	List<OrganisationCode> areas() {
		return Stream
			.concat(acrossOrNone().stream(), Stream.concat(Stream.ofNullable(this.region), Stream.ofNullable(this.icb)))
			.toList();
	}

}
