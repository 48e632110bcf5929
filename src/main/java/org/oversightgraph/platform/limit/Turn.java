package org.oversightgraph.platform.limit;

import io.github.resilience4j.bulkhead.Bulkhead;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one request: the place that it holds among heavy requests, from the
 * calculation of its cost until its thread has finished.
 */
final class Turn implements AutoCloseable {

	private final Admission admission;

	private @Nullable Bulkhead held;

	private boolean refused;

	Turn(Admission admission) {
		this.admission = admission;
	}

	/**
	 * Acquires a place among heavy requests if the request is heavy.
	 * @return false if the request is heavy and no place is free
	 */
	boolean admits(long cost) {
		if (this.held != null || !this.admission.isHeavy(cost)) {
			return true;
		}
		this.refused = !this.admission.heavy().tryAcquirePermission();
		if (!this.refused) {
			this.held = this.admission.heavy();
		}
		return !this.refused;
	}

	/** Whether the request was heavy and no place was free. */
	boolean isRefused() {
		return this.refused;
	}

	@Override
	public void close() {
		if (this.held != null) {
			this.held.onComplete();
			this.held = null;
		}
	}

}
