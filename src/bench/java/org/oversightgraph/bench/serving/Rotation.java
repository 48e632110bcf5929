package org.oversightgraph.bench.serving;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Requests that clients send in turn, with the usual sizes of their answers. */
final class Rotation {

	/** Answers of one question differ in size by no more than one in this number. */
	private static final int ALIKE = 10;

	private final List<Request> requests;

	private final AtomicInteger next = new AtomicInteger();

	/** The size of the first answer to each request; 0 before it. */
	private final AtomicIntegerArray usual;

	Rotation(List<Request> requests) {
		this.requests = List.copyOf(requests);
		this.usual = new AtomicIntegerArray(requests.size());
	}

	/** Returns the index of the next request. */
	int next() {
		return Math.floorMod(this.next.getAndIncrement(), this.requests.size());
	}

	Request get(int index) {
		return this.requests.get(index);
	}

	int size() {
		return this.requests.size();
	}

	/**
	 * Returns whether an answer has about the size of the first answer to its request. An
	 * error in place of an answer has another size.
	 */
	boolean isUsual(int index, int size) {
		int first = this.usual.compareAndExchange(index, 0, size);
		return first == 0 || Math.abs(first - size) <= first / ALIKE;
	}

}
