package org.oversightgraph.oversight;

import java.util.List;

import org.oversightgraph.organisation.Organisation;

/**
 * One line of oversight, or one that stands beside it.
 *
 * @param overseer who
 * @param role in what part
 * @param reasons why
 */
public record OversightLine(Organisation overseer, OversightRole role, List<Reason> reasons) {
}
