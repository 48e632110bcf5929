package org.oversightgraph.platform.neo4j;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.neo4j.driver.Record;

/**
 * The rows of a statement that returns one row for each key. A row depends on its key and
 * on some parameters. Other parameters only select which rows are returned.
 *
 * @param statement the name of the statement
 * @param keys the parameter that selects rows by their keys
 * @param parameters the parameters on which a row depends, with the release
 * @param noSelection the other selecting parameters, with values that select nothing
 * @param key returns the key of a row
 * @param mapper returns the value of a row, which nobody may change
 */
public record Rows<T>(String statement, String keys, Map<String, Object> parameters, Map<String, Object> noSelection,
		Function<Record, String> key, Function<Record, T> mapper) {

	/** Returns the parameters that select rows by their keys. */
	Map<String, Object> having(Collection<String> wanted) {
		return selectedBy(Map.of(this.keys, List.copyOf(wanted)));
	}

	/** Returns the parameters that select rows. */
	Map<String, Object> selectedBy(Map<String, Object> selection) {
		Map<String, Object> all = new HashMap<>(this.noSelection);
		all.putAll(selection);
		all.putAll(this.parameters);
		return all;
	}

}
