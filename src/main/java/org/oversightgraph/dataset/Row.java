package org.oversightgraph.dataset;

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
record Row(Table table, int line, Map<String, Object> values, Set<String> unread) {

	@Nullable Object value(String column) {
		return this.values.get(column);
	}

	@Nullable String text(String column) {
		Object value = this.values.get(column);
		return (value != null) ? value.toString() : null;
	}

	@Nullable PartialDate date(String column) {
		return (this.values.get(column) instanceof PartialDate date) ? date : null;
	}

	/** The values of a list; of any other column, its value alone. */
	List<String> list(String column) {
		Object value = this.values.get(column);
		if (value instanceof List<?> values) {
			return values.stream().map(String::valueOf).toList();
		}
		return (value != null) ? List.of(value.toString()) : List.of();
	}

	/** Whether all was read of what tells it from other rows of its table. */
	boolean hasKey() {
		return this.table.key().stream().noneMatch((column) -> this.unread.contains(column.name()));
	}

	/** What tells it from other rows of its table, as text. */
	List<String> key() {
		return this.table.key().stream().map((column) -> Objects.requireNonNullElse(text(column.name()), "")).toList();
	}

}
