package org.oversightgraph.platform.neo4j;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Results that follow from facts and a question alone. They are held no longer than the
 * same facts are in memory, and only for a few questions about them. Facts are the same
 * only if they are the same object. Each result is an object that no caller may change.
 *
 * @param <F> the type of the facts
 * @param <R> the type of the results
 */
public final class Remembered<F, R> {

	/** The number of results that are held for the same facts. */
	private static final int QUESTIONS = 8;

	private final boolean on;

	private final Cache<F, Map<Object, R>> results;

	/**
	 * Creates a memory.
	 * @param on whether it holds anything
	 * @param most maximum number of facts whose results are held
	 */
	Remembered(boolean on, int most) {
		this.on = on;
		this.results = Caffeine.newBuilder().weakKeys().maximumSize(most).build();
	}

	/**
	 * Returns the result of a question about facts. Calculates it if it is not held.
	 * @param question what the result depends on besides the facts
	 */
	public R of(F facts, Object question, Supplier<R> calculate) {
		if (!this.on) {
			return calculate.get();
		}
		Map<Object, R> known = this.results.get(facts, (_) -> new ConcurrentHashMap<>());
		R result = known.get(question);
		if (result == null) {
			result = calculate.get();
			if (known.size() >= QUESTIONS) {
				known.clear();
			}
			known.put(question, result);
		}
		return result;
	}

}
