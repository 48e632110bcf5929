package org.oversightgraph.finding;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.finding.FindingFilter.Side;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.graphql.Count;

/**
 * The number of findings for each value of each facet. The count for each facet ignores
 * the filter's condition on that facet.
 *
 * @param all the findings that can match without the condition on one facet
 * @param filter the filter
 */
record FindingFacets(List<Finding> all, FindingFilter filter) {

	private static final Comparator<Organisation> BY_NAME = Comparator.comparing(Organisation::name);

	public List<Count<FindingKind>> kinds() {
		return Count.by(Finding::kind, choices(Side.KIND));
	}

	/** Returns the counts by severity, the most severe first. */
	public List<Count<Severity>> severities() {
		return Count.by(Finding::severity, choices(Side.SEVERITY));
	}

	/**
	 * Returns the counts by region, in order of name. A finding about several regions
	 * counts in each.
	 */
	public List<Count<Organisation>> regions() {
		return Count.of(choices(Side.REGION).flatMap((finding) -> finding.regions().stream()), BY_NAME);
	}

	/**
	 * Returns the counts by ICB, in order of name. A finding about several ICBs counts in
	 * each.
	 */
	public List<Count<Organisation>> icbs() {
		return Count.of(choices(Side.ICB).flatMap((finding) -> finding.icbs().stream()), BY_NAME);
	}

	private Stream<Finding> choices(Side side) {
		return this.all.stream().filter((finding) -> this.filter.fitsWithout(side, finding));
	}

}
