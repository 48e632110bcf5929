package org.oversightgraph.page.organisation.system;

import java.util.List;

import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Edges;

/**
 * The ICBs and trusts of a region, from the document {@code region-system}.
 *
 * @param icbs the ICBs
 * @param trusts the trusts that work in their systems
 */
public record RegionAnswer(Edges<Related> icbs, Trusts trusts) {

	/** Returns the answer in one sentence. */
	String sentence(String name) {
		return "The %s region has %s, and %s in their systems on this date.".formatted(name,
				Wording.count(this.icbs.edges().size(), "ICB"),
				Wording.count(this.trusts.totalCount(), "trust works", "trusts work"));
	}

	/**
	 * An organisation of the region.
	 *
	 * @param node the organisation
	 * @param facts the facts
	 */
	public record Related(Member node, List<Reason.Fact> facts) {
	}

	/**
	 * Trusts.
	 *
	 * @param totalCount their number
	 * @param pageInfo the end of the page
	 * @param nodes the trusts on the page
	 */
	public record Trusts(int totalCount, Continuation pageInfo, List<Member> nodes) {
	}

}
