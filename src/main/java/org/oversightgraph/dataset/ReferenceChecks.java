package org.oversightgraph.dataset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.suggestion.Suggestion;

/**
 * Checks that the organisations and rows that a row refers to exist and are of the right
 * kind.
 */
final class ReferenceChecks {

	private final ReadDataset dataset;

	private final Map<String, Integer> segmentsByEdition;

	private final Faults faults;

	ReferenceChecks(ReadDataset dataset, Map<String, Integer> segmentsByEdition, Faults faults) {
		this.dataset = dataset;
		this.segmentsByEdition = segmentsByEdition;
		this.faults = faults;
	}

	void run() {
		this.dataset.rows().forEach((row) -> row.table().columns().forEach((column) -> check(row, column)));
		this.dataset.rows(DatasetFormat.SEGMENTS).forEach(this::checkSegment);
	}

	private void check(Row row, Column column) {
		for (String value : row.list(column.name())) {
			switch (column.type()) {
				case ColumnType.Code code -> checkCode(row, column, value, code.kinds());
				case ColumnType.Reference reference -> checkId(row, column, value, reference.table());
				case ColumnType.ReferenceList references -> checkId(row, column, value, references.table());
				case ColumnType.Edition _ -> checkEdition(row, column, value);
				default -> {
					return;
				}
			}
		}
	}

	private void checkCode(Row row, Column column, String code, Set<OrganisationKind> kinds) {
		if (row.table().target() instanceof Target.Body) {
			return;
		}
		ReadDataset.Body body = this.dataset.body(code);
		if (body == null) {
			unknownCode(row, column, code, kinds);
		}
		else if (!kinds.contains(body.kind())) {
			this.faults.add(row, column.name(), code,
					"(" + body.name() + ") is " + body.kind().oneOf() + ", which this column does not allow",
					"Use the code of " + inWords(kinds) + ".");
		}
	}

	private void unknownCode(Row row, Column column, String code, Set<OrganisationKind> kinds) {
		List<Table> files = DatasetFormat.tables()
			.stream()
			.filter((table) -> table.target() instanceof Target.Body body && kinds.contains(body.kind()))
			.toList();
		if (files.stream().allMatch((table) -> this.dataset.isComplete(table.name()))) {
			String added = (files.size() == 1) ? " to " + files.getFirst().file() : "";
			this.faults.add(row, column.name(), code, "is not the code of an organisation in this dataset",
					meant(code, this.dataset.codes(kinds)) + "Correct it, or add the organisation" + added + ".");
		}
	}

	private String meant(String code, List<String> known) {
		return this.faults.areTooMany() ? "" : new Suggestion(known, this::withName).forValue(code);
	}

	private String withName(String code) {
		ReadDataset.Body body = this.dataset.body(code);
		return (body != null) ? code + " (" + body.name() + ")" : code;
	}

	private static String inWords(Set<OrganisationKind> kinds) {
		return kinds.stream().sorted().map(OrganisationKind::oneOf).collect(Collectors.joining(" or "));
	}

	private void checkId(Row row, Column column, String id, String table) {
		Set<String> known = this.dataset.ids(table);
		if (!known.contains(id) && this.dataset.isComplete(table)) {
			String meant = this.faults.areTooMany() ? "" : Suggestion.among(known).forValue(id);
			this.faults.add(row, column.name(), id, "is not an id in " + table + ".csv",
					meant + "Correct it, or add it to " + table + ".csv.");
		}
	}

	private void checkEdition(Row row, Column column, String edition) {
		if (!this.segmentsByEdition.containsKey(edition)) {
			List<String> known = this.segmentsByEdition.keySet().stream().sorted().toList();
			this.faults.add(row, column.name(), edition, "is not an edition of the framework",
					Suggestion.among(known).forValue(edition) + "The editions are " + String.join(", ", known) + ".");
		}
	}

	private void checkSegment(Row row) {
		String edition = row.text("edition");
		Integer most = (edition != null) ? this.segmentsByEdition.get(edition) : null;
		if (most != null && row.value("segment") instanceof Long segment && segment > most) {
			this.faults.add(row, "segment", segment.toString(), "is not a segment of " + edition,
					"Its segments are 1 to " + most + ".");
		}
	}

}
