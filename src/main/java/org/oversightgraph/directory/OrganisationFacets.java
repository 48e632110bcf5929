package org.oversightgraph.directory;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.directory.OrganisationFilter.Side;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.platform.graphql.Count;

/**
 * The number of organisations for each value of each facet. The count for each facet
 * ignores the filter's condition on that facet.
 *
 * @param bodies the candidates for facets that follow from the organisation itself
 * @param related the candidates for facets that follow from facts
 * @param filter the filter
 */
record OrganisationFacets(List<ListedBody> bodies, List<ListedBody> related, OrganisationFilter filter) {

	public List<Count<OrganisationKind>> kinds() {
		return counts(Side.KIND, ListedBody::kind);
	}

	public List<Count<TrustType>> trustTypes() {
		return counts(Side.TRUST_TYPE, ListedBody::trustType);
	}

	public List<Count<OrganisationStatus>> statuses() {
		return counts(Side.STATUS, ListedBody::status);
	}

	public List<Count<Integer>> segments() {
		return counts(Side.SEGMENT, ListedBody::segment);
	}

	public List<Count<Determination>> determinations() {
		return counts(Side.DETERMINATION, ListedBody::determination);
	}

	/**
	 * Returns the counts by region, in order of name. An organisation that works in
	 * several regions counts in each.
	 */
	public List<Count<Organisation>> regions() {
		return Count.of(choices(Side.REGION).flatMap((body) -> body.regions().stream()),
				Comparator.comparing(Organisation::name));
	}

	private <T extends Comparable<? super T>> List<Count<T>> counts(Side side,
			Function<ListedBody, @Nullable T> value) {
		return Count.by(value, choices(side));
	}

	/** Returns the organisations that match without the condition on a facet. */
	private Stream<ListedBody> choices(Side side) {
		return (side.needsFacts() ? this.related : this.bodies).stream()
			.filter((body) -> this.filter.fitsWithout(side, body));
	}

}
