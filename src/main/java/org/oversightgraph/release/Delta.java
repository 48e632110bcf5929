package org.oversightgraph.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.oversightgraph.dataset.Row;

/**
 * What differs between two states of the data, row by row.
 *
 * @param added rows that only the later state has
 * @param amended rows that both have, with other values
 * @param ended rows that only the earlier state has
 */
public record Delta(List<Row> added, List<Amended> amended, List<Row> ended) {

	/**
	 * A row with other values than before.
	 *
	 * @param before as it was
	 * @param after as it is
	 */
	public record Amended(Row before, Row after) {
	}

	/** What differs between two states, each by the keys of its rows. */
	static Delta between(Map<String, Row> before, Map<String, Row> after) {
		List<Row> added = new ArrayList<>();
		List<Amended> amended = new ArrayList<>();
		Map<String, Row> ended = new LinkedHashMap<>(before);
		after.forEach((key, row) -> {
			Row old = ended.remove(key);
			if (old == null) {
				added.add(row);
			}
			else if (!old.written().equals(row.written())) {
				amended.add(new Amended(old, row));
			}
		});
		return new Delta(List.copyOf(added), List.copyOf(amended), List.copyOf(ended.values()));
	}

	/** Whether nothing differs. */
	public boolean isEmpty() {
		return this.added.isEmpty() && this.amended.isEmpty() && this.ended.isEmpty();
	}

	/** How many rows differ. */
	public int size() {
		return this.added.size() + this.amended.size() + this.ended.size();
	}

}
