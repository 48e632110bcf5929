package org.oversightgraph.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.ColumnType;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Table;
import org.oversightgraph.dataset.Target;
import org.oversightgraph.organisation.OrganisationKind;

/** A dataset that is being changed. Nothing is ever taken out of it. */
final class Revision {

	private final Map<String, List<Held>> tables = new HashMap<>();

	private final Map<String, Map<String, List<Held>>> indexes = new HashMap<>();

	private final Map<String, Held> bodies = new LinkedHashMap<>();

	private boolean changed;

	Revision(DatasetContent content) {
		content.rows().forEach(this::hold);
	}

	/** A row, which can be amended. */
	final class Held {

		private Row row;

		private Held(Row row) {
			this.row = row;
		}

		Row row() {
			return this.row;
		}

		/** The value of a column as a file would have it, or nothing. */
		String text(String column) {
			Object value = this.row.value(column);
			return (value != null) ? ColumnType.write(value) : "";
		}

		/** Writes some values anew; says whether that made a difference. */
		boolean amend(Map<String, String> written) {
			Row amended = this.row.with(written);
			boolean different = !amended.written().equals(this.row.written());
			this.row = amended;
			Revision.this.changed |= different;
			return different;
		}

		/** Names one more source, if it is not named yet. */
		void cite(String source) {
			List<String> sources = this.row.list("sources");
			if (!sources.contains(source)) {
				amend(Map.of("sources", String.join(";", Stream.concat(sources.stream(), Stream.of(source)).toList())));
			}
		}

	}

	private Held hold(Row row) {
		Held held = new Held(row);
		Table table = row.table();
		this.tables.computeIfAbsent(table.name(), (name) -> new ArrayList<>()).add(held);
		if (table.target() instanceof Target.Body) {
			this.bodies.put(held.text("code"), held);
		}
		table.headings().forEach((column) -> {
			Map<String, List<Held>> index = this.indexes.get(table.name() + "." + column);
			if (index != null) {
				index.computeIfAbsent(held.text(column), (value) -> new ArrayList<>()).add(held);
			}
		});
		return held;
	}

	/** Adds a row. */
	Held add(String table, Map<String, String> written) {
		this.changed = true;
		return hold(Row.ofWritten(DatasetFormat.table(table), written));
	}

	List<Held> rows(String table) {
		return this.tables.getOrDefault(table, List.of());
	}

	/** The rows of a table that have a value in a column that is never amended. */
	List<Held> rows(String table, String column, String value) {
		return this.indexes.computeIfAbsent(table + "." + column, (key) -> {
			Map<String, List<Held>> index = new HashMap<>();
			rows(table)
				.forEach((held) -> index.computeIfAbsent(held.text(column), (text) -> new ArrayList<>()).add(held));
			return index;
		}).getOrDefault(value, List.of());
	}

	@Nullable Held body(String code) {
		return this.bodies.get(code);
	}

	/** The body of a code, if it is of the kind. */
	@Nullable Held body(String code, OrganisationKind kind) {
		Held held = this.bodies.get(code);
		return (held != null && held.row().table().target() instanceof Target.Body body && body.kind() == kind) ? held
				: null;
	}

	/** The codes of the bodies of a kind. */
	List<String> codes(OrganisationKind kind) {
		return this.bodies.keySet().stream().filter((code) -> body(code, kind) != null).toList();
	}

	/** A body as a reader knows it: its code and its name. */
	String named(String code) {
		Held held = this.bodies.get(code);
		return (held != null) ? code + " (" + held.text("name") + ")" : code;
	}

	boolean changed() {
		return this.changed;
	}

	List<Row> rows() {
		return this.tables.values().stream().flatMap(List::stream).map(Held::row).toList();
	}

}
