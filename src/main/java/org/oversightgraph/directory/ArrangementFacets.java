package org.oversightgraph.directory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.directory.ArrangementFilter.Side;
import org.oversightgraph.fact.Service;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.graphql.Count;

/**
 * The number of arrangements for each value of each facet. The count for each facet
 * ignores the filter's condition on that facet.
 *
 * @param all the arrangements that can match without the condition on one facet
 * @param filter the filter
 */
record ArrangementFacets(List<ListedArrangement> all, ArrangementFilter filter) {

	private static final Comparator<Organisation> BY_NAME = Comparator.comparing(Organisation::name);

	public List<Count<ArrangementKind>> kinds() {
		return Count.by((listed) -> listed.arrangement().kind(), choices(Side.KIND));
	}

	public List<Count<ArrangementStatus>> statuses() {
		return Count.by(ListedArrangement::status, choices(Side.STATUS));
	}

	/**
	 * Returns the counts by region, in order of name. An arrangement with parties in
	 * several regions counts in each.
	 */
	public List<Count<Organisation>> regions() {
		return Count.of(choices(Side.REGION).flatMap((listed) -> listed.regions().stream()), BY_NAME);
	}

	/**
	 * Returns the counts by ICB, in order of name. An arrangement with parties in several
	 * areas counts in each.
	 */
	public List<Count<Organisation>> icbs() {
		return Count.of(choices(Side.ICB).flatMap((listed) -> listed.icbs().stream()), BY_NAME);
	}

	/**
	 * Returns the counts by service, in order of name. An arrangement that covers several
	 * services counts in each.
	 */
	public List<Count<Service>> services() {
		return Count.of(
				choices(Side.SERVICE).flatMap((listed) -> listed.arrangement().services().stream()).map(Service::of),
				Comparator.comparing(Service::name).thenComparing(Service::key));
	}

	private Stream<ListedArrangement> choices(Side side) {
		return this.all.stream().filter((listed) -> this.filter.fitsWithout(side, listed));
	}

}
