package org.oversightgraph.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/** Checks each row by itself, and that no row occurs twice. */
final class FactChecks {

	private final ReadDataset dataset;

	private final Faults faults;

	private final Map<List<String>, Row> firstByKey = new HashMap<>();

	FactChecks(ReadDataset dataset, Faults faults) {
		this.dataset = dataset;
		this.faults = faults;
	}

	void run() {
		this.dataset.rows().forEach((row) -> {
			checkOnce(row);
			checkPeriod(row);
			checkLife(row);
			checkEvidence(row);
		});
	}

	private void checkOnce(Row row) {
		if (!row.hasKey()) {
			return;
		}
		Row first = this.firstByKey.putIfAbsent(identity(row), row);
		if (first == null) {
			return;
		}
		List<Column> key = row.table().key();
		String place = first.table().file() + ", line " + first.line();
		if (key.size() == 1) {
			String column = key.getFirst().name();
			this.faults.add(row, column, String.valueOf(row.text(column)), "is already the " + column + " of " + place,
					"Remove one of the two, or give this row another " + column + ".");
		}
		else {
			String columns = key.stream().map(Column::name).collect(Collectors.joining(", "));
			this.faults.add(DatasetFault.ofLine(row.table().file(), row.line(),
					"The row repeats " + place + ". It has the same " + columns + ".", "Remove one of the two."));
		}
	}

	/**
	 * Returns the key of a row. Codes are unique across all organisations, other keys
	 * within their table.
	 */
	private static List<String> identity(Row row) {
		List<String> key = row.key();
		if (row.table().target() instanceof Target.Body) {
			return key;
		}
		List<String> within = new ArrayList<>(key.size() + 1);
		within.add(row.table().file());
		within.addAll(key);
		return within;
	}

	private void checkPeriod(Row row) {
		PartialDate from = row.date("valid_from");
		PartialDate to = row.date("valid_to");
		if (from != null && to != null && !new Period(from, to).isSound()) {
			this.faults.add(row, "valid_to", to.text(), "is not after valid_from, " + from,
					"A fact cannot end before it begins. Use a later date, or leave it empty.");
		}
	}

	private void checkLife(Row row) {
		PartialDate opened = row.date("opened_on");
		PartialDate closed = row.date("closed_on");
		LocalDate first = (opened != null) ? opened.earliest() : null;
		LocalDate last = (closed != null) ? closed.latest() : null;
		if (closed != null && first != null && last != null && last.isBefore(first)) {
			this.faults.add(row, "closed_on", closed.text(), "is before opened_on, " + opened,
					"closed_on is the last date on which the organisation was open.");
		}
	}

	private void checkEvidence(Row row) {
		String evidence = row.text("evidence");
		DatasetNature nature = nature();
		if (evidence == null || nature == null) {
			return;
		}
		boolean illustrative = evidence.equals(Evidence.ILLUSTRATIVE.name());
		if (illustrative && nature == DatasetNature.REAL) {
			this.faults.add(row, "evidence", evidence, "is not allowed in a real dataset",
					"Write STATED or DERIVED, or remove the row. The nature in dataset.yaml is real.");
		}
		else if (!illustrative && nature == DatasetNature.ILLUSTRATIVE) {
			this.faults.add(row, "evidence", evidence, "is not allowed in an illustrative dataset",
					"Write ILLUSTRATIVE. The nature in dataset.yaml is illustrative.");
		}
	}

	private @Nullable DatasetNature nature() {
		DatasetHeader header = this.dataset.header();
		return (header != null) ? header.nature() : null;
	}

}
