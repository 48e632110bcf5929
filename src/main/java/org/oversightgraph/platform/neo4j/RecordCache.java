package org.oversightgraph.platform.neo4j;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A cache of records that statements read from one data release. A release never changes.
 * The records are therefore correct as long as the release can be read, and also while
 * the database is unreachable.
 */
final class RecordCache {

	/** The parameter with the release that a statement reads. */
	private static final String RELEASE = "release";

	private final Cache<Key, List<Record>> cache;

	private final AtomicLong generation = new AtomicLong();

	/**
	 * Creates a cache.
	 * @param size maximum number of values in the records; 0 for no cache
	 */
	RecordCache(long size) {
		this.cache = Caffeine.newBuilder()
			.maximumWeight(size)
			.weigher((Key _, List<Record> records) -> weight(records))
			.build();
	}

	/**
	 * The key of a statement's records.
	 *
	 * @param generation number of times that the cache was emptied
	 * @param statement name of the statement
	 * @param parameters parameters of the statement
	 */
	record Key(long generation, String statement, Map<String, Object> parameters) {
	}

	/** Returns the key of a statement's records; null if they must not be cached. */
	@Nullable Key key(String statement, Map<String, Object> parameters) {
		return parameters.containsKey(RELEASE) ? new Key(this.generation.get(), statement, Map.copyOf(parameters))
				: null;
	}

	@Nullable List<Record> find(Key key) {
		return this.cache.getIfPresent(key);
	}

	void add(Key key, List<Record> records) {
		this.cache.put(key, records);
	}

	/**
	 * Empties the cache. Records of earlier reads that are still in progress are not
	 * found afterwards.
	 */
	void clear() {
		this.generation.incrementAndGet();
		this.cache.invalidateAll();
	}

	/** Returns the number of values in the records that the cache holds. */
	long values() {
		return this.cache.policy().eviction().orElseThrow().weightedSize().orElseThrow();
	}

	/** Returns the number of values in records. */
	static int weight(List<Record> records) {
		return (int) Math.min(Integer.MAX_VALUE,
				1 + records.stream().flatMap((row) -> row.values().stream()).mapToLong(RecordCache::weight).sum());
	}

	private static long weight(Value value) {
		return switch (value.type().name()) {
			case "LIST OF ANY?", "MAP" -> 1 + sum(value.values());
			case "NODE", "RELATIONSHIP" -> 1 + sum(value.asEntity().values());
			default -> 1;
		};
	}

	private static long sum(Iterable<Value> values) {
		return StreamSupport.stream(values.spliterator(), false).mapToLong(RecordCache::weight).sum();
	}

}
