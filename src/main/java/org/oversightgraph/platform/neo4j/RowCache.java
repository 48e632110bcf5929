package org.oversightgraph.platform.neo4j;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.oversightgraph.platform.neo4j.Rows.Row;

/**
 * A cache of the rows of statements, by key and release. Requests for several keys read
 * only the missing rows, and all of them together. An unknown key is also held.
 */
final class RowCache {

	/** The number of selections whose keys are held. */
	private static final int MOST_SELECTIONS = 256;

	private final boolean on;

	private final Cache<Key, Held> rows;

	private final Cache<Selection, List<String>> selections = Caffeine.newBuilder()
		.maximumSize(MOST_SELECTIONS)
		.softValues()
		.build();

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

	private record Selection(long generation, String statement, Map<String, Object> parameters,
			Map<String, Object> selection) {
	}

	/** A value; null for a key that does not exist. */
	private record Held(@Nullable Object value, int weight) {
	}

	/** Runs a statement with parameters. */
	@FunctionalInterface
	interface Reader {

		List<Record> read(String statement, Map<String, Object> parameters);

	}

	boolean isOn() {
		return this.on;
	}

	/**
	 * Returns the values of keys, in the order of the keys and without unknown ones.
	 * @param read reads the rows
	 */
	<T> Map<String, T> byKey(Rows<T> wanted, Collection<String> keys, Reader read) {
		if (!this.on) {
			Map<String, T> found = new LinkedHashMap<>();
			wanted.parts(keys)
				.forEach((part) -> addMapped(wanted, read.read(wanted.statement(), wanted.having(part)), found));
			return found;
		}
		return byKey(wanted, keys, this.generation.get(), read);
	}

	@SuppressWarnings("unchecked")
	private <T> Map<String, T> byKey(Rows<T> wanted, Collection<String> keys, long now, Reader read) {
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
			for (Row<T> row : wanted.mapper().apply(read.read(wanted.statement(), wanted.having(part)))) {
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

	/** Returns the values of the rows that a selection returns, in its order. */
	@SuppressWarnings("unchecked")
	<T> Map<String, T> selected(Rows<T> wanted, Map<String, Object> selection, Reader read) {
		if (!this.on) {
			List<Record> rows = read.read(wanted.selecting(), wanted.selectedBy(selection));
			Map<String, T> all = new LinkedHashMap<>();
			addMapped(wanted, rows, all);
			all.putAll(byKey(wanted, wanted.rest().apply(rows), read));
			return all;
		}
		long now = this.generation.get();
		Selection key = new Selection(now, wanted.statement(), wanted.parameters(), selection);
		List<String> keys = this.selections.getIfPresent(key);
		if (keys != null) {
			return byKey(wanted, keys, now, read);
		}
		Map<String, T> found = new LinkedHashMap<>();
		List<Record> rows = read.read(wanted.selecting(), wanted.selectedBy(selection));
		for (Row<T> row : wanted.mapper().apply(rows)) {
			Held known = this.rows.getIfPresent(key(now, wanted, row.key()));
			Held held = (known != null && known.value() != null) ? known : hold(now, wanted, row);
			found.put(row.key(), (T) held.value());
		}
		found.putAll(byKey(wanted, wanted.rest().apply(rows), now, read));
		this.selections.put(key, List.copyOf(found.keySet()));
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

	private static <T> void addMapped(Rows<T> wanted, List<Record> rows, Map<String, T> found) {
		wanted.mapper().apply(rows).forEach((row) -> found.put(row.key(), row.value()));
	}

	/**
	 * Empties the cache. Rows of reads that are still in progress are not found
	 * afterwards.
	 */
	void clear() {
		this.generation.incrementAndGet();
		this.rows.invalidateAll();
		this.selections.invalidateAll();
	}

}
