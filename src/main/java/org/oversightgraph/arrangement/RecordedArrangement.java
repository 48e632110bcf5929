package org.oversightgraph.arrangement;

import java.util.List;

import org.oversightgraph.fact.Succession;

/**
 * An arrangement as it stands in the graph.
 *
 * @param arrangement the arrangement, its parties those it was recorded with
 * @param successions who followed parties that closed, through as many successions as are
 * recorded
 */
public record RecordedArrangement(Arrangement arrangement, List<Succession> successions) {
}
