package org.oversightgraph.page.organisation.system;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.organisation.Heading.Succession;

/**
 * The organisations before and after one.
 *
 * @param predecessors the organisations that it succeeded
 * @param successors the organisations that succeeded it
 */
public record Neighbours(@Nullable List<Succession> predecessors, @Nullable List<Succession> successors) {

	/** Returns the predecessors; empty if none are recorded. */
	@Override
	public List<Succession> predecessors() {
		return (this.predecessors == null) ? List.of() : this.predecessors;
	}

	/** Returns the successors; empty if none are recorded. */
	@Override
	public List<Succession> successors() {
		return (this.successors == null) ? List.of() : this.successors;
	}

}
