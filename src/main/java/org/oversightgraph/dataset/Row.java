package org.oversightgraph.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.PartialDate;

/**
 * A row as it was read.
 *
 * @param table the table it stands in
 * @param line the line on which it begins
 * @param values its values by column; empty and unreadable ones are absent
 * @param unread the columns whose values could not be read, or are missing
 */
public record Row(Table table, int line, Map<String, Object> values, Set<String> unread) {

	/** The value of a column, or null. */
	public @Nullable Object value(String column) {
		return this.values.get(column);
	}

	/** The value of a column as text, or null. */
	public @Nullable String text(String column) {
		Object value = this.values.get(column);
		return (value != null) ? value.toString() : null;
	}

	/** The date in a column, or null. */
	public @Nullable PartialDate date(String column) {
		return (this.values.get(column) instanceof PartialDate date) ? date : null;
	}

	/** The values of a list; of any other column, its value alone. */
	public List<String> list(String column) {
		Object value = this.values.get(column);
		if (value instanceof List<?> values) {
			return values.stream().map(String::valueOf).toList();
		}
		return (value != null) ? List.of(value.toString()) : List.of();
	}

	/** A row of values that were not read from a file. */
	public static Row of(Table table, Map<String, Object> values) {
		return new Row(table, 0, Map.copyOf(values), Set.of());
	}

	/**
	 * A row of values that are written as a file would have them; empty ones are left
	 * out.
	 * @throws IllegalArgumentException if a value is none of its column
	 */
	public static Row ofWritten(Table table, Map<String, String> written) {
		Map<String, Object> values = new HashMap<>();
		written.forEach((heading, text) -> put(table, heading, text, values));
		return of(table, values);
	}

	/**
	 * The same row with some values written anew; an empty one is taken out.
	 * @throws IllegalArgumentException if a value is none of its column
	 */
	public Row with(Map<String, String> written) {
		Map<String, Object> changed = new HashMap<>(this.values);
		written.forEach((heading, text) -> put(this.table, heading, text, changed));
		return new Row(this.table, this.line, Map.copyOf(changed), this.unread);
	}

	private static void put(Table table, String heading, String text, Map<String, Object> values) {
		Column column = table.column(heading)
			.orElseThrow(() -> new IllegalArgumentException(table.file() + " has no column " + heading));
		try {
			if (text.isEmpty()) {
				values.remove(heading);
			}
			else {
				values.put(heading, column.type().read(text));
			}
		}
		catch (UnreadableValueException ex) {
			throw new IllegalArgumentException(
					"%s: %s %s. %s".formatted(heading, DatasetFault.quoted(text), ex.problem(), ex.remedy()), ex);
		}
	}

	/** The values as a file would have them, one for each column of the table. */
	public List<String> written() {
		List<String> written = new ArrayList<>(this.table.columns().size());
		for (Column column : this.table.columns()) {
			Object value = this.values.get(column.name());
			written.add((value == null) ? "" : ColumnType.write(value));
		}
		return Collections.unmodifiableList(written);
	}

	/** Its key: the same for the same row in every release. */
	public String fingerprint() {
		return Fingerprint.ofKey(this);
	}

	/** The same for the same values. */
	public String contentHash() {
		return Fingerprint.ofContent(this);
	}

	/** Whether all was read of what tells it from other rows of its table. */
	boolean hasKey() {
		return this.unread.isEmpty()
				|| this.table.key().stream().noneMatch((column) -> this.unread.contains(column.name()));
	}

	/** What tells it from other rows of its table, as text. */
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
