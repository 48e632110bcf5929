package org.oversightgraph.scenario;

import java.util.List;

/**
 * What is found as things stand, and would be found.
 *
 * @param difference the difference between the two
 * @param byKind the number of each kind in both
 */
record FindingsChanged(FindingsDifference difference, List<FindingsOfKind> byKind) {
}
