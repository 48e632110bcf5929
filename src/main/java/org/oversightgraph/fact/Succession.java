package org.oversightgraph.fact;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/**
 * The succession of a closed organisation by another organisation.
 *
 * @param predecessor the organisation that closed
 * @param successor the organisation that succeeds it, or one of several
 * @param on the date on which it took effect; null if not recorded
 * @param partial whether this successor takes only a part, because the predecessor was
 * split
 * @param provenance the evidence and sources
 */
public record Succession(Organisation predecessor, Organisation successor, @Nullable PartialDate on, boolean partial,
		Provenance provenance) {

	/** The type of its relationship in the graph. */
	public static final String RELATIONSHIP = "SUCCEEDED_BY";

	/**
	 * Whether it is certainly in effect by the date. True if its date is not recorded.
	 */
	public boolean hasHappenedBy(LocalDate date) {
		return this.on == null || this.on.certainlyBy(date);
	}

	/** Returns the succession with the names of a date. */
	public Succession named(LocalDate date) {
		return new Succession(this.predecessor.named(date), this.successor.named(date), this.on, this.partial,
				this.provenance);
	}

	/** Returns the succession as a fact in words. */
	public Fact fact() {
		String sentence = "%s was succeeded%s by %s".formatted(this.predecessor.name(), this.partial ? " in part" : "",
				this.successor.name());
		return this.provenance.fact(sentence + ((this.on == null) ? "." : " " + DateInWords.when(this.on) + "."), null);
	}

}
