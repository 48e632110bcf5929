package org.oversightgraph.scenario;

import java.util.List;

/**
 * The current findings compared with the findings in the scenario.
 *
 * @param difference the difference between them
 * @param byKind the number of findings of each kind in both
 */
record FindingsChanged(FindingsDifference difference, List<FindingsOfKind> byKind) {
}
