package org.oversightgraph.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Checks that no public row refers to a restricted row. The public rows are then a valid
 * dataset, and no answer to the public depends on a row that it may not see.
 */
final class RestrictionChecks {

	private final ReadDataset dataset;

	private final Faults faults;

	/** The first columns of the keys of restricted rows, by table. */
	private final Map<String, Set<String>> restricted = new HashMap<>();

	RestrictionChecks(ReadDataset dataset, Faults faults) {
		this.dataset = dataset;
		this.faults = faults;
	}

	void run() {
		this.dataset.rows()
			.filter(Row::isRestricted)
			.forEach((row) -> this.restricted.computeIfAbsent(row.table().name(), (_) -> new HashSet<>())
				.addAll(row.list(row.table().key().getFirst().name())));
		if (!this.restricted.isEmpty()) {
			this.dataset.rows()
				.filter((row) -> !row.isRestricted())
				.forEach((row) -> row.table().columns().forEach((column) -> check(row, column)));
		}
	}

	private void check(Row row, Column column) {
		switch (column.type()) {
			case ColumnType.Reference reference -> check(row, column, reference.table());
			case ColumnType.ReferenceList references -> check(row, column, references.table());
			default -> {
			}
		}
	}

	private void check(Row row, Column column, String table) {
		Set<String> ids = this.restricted.getOrDefault(table, Set.of());
		row.list(column.name())
			.stream()
			.filter(ids::contains)
			.forEach((id) -> this.faults.add(row, column.name(), id, "is a restricted row of " + table + ".csv",
					"Mark this row as restricted too, or remove the mark there."));
	}

}
