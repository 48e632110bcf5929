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
 * The differences between two states of the data, by row.
 *
 * @param added rows in the later state only
 * @param amended rows with other values
 * @param ended rows in the earlier state only
 */
public record Delta(List<Row> added, List<Amended> amended, List<Row> ended) {

	/**
	 * A row with changed values.
	 *
	 * @param before the row before
	 * @param after the row after
	 */
	public record Amended(Row before, Row after) {
	}

	/**
	 * The number of rows of a table that differ.
	 *
	 * @param table the table
	 * @param added number of rows in the later state only
	 * @param amended number of rows with other values
	 * @param withdrawn number of rows in the earlier state only
	 */
	public record TableDelta(String table, long added, long amended, long withdrawn) {
	}

	/** Compares two states, given as rows by key. */
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

	/**
	 * Returns the differences between the public rows of the two states. To the public, a
	 * row that is no longer restricted is new.
	 */
	Delta published(Map<String, Row> before, Map<String, Row> after) {
		boolean restricted = Stream.of(before, after)
			.flatMap((rows) -> rows.values().stream())
			.anyMatch(Row::isRestricted);
		return restricted ? between(publicRows(before), publicRows(after)) : this;
	}

	private static Map<String, Row> publicRows(Map<String, Row> rows) {
		Map<String, Row> published = new LinkedHashMap<>(rows);
		published.values().removeIf(Row::isRestricted);
		return published;
	}

	/** Returns the differences as changes of a release, withdrawn rows first. */
	public List<Change> changes(long release) {
		List<Change> changes = new ArrayList<>();
		this.ended.forEach((row) -> changes.add(Change.withdrawn(release, changes.size(), row)));
		this.amended
			.forEach((change) -> changes.add(Change.amended(release, changes.size(), change.before(), change.after())));
		this.added.forEach((row) -> changes.add(Change.added(release, changes.size(), row)));
		return changes;
	}

	/**
	 * Applies the differences to another state, whose affected rows must equal those of
	 * the earlier state.
	 * @param rows the rows of the state, by key
	 * @param release the release that made the earlier state
	 * @throws ChangedSinceException if an affected row differs
	 */
	void applyTo(Map<String, Row> rows, long release) {
		this.ended.forEach((row) -> replace(rows, row, null, release));
		this.amended.forEach((change) -> replace(rows, change.before(), change.after(), release));
		this.added.forEach((row) -> replace(rows, null, row, release));
	}

	private static void replace(Map<String, Row> rows, @Nullable Row expected, @Nullable Row next, long release) {
		Row row = Objects.requireNonNull((expected != null) ? expected : next);
		Row actual = rows.get(row.fingerprint());
		boolean same = (expected == null) ? actual == null
				: actual != null && expected.written().equals(actual.written());
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

	/** Returns the number of differences by table, in the order of the format. */
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

	/** Returns the number of rows that differ. */
	public int size() {
		return this.added.size() + this.amended.size() + this.ended.size();
	}

}
