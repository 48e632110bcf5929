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
	 * Acquires a place among heavy requests if the request is heavy. Waits for it if not
	 * too many others wait.
	 * @return false if the request is heavy and there is no place for it
	 */
	boolean admits(long cost) {
		if (this.held != null || !this.admission.isHeavy(cost)) {
			return true;
		}
		Bulkhead present = this.admission.heavyPresent();
		this.refused = !present.tryAcquirePermission();
		if (!this.refused) {
			this.refused = !this.admission.heavy().tryAcquirePermission();
			if (this.refused) {
				present.onComplete();
			}
			else {
				this.held = this.admission.heavy();
			}
		}
		return !this.refused;
	}

	/** Whether the request was heavy and there was no place for it. */
	boolean isRefused() {
		return this.refused;
	}

	@Override
	public void close() {
		if (this.held != null) {
			this.held.onComplete();
			this.admission.heavyPresent().onComplete();
			this.held = null;
		}
	}

}
