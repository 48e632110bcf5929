package org.oversightgraph.platform.observation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationView;

/** One query, with the time that it spends in the database. */
final class QueryContext extends Observation.Context {

	private final String document;

	private final AtomicInteger reads = new AtomicInteger();

	private final AtomicLong databaseNanos = new AtomicLong();

	/**
	 * Creates the context.
	 * @param document the name of the trusted document, or one name for all others
	 */
	QueryContext(String document) {
		this.document = document;
	}

	/** Returns the query that an observation is part of; empty if there is none. */
	static Optional<QueryContext> around(Observation.Context part) {
		ObservationView parent = part.getParentObservation();
		while (parent != null) {
			if (parent.getContextView() instanceof QueryContext query) {
				return Optional.of(query);
			}
			parent = parent.getContextView().getParentObservation();
		}
		return Optional.empty();
	}

	String document() {
		return this.document;
	}

	/** Adds a read of the database. */
	void read(long nanos) {
		this.reads.incrementAndGet();
		this.databaseNanos.addAndGet(nanos);
	}

	/** Whether the query needed no read of the database. */
	boolean isCached() {
		return this.reads.get() == 0;
	}

	Duration databaseTime() {
		return Duration.ofNanos(this.databaseNanos.get());
	}

}
