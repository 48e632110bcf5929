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
 * parameters. Other parameters only select for which keys values are returned.
 *
 * @param statement the name of the statement that selects values by their keys
 * @param keys the parameter with the keys
 * @param parameters the parameters on which a value depends, with the release
 * @param selecting the name of the statement with other selections, which also selects by
 * keys. It can be the same statement.
 * @param noSelection its other parameters, with values that select nothing
 * @param mapper returns the values in the records of a statement
 * @param most the maximum number of keys of one read. More keys are read in several
 * reads, so that no read needs more memory than the server has.
 * @param rest returns the keys that a selection has beyond those in its records
 */
public record Rows<T>(String statement, String keys, Map<String, Object> parameters, String selecting,
		Map<String, Object> noSelection, Function<List<Record>, List<Row<T>>> mapper, int most,
		Function<List<Record>, List<String>> rest) {

	/** The usual maximum number of keys of one read. */
	public static final int MOST = 2000;

	/** Creates rows of which a selection returns all in one read. */
	public Rows(String statement, String keys, Map<String, Object> parameters, String selecting,
			Map<String, Object> noSelection, Function<List<Record>, List<Row<T>>> mapper) {
		this(statement, keys, parameters, selecting, noSelection, mapper, MOST, (_) -> List.of());
	}

	/** Creates rows that are selected by their keys alone. */
	public Rows(String statement, String keys, Map<String, Object> parameters,
			Function<List<Record>, List<Row<T>>> mapper) {
		this(statement, keys, parameters, statement, Map.of(), mapper);
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
	List<List<String>> parts(Collection<String> wanted) {
		List<String> all = List.copyOf(wanted);
		List<List<String>> parts = new ArrayList<>();
		for (int begin = 0; begin < all.size(); begin += this.most) {
			parts.add(all.subList(begin, Math.min(begin + this.most, all.size())));
		}
		return parts;
	}

	/** Returns the parameters that select values by their keys. */
	Map<String, Object> having(Collection<String> wanted) {
		Map<String, Object> selection = Map.of(this.keys, List.copyOf(wanted));
		return this.statement.equals(this.selecting) ? selectedBy(selection) : withParameters(selection);
	}

	/** Returns the parameters that select values. */
	Map<String, Object> selectedBy(Map<String, Object> selection) {
		Map<String, Object> all = new HashMap<>(this.noSelection);
		all.putAll(selection);
		return withParameters(all);
	}

	private Map<String, Object> withParameters(Map<String, Object> selection) {
		Map<String, Object> all = new HashMap<>(selection);
		all.putAll(this.parameters);
		return all;
	}

}
