package org.oversightgraph.faults;

import java.util.concurrent.TimeUnit;

/**
 * What became of one request.
 *
 * @param intended when it was to be sent, in the time of {@link System#nanoTime()}. Its
 * latency counts from here, so that a slow product cannot slow the measurement down.
 * @param completed when its answer was complete
 * @param status HTTP status, or {@link Http#NO_ANSWER}
 * @param kind how it is counted
 * @param code problem code, or what is wrong. Empty for a right answer.
 * @param stale whether the answer is marked as stale
 * @param retryAfter whether the response has a {@code Retry-After}
 */
record Reply(long intended, long completed, int status, Kind kind, String code, boolean stale, boolean retryAfter) {

	enum Kind {

		/** The data that a healthy product gave. */
		RIGHT,
		/** A problem with a code that says what is the matter. */
		CODED,
		/** Other data, or a failure without a code that fits. */
		WRONG,
		/** Complete later than the product's limit and 2 s. */
		LATE,
		/** No answer: connection refused or broken off. */
		NO_CONNECTION

	}

	double milliseconds() {
		return (this.completed - this.intended) / (double) TimeUnit.MILLISECONDS.toNanos(1);
	}

	/** A refusal because of load: 503 or 429. */
	boolean refused() {
		return this.status == 503 || this.status == 429;
	}

}
