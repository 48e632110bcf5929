package org.oversightgraph.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.Column;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Table;
import org.oversightgraph.dataset.Target;

/**
 * The change of one row in a release.
 *
 * @param release the number of the release
 * @param sequence the position among the changes of the release
 * @param kind the kind of change
 * @param table the table of the row
 * @param key the key of the row in its table, the same in every release
 * @param subject the code of the organisation; null for a source
 * @param columns the columns of the table
 * @param before the values before, one for each column; empty if the row is new
 * @param after the values after, one for each column; empty if the row was withdrawn
 */
public record Change(long release, long sequence, Kind kind, String table, String key, @Nullable String subject,
		List<String> columns, List<String> before, List<String> after) {

	/** The columns with the source and the confirmation of a fact. */
	private static final Set<String> CONFIRMING = Set.of("confirmed_on", "sources");

	/** The kind of change. */
	public enum Kind {

		/** Recorded for the first time. */
		ADDED,
		/** Recorded with other values. */
		AMENDED,
		/** Confirmed at a later date or by other sources, and otherwise unchanged. */
		CONFIRMED,
		/** Recorded with an end date. */
		ENDED,
		/** An organisation has another name. */
		RENAMED,
		/** An organisation has a successor. */
		SUCCEEDED,
		/** Withdrawn from the data, because it was wrong. */
		WITHDRAWN

	}

	/** Returns the ids of the row's sources; of its last sources if it was withdrawn. */
	public List<String> sources() {
		List<String> values = this.after.isEmpty() ? this.before : this.after;
		int at = this.columns.indexOf("sources");
		return (at < 0 || values.get(at).isEmpty()) ? List.of() : List.of(values.get(at).split(";"));
	}

	/** Returns the changes of a release that added all rows. */
	public static List<Change> allAdded(long release, List<Row> rows) {
		return IntStream.range(0, rows.size()).mapToObj((i) -> added(release, i, rows.get(i))).toList();
	}

	/** Whether the change is about an organisation or a value names it. */
	boolean concerns(String code) {
		return code.equals(this.subject) || this.before.contains(code) || this.after.contains(code);
	}

	static Change added(long release, long sequence, Row row) {
		return of(release, sequence, row, List.of(), row.written(Row.columns(row.table(), List.of(row))));
	}

	static Change amended(long release, long sequence, Row before, Row after) {
		List<Column> columns = Row.columns(after.table(), List.of(before, after));
		return of(release, sequence, after, before.written(columns), after.written(columns));
	}

	static Change withdrawn(long release, long sequence, Row row) {
		return of(release, sequence, row, row.written(Row.columns(row.table(), List.of(row))), List.of());
	}

	/** Returns the first headings. The mark of restricted rows is the last. */
	private static List<String> headings(Table table, int number) {
		return table.headings().subList(0, Math.min(number, table.headings().size()));
	}

	/** Returns values with empty ones at the end, for a row with or without the mark. */
	private static List<String> padded(List<String> values, int size) {
		if (values.isEmpty() || values.size() == size) {
			return values;
		}
		List<String> padded = new ArrayList<>(values);
		padded.addAll(Collections.nCopies(size - values.size(), ""));
		return List.copyOf(padded);
	}

	private static Change of(long release, long sequence, Row row, List<String> before, List<String> after) {
		Table table = row.table();
		return new Change(release, sequence, kind(table, before, after), table.name(), row.fingerprint(), subject(row),
				headings(table, Math.max(before.size(), after.size())), before, after);
	}

	/** Returns the change of the same row between other values. */
	Change between(List<String> from, List<String> to) {
		Table format = DatasetFormat.table(this.table);
		int size = Math.max(from.size(), to.size());
		List<String> first = padded(from, size);
		List<String> last = padded(to, size);
		return new Change(this.release, this.sequence, kind(format, first, last), this.table, this.key, this.subject,
				(size == this.columns.size()) ? this.columns : headings(format, size), first, last);
	}

	private static Kind kind(Table table, List<String> before, List<String> after) {
		if (before.isEmpty()) {
			return table.name().equals(DatasetFormat.SUCCESSIONS) ? Kind.SUCCEEDED : Kind.ADDED;
		}
		if (after.isEmpty()) {
			return Kind.WITHDRAWN;
		}
		Set<String> different = new HashSet<>();
		Set<String> filled = new HashSet<>();
		for (int i = 0; i < before.size(); i++) {
			if (!before.get(i).equals(after.get(i))) {
				different.add(table.headings().get(i));
				if (before.get(i).isEmpty()) {
					filled.add(table.headings().get(i));
				}
			}
		}
		if (filled.contains("valid_to") || filled.contains("closed_on")) {
			return Kind.ENDED;
		}
		if (table.target() instanceof Target.Body && different.contains("name")) {
			return Kind.RENAMED;
		}
		return CONFIRMING.containsAll(different) ? Kind.CONFIRMED : Kind.AMENDED;
	}

	/**
	 * Returns the first code in a row: of the organisation itself, or of the fact's
	 * organisation.
	 */
	private static @Nullable String subject(Row row) {
		Table table = row.table();
		return switch (table.target()) {
			case Target.Body _ -> row.text("code");
			case Target.Link link -> row.text(link.from().column());
			case Target.OwnedNode node -> row.text(node.owner().column());
			case Target.ArrangementNode _, Target.SourceNode _ -> null;
		};
	}

}
