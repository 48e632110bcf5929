package org.oversightgraph.platform.neo4j;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Holds results that follow from the records of a release. Like the records, they never
 * change. The garbage collector may discard them when memory runs short. A result is
 * calculated outside the cache, so that no request waits for the calculation of another.
 */
final class DerivedCache {

	private static final int MOST = 64;

	private final boolean on;

	private final Cache<Key, Object> cache = Caffeine.newBuilder().maximumSize(MOST).softValues().build();

	private final AtomicLong generation = new AtomicLong();

	/**
	 * Creates a cache.
	 * @param on whether it holds anything
	 */
	DerivedCache(boolean on) {
		this.on = on;
	}

	private record Key(long generation, Object key) {
	}

	/** Returns the result with a key. Calculates it if the cache does not hold it. */
	<T> T get(Object key, Class<T> type, Supplier<? extends T> calculate) {
		Key whole = new Key(this.generation.get(), key);
		Object held = this.cache.getIfPresent(whole);
		if (held != null) {
			return type.cast(held);
		}
		T result = calculate.get();
		if (this.on) {
			this.cache.put(whole, result);
		}
		return result;
	}

	/**
	 * Empties the cache. Results of calculations that are still in progress are not found
	 * afterwards.
	 */
	void clear() {
		this.generation.incrementAndGet();
		this.cache.invalidateAll();
	}

}
