package org.oversightgraph.oversight;

import java.util.List;

import org.oversightgraph.organisation.Organisation;

/**
 * A line of oversight, or a line beside oversight such as commissioning.
 *
 * @param overseer the organisation that oversees
 * @param role its part
 * @param reasons the reasons for the line
 */
public record OversightLine(Organisation overseer, OversightRole role, List<Reason> reasons) {
}
