package org.oversightgraph.fact;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A record with evidence and sources. */
public interface Sourced {

	/** Returns the period, evidence and sources. */
	Provenance provenance();

	/** Returns the evidence. */
	default Evidence evidence() {
		return provenance().evidence();
	}

	/** Returns the sources. */
	default List<Source> sources() {
		return provenance().sources();
	}

	/** Returns the additional note; null if there is none. */
	default @Nullable String note() {
		return provenance().note();
	}

	/** Whether only people who may see restricted facts see it. */
	default boolean restricted() {
		return provenance().restricted();
	}

}
