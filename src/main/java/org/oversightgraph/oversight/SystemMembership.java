package org.oversightgraph.oversight;

import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;

/**
 * A system in which a body works, as it is shown.
 *
 * @param icb the ICB of the system
 * @param settled whether it is settled that this successor of a split ICB took its part
 * @param facts the facts that say so
 */
public record SystemMembership(Organisation icb, boolean settled, List<Fact> facts) {
}
