package org.oversightgraph.platform.limit;

/**
 * The turn of one request: the place that it holds among heavy requests, from the
 * calculation of its cost until its thread has finished.
 */
final class Turn implements AutoCloseable {

	private final Admission admission;

	private boolean held;

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
		if (this.held || !this.admission.isHeavy(cost)) {
			return true;
		}
		this.held = acquire();
		this.refused = !this.held;
		return this.held;
	}

	private boolean acquire() {
		if (!this.admission.heavyPresent().tryAcquirePermission()) {
			return false;
		}
		if (!this.admission.heavy().tryAcquirePermission()) {
			this.admission.heavyPresent().onComplete();
			return false;
		}
		return true;
	}

	/** Whether the request was heavy. */
	boolean isHeavy() {
		return this.held || this.refused;
	}

	/** Whether the request was heavy and there was no place for it. */
	boolean isRefused() {
		return this.refused;
	}

	@Override
	public void close() {
		if (this.held) {
			this.admission.heavy().onComplete();
			this.admission.heavyPresent().onComplete();
			this.held = false;
		}
	}

}
