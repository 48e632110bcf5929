package org.oversightgraph.fact;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.Period;

/**
 * A recorded fact as shown to a reader.
 *
 * @param statement the fact in a sentence
 * @param evidence the kind of evidence
 * @param period the period in which it holds
 * @param inheritedFrom the closed organisation for which it was recorded, if it now
 * applies to a successor; else null
 * @param confirmedOn the date on which its source last confirmed it, as recorded; null if
 * not recorded
 * @param sources the sources; never empty
 * @param note an additional note; null if there is none
 * @param restricted whether only people who may see restricted facts see it
 */
public record Fact(String statement, Evidence evidence, Period period, @Nullable Organisation inheritedFrom,
		@Nullable String confirmedOn, List<Source> sources, @Nullable String note, boolean restricted) {

	/** Returns the same fact with more text after its statement. */
	public Fact followedBy(String text) {
		return text.isEmpty() ? this : new Fact(this.statement + text, this.evidence, this.period, this.inheritedFrom,
				this.confirmedOn, this.sources, this.note, this.restricted);
	}

}
