package org.oversightgraph.release;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;

/** The order of the rows of a dataset: by table, then by key. */
public final class DatasetOrder {

	private static final Comparator<Row> BY_KEY = Comparator.comparing(Row::key, DatasetOrder::compare);

	private DatasetOrder() {
	}

	/** Returns the rows in this order. */
	public static List<Row> of(Collection<Row> rows) {
		Map<String, List<Row>> byTable = rows.stream().collect(Collectors.groupingBy((row) -> row.table().name()));
		return DatasetFormat.tables()
			.stream()
			.flatMap((table) -> byTable.getOrDefault(table.name(), List.of()).stream().sorted(BY_KEY))
			.toList();
	}

	private static int compare(List<String> first, List<String> second) {
		for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
			int compared = first.get(i).compareTo(second.get(i));
			if (compared != 0) {
				return compared;
			}
		}
		return Integer.compare(first.size(), second.size());
	}

}
