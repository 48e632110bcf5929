package org.oversightgraph.directory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.directory.ArrangementFields.Service;
import org.oversightgraph.directory.ArrangementFilter.Side;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.graphql.Count;

/**
 * How many arrangements there are of each sort. Each side is counted over those that
 * would fit if the filter said nothing of it: what there would be to choose from.
 *
 * @param all those that can fit but for one side
 * @param filter what they fit
 */
record ArrangementFacets(List<ListedArrangement> all, ArrangementFilter filter) {

	private static final Comparator<Organisation> BY_NAME = Comparator.comparing(Organisation::name);

	public List<Count<ArrangementKind>> kinds() {
		return Count.by((one) -> one.arrangement().kind(), choices(Side.KIND));
	}

	public List<Count<ArrangementStatus>> statuses() {
		return Count.by(ListedArrangement::status, choices(Side.STATUS));
	}

	/** By name. An arrangement with parties in several regions counts in each. */
	public List<Count<Organisation>> regions() {
		return Count.of(choices(Side.REGION).flatMap((one) -> one.regions().stream()), BY_NAME);
	}

	/** By name. An arrangement with parties in several areas counts in each. */
	public List<Count<Organisation>> icbs() {
		return Count.of(choices(Side.ICB).flatMap((one) -> one.icbs().stream()), BY_NAME);
	}

	/** By name. An arrangement that covers several services counts in each. */
	public List<Count<Service>> services() {
		return Count.of(choices(Side.SERVICE).flatMap((one) -> one.arrangement().services().stream()).map(Service::of),
				Comparator.comparing(Service::name).thenComparing(Service::key));
	}

	private Stream<ListedArrangement> choices(Side side) {
		return this.all.stream().filter((one) -> this.filter.fitsWithout(side, one));
	}

}
