package org.oversightgraph.release;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;

/** The one order in which the rows of a dataset are written: by table, then by key. */
public final class DatasetOrder {

	private static final Comparator<Row> BY_KEY = Comparator.comparing(Row::key, DatasetOrder::compare);

	private DatasetOrder() {
	}

	/** The rows in that order. */
	public static List<Row> of(Collection<Row> rows) {
		Map<String, List<Row>> byTable = rows.stream().collect(Collectors.groupingBy((row) -> row.table().name()));
		return DatasetFormat.tables()
			.stream()
			.flatMap((table) -> byTable.getOrDefault(table.name(), List.of()).stream().sorted(BY_KEY))
			.toList();
	}

	private static int compare(List<String> one, List<String> other) {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int compared = one.get(i).compareTo(other.get(i));
			if (compared != 0) {
				return compared;
			}
		}
		return Integer.compare(one.size(), other.size());
	}

}
