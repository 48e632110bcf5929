package org.oversightgraph.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.oversightgraph.dataset.Column;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Target;
import org.oversightgraph.time.PartialDate;

/** The attributes of a node or an edge of a graph. */
final class Attributes {

	private static final String SOURCES = "sources";

	private Attributes() {
	}

	/** Returns the values of a row, by the headings of the dataset. */
	static Map<String, Object> of(Row row, Extract extract) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		for (Column column : columns(row)) {
			Object value = row.value(column.name());
			switch (value) {
				case null -> {
				}
				case PartialDate date -> put(attributes, column.name(), date);
				case List<?> several -> attributes.put(column.name(),
						several.stream().map(String::valueOf).collect(Collectors.joining("; ")));
				default -> attributes.put(column.name(), value);
			}
		}
		attributes.put(SOURCES,
				extract.sourcesOf(row)
					.stream()
					.map((source) -> String.valueOf(source.text("title")))
					.collect(Collectors.joining("; ")));
		return attributes;
	}

	/** Returns the columns except the ends of a relationship and the sources. */
	static List<Column> columns(Row row) {
		Target target = row.table().target();
		return row.table()
			.columns()
			.stream()
			.filter((column) -> !target.leadsBy(column.name()) && !column.name().equals(SOURCES))
			.toList();
	}

	/** Adds a date as recorded, with the earliest and latest date that it can mean. */
	private static void put(Map<String, Object> attributes, String name, PartialDate date) {
		attributes.put(name, date.text());
		if (date.earliest() != null) {
			attributes.put(name + "_earliest", date.earliest());
		}
		if (date.latest() != null) {
			attributes.put(name + "_latest", date.latest());
		}
	}

}
