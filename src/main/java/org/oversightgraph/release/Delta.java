package org.oversightgraph.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Table;

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

	/**
	 * How many rows of a table differ.
	 *
	 * @param table the table
	 * @param added how many only the later state has
	 * @param amended how many have other values
	 * @param withdrawn how many only the earlier state has
	 */
	public record TableDelta(String table, long added, long amended, long withdrawn) {
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
			else if (!old.equals(row) && !old.written().equals(row.written())) {
				amended.add(new Amended(old, row));
			}
		});
		return new Delta(List.copyOf(added), List.copyOf(amended), List.copyOf(ended.values()));
	}

	/** What differs, as changes that a release makes: first what is taken out. */
	public List<Change> changes(long release) {
		List<Change> changes = new ArrayList<>();
		this.ended.forEach((row) -> changes.add(Change.withdrawn(release, changes.size(), row)));
		this.amended.forEach((change) -> changes.add(Change.amended(release, changes.size(), change)));
		this.added.forEach((row) -> changes.add(Change.added(release, changes.size(), row)));
		return changes;
	}

	/**
	 * Makes a state the later one, where it has the rows that differ as the earlier one
	 * has them.
	 * @param rows the rows of the state by their keys
	 * @param release the release that made the earlier state
	 * @throws ChangedSinceException if it has one of them otherwise
	 */
	void applyTo(Map<String, Row> rows, long release) {
		this.ended.forEach((row) -> replace(rows, row, null, release));
		this.amended.forEach((change) -> replace(rows, change.before(), change.after(), release));
		this.added.forEach((row) -> replace(rows, null, row, release));
	}

	private static void replace(Map<String, Row> rows, @Nullable Row expected, @Nullable Row next, long release) {
		Row row = Objects.requireNonNull((expected != null) ? expected : next);
		Row there = rows.get(row.fingerprint());
		boolean same = (expected == null) ? there == null : there != null && expected.written().equals(there.written());
		if (!same) {
			throw new ChangedSinceException(release, row);
		}
		if (next == null) {
			rows.remove(row.fingerprint());
		}
		else {
			rows.put(next.fingerprint(), next);
		}
	}

	/** How many rows of each table differ, in the order of the format. */
	public List<TableDelta> byTable() {
		List<TableDelta> tables = new ArrayList<>();
		for (Table table : DatasetFormat.tables()) {
			TableDelta counts = new TableDelta(table.name(), count(this.added.stream(), table),
					count(this.amended.stream().map(Amended::after), table), count(this.ended.stream(), table));
			if (counts.added() + counts.amended() + counts.withdrawn() > 0) {
				tables.add(counts);
			}
		}
		return tables;
	}

	private static long count(Stream<Row> rows, Table table) {
		return rows.filter((row) -> row.table().name().equals(table.name())).count();
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
