package org.oversightgraph.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.organisation.Organisation;

/**
 * An arrangement with what lists are narrowed, ordered and counted by.
 *
 * @param arrangement the arrangement
 * @param status how it stands on the day
 * @param area where its parties are; null where nobody will ask
 */
record ListedArrangement(Arrangement arrangement, ArrangementStatus status, @Nullable Area area) {

	List<Organisation> icbs() {
		return known().icbs();
	}

	List<Organisation> regions() {
		return known().regions();
	}

	/** Whether it has a party in the area of an ICB or in a region. */
	boolean takesIn(String code) {
		return known().takesIn(code);
	}

	private Area known() {
		if (this.area == null) {
			throw new IllegalStateException("where the parties to " + this.arrangement.id() + " are was not fetched");
		}
		return this.area;
	}

}
