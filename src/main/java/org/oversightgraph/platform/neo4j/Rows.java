package org.oversightgraph.platform.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.neo4j.driver.Record;

/**
 * Values that a statement returns for keys. A value depends on its key and on some
 * parameters.
 *
 * @param statement the name of the statement
 * @param keys the parameter with the keys
 * @param parameters the parameters on which a value depends, with the release
 * @param mapper returns the values in the records of the statement
 * @param most the maximum number of keys of one read. More keys are read in several
 * reads, so that no read needs more memory than the server has.
 */
public record Rows<T>(String statement, String keys, Map<String, Object> parameters,
		Function<List<Record>, List<Row<T>>> mapper, int most) {

	/** The usual maximum number of keys of one read. */
	public static final int MOST = 1000;

	/** Creates rows with the usual maximum number of keys of one read. */
	public Rows(String statement, String keys, Map<String, Object> parameters,
			Function<List<Record>, List<Row<T>>> mapper) {
		this(statement, keys, parameters, mapper, MOST);
	}

	/**
	 * A value with its key.
	 *
	 * @param key the key
	 * @param value the value, which nobody may change
	 * @param weight the number of recorded values that it consists of
	 */
	public record Row<T>(String key, T value, int weight) {
	}

	/**
	 * Returns a mapper for a statement that returns one record for each key.
	 * @param key returns the key of a record
	 * @param value returns the value of a record
	 */
	public static <T> Function<List<Record>, List<Row<T>>> each(Function<Record, String> key,
			Function<Record, T> value) {
		return (records) -> records.stream()
			.map((row) -> new Row<>(key.apply(row), value.apply(row), RecordCache.weight(List.of(row))))
			.toList();
	}

	/** Returns the keys in parts, each for one read. */
	public List<List<String>> parts(Collection<String> wanted) {
		List<String> all = List.copyOf(wanted);
		List<List<String>> parts = new ArrayList<>();
		for (int begin = 0; begin < all.size(); begin += this.most) {
			parts.add(all.subList(begin, Math.min(begin + this.most, all.size())));
		}
		return parts;
	}

	/** Returns the parameters that select values by their keys. */
	Map<String, Object> having(Collection<String> wanted) {
		Map<String, Object> all = new HashMap<>(this.parameters);
		all.put(this.keys, List.copyOf(wanted));
		return all;
	}

}
