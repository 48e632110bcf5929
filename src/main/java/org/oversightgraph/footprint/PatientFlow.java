package org.oversightgraph.footprint;

import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.organisation.Organisation;

/**
 * Patients of a trust from the area of an ICB in whose system the trust does not work.
 *
 * @param icb the ICB, open on the date
 * @param share the share of the trust's patients, 0 to 1, by the measure that gives the
 * largest share
 * @param links the measured flows; if recorded for a closed ICB, they now apply to this
 * ICB
 */
public record PatientFlow(Organisation icb, double share, List<Link> links) {

	/** Returns the supporting facts. */
	public List<Fact> facts() {
		return this.links.stream().map(Link::fact).toList();
	}

	/** Returns the share in whole per cent, such as "About 31%", or "More than 99%". */
	public String percent() {
		return percent(this.share);
	}

	static String percent(double share) {
		String percent = Link.percent(share);
		return percent.startsWith("More") ? percent : "About " + percent;
	}

}
