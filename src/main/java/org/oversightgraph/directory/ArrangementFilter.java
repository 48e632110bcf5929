package org.oversightgraph.directory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.organisation.OrganisationCode;

/**
 * Which arrangements to list; everything given must hold.
 *
 * @param kinds of one of these kinds
 * @param party with this body, or one that it followed, as a party
 * @param service covering this service
 * @param inForce true for those in force on the day, false for those that are not
 * @param crossIcb whether its parties are in the areas of several ICBs
 * @param crossRegion whether its parties are in several regions
 * @param across with parties in each of these ICBs' areas or regions
 */
record ArrangementFilter(@Nullable List<ArrangementKind> kinds, @Nullable OrganisationCode party,
		@Nullable String service, @Nullable Boolean inForce, @Nullable Boolean crossIcb, @Nullable Boolean crossRegion,
		@Nullable List<OrganisationCode> across) {

	static final ArrangementFilter USUAL = new ArrangementFilter(null, null, null, true, null, null, null);

	List<ArrangementKind> kindsOrAll() {
		return (this.kinds == null || this.kinds.isEmpty()) ? List.of(ArrangementKind.values()) : this.kinds;
	}

	List<String> acrossOrNone() {
		return (this.across == null) ? List.of()
				: this.across.stream().map(OrganisationCode::value).distinct().toList();
	}

	/** Whether it takes facts of the parties to say what fits. */
	boolean asksForBorders() {
		return this.crossIcb != null || this.crossRegion != null || this.across != null;
	}

	/** Whether an arrangement fits by what it is itself. */
	boolean fits(Arrangement arrangement, LocalDate date) {
		return kindsOrAll().contains(arrangement.kind())
				&& (this.service == null || arrangement.services().contains(this.service))
				&& (this.inForce == null || this.inForce == (arrangement.statusOn(date) == ArrangementStatus.IN_FORCE));
	}

	/** Whether it fits by where its parties are. */
	boolean fits(Area area) {
		return (this.crossIcb == null || this.crossIcb == (area.icbs().size() > 1))
				&& (this.crossRegion == null || this.crossRegion == (area.regions().size() > 1))
				&& acrossOrNone().stream().allMatch(area::takesIn);
	}

}
