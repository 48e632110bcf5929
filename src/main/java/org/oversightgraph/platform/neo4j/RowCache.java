package org.oversightgraph.platform.neo4j;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.neo4j.Rows.Row;

/**
 * A cache of the rows of statements, by key and release. Requests for several keys read
 * only the missing rows, and all of them together. An unknown key is also held.
 */
final class RowCache {

	private final boolean on;

	private final Cache<Key, Held> rows;

	private final AtomicLong generation = new AtomicLong();

	/**
	 * Creates a cache.
	 * @param size maximum number of values in the rows; 0 for no cache
	 */
	RowCache(long size) {
		this.on = size > 0;
		this.rows = Caffeine.newBuilder().maximumWeight(size).weigher((Key _, Held held) -> held.weight()).build();
	}

	private record Key(long generation, String statement, Map<String, Object> parameters, String key) {
	}

	/** A value; null for a key that does not exist. */
	private record Held(@Nullable Object value, int weight) {
	}

	boolean isOn() {
		return this.on;
	}

	/**
	 * Returns the values of keys, in the order of the keys and without unknown ones.
	 * @param read reads the rows with some keys
	 */
	@SuppressWarnings("unchecked")
	<T> Map<String, T> byKey(Rows<T> wanted, Collection<String> keys, Function<List<String>, List<Row<T>>> read) {
		long now = this.generation.get();
		if (!this.on) {
			Map<String, T> found = new LinkedHashMap<>();
			wanted.parts(keys).forEach((part) -> read.apply(part).forEach((row) -> found.put(row.key(), row.value())));
			return found;
		}
		Map<String, Held> held = new LinkedHashMap<>();
		Set<String> missing = new LinkedHashSet<>();
		for (String key : keys) {
			Held known = this.rows.getIfPresent(key(now, wanted, key));
			held.put(key, (known != null) ? known : new Held(null, 1));
			if (known == null) {
				missing.add(key);
			}
		}
		for (List<String> part : wanted.parts(missing)) {
			for (Row<T> row : read.apply(part)) {
				held.put(row.key(), hold(now, wanted, row));
				missing.remove(row.key());
			}
		}
		missing.forEach((key) -> this.rows.put(key(now, wanted, key), new Held(null, 1)));
		Map<String, T> found = new LinkedHashMap<>();
		held.forEach((key, value) -> {
			if (value.value() != null) {
				found.put(key, (T) value.value());
			}
		});
		return found;
	}

	private <T> Held hold(long now, Rows<T> wanted, Row<T> row) {
		Held held = new Held(row.value(), row.weight());
		this.rows.put(key(now, wanted, row.key()), held);
		return held;
	}

	private static Key key(long now, Rows<?> wanted, String key) {
		return new Key(now, wanted.statement(), wanted.parameters(), key);
	}

	/** Returns the number of values in the rows that the cache holds. */
	long values() {
		return this.rows.policy().eviction().orElseThrow().weightedSize().orElseThrow();
	}

	/**
	 * Empties the cache. Rows of reads that are still in progress are not found
	 * afterwards.
	 */
	void clear() {
		this.generation.incrementAndGet();
		this.rows.invalidateAll();
	}

}
