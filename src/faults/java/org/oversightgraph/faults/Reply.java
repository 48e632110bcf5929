package org.oversightgraph.faults;

import java.util.concurrent.TimeUnit;

import org.oversightgraph.process.Http;

/**
 * The result of one request.
 *
 * @param intended planned time of sending, as {@link System#nanoTime()}. The latency
 * starts here, so that a slow product cannot slow down the measurement.
 * @param completed end of the answer
 * @param status HTTP status, or {@link Http#NO_ANSWER}
 * @param kind kind of result
 * @param code problem code or the fault; empty for a right answer
 * @param stale whether the answer is marked as stale
 * @param retryAfter whether the response has a {@code Retry-After}
 */
record Reply(long intended, long completed, int status, Kind kind, String code, boolean stale, boolean retryAfter) {

	enum Kind {

		/** The same data as from a healthy product. */
		RIGHT,
		/** A problem with a suitable code. */
		CODED,
		/** Other data, or a failure without a suitable code. */
		WRONG,
		/** Complete later than the product's limit plus 2 s. */
		LATE,
		/** No answer: the connection was refused or closed. */
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
