package org.oversightgraph.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.text.WhiteSpace;
import org.oversightgraph.time.PartialDate;

/**
 * A row as read.
 *
 * @param table its table
 * @param line its first line in the file, from 1; 0 if it was not read from a file
 * @param values the values by column, without empty and unreadable values
 * @param unread the columns whose values are unreadable or missing
 */
public record Row(Table table, int line, Map<String, Object> values, Set<String> unread) {

	/** Returns the value of a column, or null. */
	public @Nullable Object value(String column) {
		return this.values.get(column);
	}

	/** Returns the value of a column as text, or null. */
	public @Nullable String text(String column) {
		Object value = this.values.get(column);
		return (value != null) ? value.toString() : null;
	}

	/** Returns the date in a column, or null. */
	public @Nullable PartialDate date(String column) {
		return (this.values.get(column) instanceof PartialDate date) ? date : null;
	}

	/** Returns the values of a list, or the single value of any other column. */
	public List<String> list(String column) {
		Object value = this.values.get(column);
		if (value instanceof List<?> values) {
			return values.stream().map(String::valueOf).toList();
		}
		return (value != null) ? List.of(value.toString()) : List.of();
	}

	/** Creates a row from values that were not read from a file. */
	public static Row of(Table table, Map<String, Object> values) {
		return new Row(table, 0, Map.copyOf(values), Set.of());
	}

	/**
	 * Creates a row from values as written in a file. Ignores empty values.
	 * @throws IllegalArgumentException if a value is invalid for its column
	 */
	public static Row ofWritten(Table table, Map<String, String> written) {
		Map<String, Object> values = new HashMap<>();
		written.forEach((heading, text) -> put(table, heading, text, values));
		return of(table, values);
	}

	/**
	 * Returns the row with some values replaced. Removes values that are empty.
	 * @throws IllegalArgumentException if a value is invalid for its column
	 */
	public Row with(Map<String, String> written) {
		Map<String, Object> changed = new HashMap<>(this.values);
		written.forEach((heading, text) -> put(this.table, heading, text, changed));
		return new Row(this.table, this.line, Map.copyOf(changed), this.unread);
	}

	private static void put(Table table, String heading, String text, Map<String, Object> values) {
		Column column = table.column(heading)
			.orElseThrow(() -> new IllegalArgumentException(table.file() + " has no column " + heading));
		String stripped = WhiteSpace.stripped(text);
		try {
			if (stripped.isEmpty()) {
				values.remove(heading);
			}
			else {
				values.put(heading, column.type().read(stripped));
			}
		}
		catch (UnreadableValueException ex) {
			throw new IllegalArgumentException(
					"%s: %s %s. %s".formatted(heading, DatasetFault.quoted(text), ex.problem(), ex.remedy()), ex);
		}
	}

	/**
	 * Returns the columns of a table, without the mark of restricted rows if none of its
	 * rows has it. The mark is the last column. Tables without restricted rows then look
	 * as before the mark existed.
	 */
	public static List<Column> columns(Table table, List<Row> rows) {
		List<Column> all = table.columns();
		boolean unmarked = all.getLast().isRestriction() && rows.stream().noneMatch(Row::isRestricted);
		return unmarked ? all.subList(0, all.size() - 1) : all;
	}

	/** Whether only people who may see restricted facts see the row. */
	public boolean isRestricted() {
		return this.values.containsKey(Column.RESTRICTED);
	}

	/** Returns the values as written in a file, one for each column of the table. */
	public List<String> written() {
		return written(this.table.columns());
	}

	/** Returns the values of some columns as written in a file. */
	public List<String> written(List<Column> columns) {
		List<String> written = new ArrayList<>(columns.size());
		for (Column column : columns) {
			Object value = this.values.get(column.name());
			written.add((value == null) ? "" : ColumnType.write(value));
		}
		return Collections.unmodifiableList(written);
	}

	/** Returns the hash of its key. It identifies the row across releases. */
	public String fingerprint() {
		return Fingerprint.shortened(Stream.concat(Stream.of(this.table.name()), key().stream()));
	}

	/**
	 * Returns the hash of its values. The hash of a public row does not depend on the
	 * mark of restricted rows.
	 */
	public String contentHash() {
		return Fingerprint.shortened(written(columns(this.table, List.of(this))).stream());
	}

	/** Returns whether all columns of its key were read. */
	boolean hasKey() {
		return this.unread.isEmpty()
				|| this.table.key().stream().noneMatch((column) -> this.unread.contains(column.name()));
	}

	/** Returns its key as texts. The key is unique in its table. */
	public List<String> key() {
		List<String> key = new ArrayList<>();
		for (Column column : this.table.columns()) {
			if (column.partOfKey()) {
				key.add(Objects.requireNonNullElse(text(column.name()), ""));
			}
		}
		return Collections.unmodifiableList(key);
	}

}
