package org.oversightgraph.fact;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.PartialDate;

/**
 * One body follows another that closed.
 *
 * @param predecessor the body that closed
 * @param successor the body that follows it, or one of those that do
 * @param on the day it took effect
 * @param partial whether the predecessor was split, so that this successor takes only a
 * part
 * @param provenance how it is known
 */
public record Succession(Organisation predecessor, Organisation successor, @Nullable PartialDate on, boolean partial,
		Provenance provenance) {

	/** Whether it has taken effect by the date. */
	public boolean hasHappenedBy(LocalDate date) {
		return this.on == null || this.on.certainlyBy(date);
	}

	/** The succession as a fact in words. */
	public Fact fact() {
		String sentence = "%s was succeeded%s by %s".formatted(this.predecessor.name(), this.partial ? " in part" : "",
				this.successor.name());
		return this.provenance.fact(sentence + ((this.on == null) ? "." : " on " + this.on + "."), null);
	}

}
