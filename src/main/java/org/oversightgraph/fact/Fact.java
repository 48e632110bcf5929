package org.oversightgraph.fact;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.Period;

/**
 * One recorded fact as it is shown to a reader, whatever it is about.
 *
 * @param statement the fact in a sentence
 * @param evidence how it came to be known
 * @param period when it holds
 * @param inheritedFrom the closed body it was recorded against, when it was carried to a
 * successor
 * @param confirmedOn the date on which its source last speaks of it, as written
 * @param sources where it was read; never empty
 * @param note what else there is to say of it
 */
public record Fact(String statement, Evidence evidence, Period period, @Nullable Organisation inheritedFrom,
		@Nullable String confirmedOn, List<Source> sources, @Nullable String note) {
}
