package org.oversightgraph.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Table;
import org.oversightgraph.dataset.Target;

/**
 * What a release changed in one row of the data.
 *
 * @param release the number of the release
 * @param sequence its place among the changes of the release
 * @param kind what sort of change
 * @param table the table of the row
 * @param key what tells the row from the others of its table, the same in every release
 * @param subject the code of the body it is about; null for a source
 * @param columns the columns of the table
 * @param before the values before, one for each column; empty where there was no row
 * @param after the values after, one for each column; empty where there is none
 */
public record Change(long release, long sequence, Kind kind, String table, String key, @Nullable String subject,
		List<String> columns, List<String> before, List<String> after) {

	/** The columns of who says something and when, and not of what is said. */
	private static final Set<String> CONFIRMING = Set.of("confirmed_on", "sources");

	/** What sort of change. */
	public enum Kind {

		/** Recorded for the first time. */
		ADDED,
		/** Recorded with other values. */
		AMENDED,
		/** Confirmed on a later day, or by other sources; it says the same. */
		CONFIRMED,
		/** Recorded to hold no longer from some day on. */
		ENDED,
		/** A body goes by another name. */
		RENAMED,
		/** A body was followed by another. */
		SUCCEEDED,
		/** Taken out of the record: it was not so. */
		WITHDRAWN

	}

	/** The change in a sentence. */
	public String statement() {
		return ChangeInWords.of(this);
	}

	/** The ids of the sources that the row names now, or named when it was taken out. */
	List<String> sources() {
		List<String> values = this.after.isEmpty() ? this.before : this.after;
		int at = this.columns.indexOf("sources");
		return (at < 0 || values.get(at).isEmpty()) ? List.of() : List.of(values.get(at).split(";"));
	}

	static Change added(long release, long sequence, Row row) {
		return of(release, sequence, row, List.of(), row.written());
	}

	static Change amended(long release, long sequence, Delta.Amended change) {
		return of(release, sequence, change.after(), change.before().written(), change.after().written());
	}

	static Change withdrawn(long release, long sequence, Row row) {
		return of(release, sequence, row, row.written(), List.of());
	}

	private static Change of(long release, long sequence, Row row, List<String> before, List<String> after) {
		Table table = row.table();
		return new Change(release, sequence, kind(table, before, after), table.name(), row.fingerprint(), subject(row),
				table.headings(), before, after);
	}

	/** The same change of a row between other values. */
	Change between(List<String> from, List<String> to) {
		return new Change(this.release, this.sequence, kind(DatasetFormat.table(this.table), from, to), this.table,
				this.key, this.subject, this.columns, from, to);
	}

	private static Kind kind(Table table, List<String> before, List<String> after) {
		if (before.isEmpty()) {
			return table.name().equals(DatasetFormat.SUCCESSIONS) ? Kind.SUCCEEDED : Kind.ADDED;
		}
		if (after.isEmpty()) {
			return Kind.WITHDRAWN;
		}
		Set<String> different = new HashSet<>();
		Set<String> given = new HashSet<>();
		for (int i = 0; i < before.size(); i++) {
			if (!before.get(i).equals(after.get(i))) {
				different.add(table.headings().get(i));
				if (before.get(i).isEmpty()) {
					given.add(table.headings().get(i));
				}
			}
		}
		if (given.contains("valid_to") || given.contains("closed_on")) {
			return Kind.ENDED;
		}
		if (table.target() instanceof Target.Body && different.contains("name")) {
			return Kind.RENAMED;
		}
		return CONFIRMING.containsAll(different) ? Kind.CONFIRMED : Kind.AMENDED;
	}

	/** The first code in a row: of the body itself, or of the one it tells of. */
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
