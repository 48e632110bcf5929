package org.oversightgraph.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.organisation.Organisation;

/**
 * An arrangement with the values that lists filter, sort and count by.
 *
 * @param arrangement the arrangement
 * @param status the status on the date
 * @param area the area of its parties; null if the list does not need it
 */
record ListedArrangement(Arrangement arrangement, ArrangementStatus status, @Nullable Area area) {

	List<Organisation> icbs() {
		return known().icbs();
	}

	List<Organisation> regions() {
		return known().regions();
	}

	/** Returns whether it has a party in the area of this ICB, or in this region. */
	boolean contains(String code) {
		return known().contains(code);
	}

	private Area known() {
		if (this.area == null) {
			throw new IllegalStateException("the areas of the parties to " + this.arrangement.id() + " were not read");
		}
		return this.area;
	}

}
