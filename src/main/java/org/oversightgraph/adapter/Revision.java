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
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;

/** A dataset while it is being changed. Rows are never removed. */
public final class Revision {

	private final Map<String, List<Held>> tables = new HashMap<>();

	private final Map<String, Map<String, List<Held>>> indexes = new HashMap<>();

	private final Map<String, Held> bodies = new LinkedHashMap<>();

	private boolean changed;

	Revision(DatasetContent content) {
		content.rows().forEach(this::hold);
	}

	/** A row that can be amended. */
	public final class Held {

		private Row row;

		private Held(Row row) {
			this.row = row;
		}

		/** Returns the row in its current state. */
		public Row row() {
			return this.row;
		}

		/** Returns the value of a column as written in a file; empty if there is none. */
		public String text(String column) {
			Object value = this.row.value(column);
			return (value != null) ? ColumnType.write(value) : "";
		}

		/** Replaces some values. Returns whether the row changed. */
		public boolean amend(Map<String, String> written) {
			Row amended = this.row.with(written);
			boolean different = !amended.written().equals(this.row.written());
			this.row = amended;
			Revision.this.changed |= different;
			return different;
		}

		/** Adds a source, unless the row already cites it. */
		public void cite(String source) {
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

	/**
	 * Adds a row, with its values as written in a file.
	 * @throws IllegalArgumentException if a value is invalid for its column
	 */
	public Held add(String table, Map<String, String> written) {
		this.changed = true;
		return hold(Row.ofWritten(DatasetFormat.table(table), written));
	}

	/** Returns the rows of a table, in their order. */
	public List<Held> rows(String table) {
		return this.tables.getOrDefault(table, List.of());
	}

	/** Returns the rows with a value in a column. The column must never be amended. */
	public List<Held> rows(String table, String column, String value) {
		return this.indexes.computeIfAbsent(table + "." + column, (key) -> {
			Map<String, List<Held>> index = new HashMap<>();
			rows(table)
				.forEach((held) -> index.computeIfAbsent(held.text(column), (text) -> new ArrayList<>()).add(held));
			return index;
		}).getOrDefault(value, List.of());
	}

	/**
	 * Returns the organisation with this code; null if there is none. The case of the
	 * code is ignored.
	 */
	public @Nullable Held body(String code) {
		return this.bodies.get(new OrganisationCode(code).value());
	}

	/** Returns the organisation with this code, if it is of the kind. */
	public @Nullable Held body(String code, OrganisationKind kind) {
		Held held = body(code);
		return (held != null && held.row().table().target() instanceof Target.Body body && body.kind() == kind) ? held
				: null;
	}

	/** Returns the codes of the organisations of a kind. */
	public List<String> codes(OrganisationKind kind) {
		return this.bodies.keySet().stream().filter((code) -> body(code, kind) != null).toList();
	}

	/** Returns the code and the name of an organisation, for messages. */
	public String named(String code) {
		Held held = body(code);
		return (held != null) ? held.text("code") + " (" + held.text("name") + ")" : code;
	}

	boolean changed() {
		return this.changed;
	}

	List<Row> rows() {
		return this.tables.values().stream().flatMap(List::stream).map(Held::row).toList();
	}

}
