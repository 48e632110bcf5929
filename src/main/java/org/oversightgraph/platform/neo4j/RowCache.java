package org.oversightgraph.platform.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

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
		return byKey(wanted, keys, this.generation.get(), read);
	}

	@SuppressWarnings("unchecked")
	private <T> Map<String, T> byKey(Rows<T> wanted, Collection<String> keys, long now, Reader read) {
		if (!this.on) {
			Map<String, T> found = new LinkedHashMap<>();
			wanted.parts(keys)
				.forEach((part) -> wanted.mapper()
					.apply(read.read(wanted.statement(), wanted.having(part)))
					.forEach((row) -> found.put(row.key(), row.value())));
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

	/**
	 * Passes on the values of the rows that a selection returns, in its order and in the
	 * parts in which they are read.
	 */
	<T> void selected(Rows<T> wanted, Map<String, Object> selection, Reader read, Consumer<Map<String, T>> taker) {
		long now = this.generation.get();
		Selection key = new Selection(now, wanted.statement(), wanted.parameters(), selection);
		List<String> keys = this.on ? this.selections.getIfPresent(key) : null;
		if (keys == null) {
			List<String> found = readSelected(wanted, selection, now, read, taker);
			if (this.on) {
				this.selections.put(key, List.copyOf(found));
			}
		}
		else {
			wanted.parts(keys).forEach((part) -> taker.accept(byKey(wanted, part, now, read)));
		}
	}

	/** Returns the keys of the values. */
	private <T> List<String> readSelected(Rows<T> wanted, Map<String, Object> selection, long now, Reader read,
			Consumer<Map<String, T>> taker) {
		List<Record> rows = read.read(wanted.selecting(), wanted.selectedBy(selection));
		Map<String, T> first = new LinkedHashMap<>();
		wanted.mapper()
			.apply(rows)
			.forEach((row) -> first.put(row.key(), this.on ? known(now, wanted, row) : row.value()));
		List<String> keys = new ArrayList<>(first.keySet());
		taker.accept(first);
		for (List<String> part : wanted.parts(wanted.rest().apply(rows))) {
			Map<String, T> next = byKey(wanted, part, now, read);
			keys.addAll(next.keySet());
			taker.accept(next);
		}
		return keys;
	}

	/** Returns the held value of a row, or else holds its value. */
	@SuppressWarnings("unchecked")
	private <T> T known(long now, Rows<T> wanted, Row<T> row) {
		Held known = this.rows.getIfPresent(key(now, wanted, row.key()));
		Held held = (known != null && known.value() != null) ? known : hold(now, wanted, row);
		return (T) Objects.requireNonNull(held.value());
	}

	private <T> Held hold(long now, Rows<T> wanted, Row<T> row) {
		Held held = new Held(row.value(), row.weight());
		this.rows.put(key(now, wanted, row.key()), held);
		return held;
	}

	private static Key key(long now, Rows<?> wanted, String key) {
		return new Key(now, wanted.statement(), wanted.parameters(), key);
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
