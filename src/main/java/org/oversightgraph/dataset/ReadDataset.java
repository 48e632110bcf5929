package org.oversightgraph.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;

/** A dataset as read, before its validation. */
final class ReadDataset {

	private final @Nullable DatasetHeader header;

	private final Map<String, TableReader.ReadTable> tables;

	private final Map<String, Body> bodies = new HashMap<>();

	private final Map<String, Set<String>> ids = new HashMap<>();

	ReadDataset(@Nullable DatasetHeader header, Map<String, TableReader.ReadTable> tables) {
		this.header = header;
		this.tables = tables;
		for (Table table : DatasetFormat.tables()) {
			rows(table.name()).forEach(this::remember);
		}
	}

	/** An organisation in a row. */
	record Body(String code, OrganisationKind kind, String name) {
	}

	private void remember(Row row) {
		String id = row.list(row.table().key().getFirst().name()).stream().findFirst().orElse(null);
		if (id == null) {
			return;
		}
		if (row.table().target() instanceof Target.Body body) {
			String name = Objects.requireNonNullElse(row.text("name"), "no name");
			this.bodies.putIfAbsent(id, new Body(id, body.kind(), name));
		}
		this.ids.computeIfAbsent(row.table().name(), (table) -> new HashSet<>()).add(id);
	}

	/** Returns the header; null if it could not be read. */
	@Nullable DatasetHeader header() {
		return this.header;
	}

	List<Row> rows(String table) {
		return this.tables.getOrDefault(table, TableReader.ReadTable.ABSENT).rows();
	}

	/** Returns all rows of all tables. */
	Stream<Row> rows() {
		return DatasetFormat.tables().stream().flatMap((table) -> rows(table.name()).stream());
	}

	/** Returns whether the keys of all rows of the file were read. */
	boolean isComplete(String table) {
		return this.tables.getOrDefault(table, TableReader.ReadTable.ABSENT).complete();
	}

	@Nullable Body body(@Nullable String code) {
		return (code != null) ? this.bodies.get(code) : null;
	}

	/** Returns the codes of the organisations of these kinds. */
	List<String> codes(Collection<OrganisationKind> kinds) {
		List<String> codes = new ArrayList<>();
		this.bodies.values().forEach((body) -> {
			if (kinds.contains(body.kind())) {
				codes.add(body.code());
			}
		});
		return codes;
	}

	/** Returns the ids of the rows of a table. */
	Set<String> ids(String table) {
		return this.ids.getOrDefault(table, Set.of());
	}

}
