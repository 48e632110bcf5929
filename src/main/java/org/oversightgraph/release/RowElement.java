package org.oversightgraph.release;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.dataset.Column;
import org.oversightgraph.dataset.ColumnType;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Table;
import org.oversightgraph.dataset.Target;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.organisation.DescribedNode;
import org.oversightgraph.platform.neo4j.Properties;
import org.oversightgraph.time.PartialDate;

/** Converts rows to properties of nodes and relationships, and back. */
final class RowElement {

	/** The value of {@code removedIn} in an element that no release has removed. */
	static final long OPEN = Long.MAX_VALUE;

	private static final String TABLE = "table";

	private RowElement() {
	}

	/** Returns the properties of the element of a row that a release adds. */
	static Map<String, Object> properties(Row row, DatasetNature nature, long release) {
		Map<String, Object> properties = new LinkedHashMap<>();
		Target target = row.table().target();
		properties.put("key", row.fingerprint());
		properties.put(TABLE, row.table().name());
		properties.put("addedIn", release);
		properties.put("removedIn", OPEN);
		if (target instanceof Target.Body body) {
			properties.put("kind", body.kind().name());
			properties.put("evidence",
					((nature == DatasetNature.REAL) ? Evidence.STATED : Evidence.ILLUSTRATIVE).name());
			properties.put(DescribedNode.DESCRIBED_IN, release);
		}
		for (Column column : row.table().columns()) {
			Object value = row.value(column.name());
			if (value != null && !target.leadsBy(column.name())) {
				put(properties, column.property(), value);
			}
		}
		return properties;
	}

	private static void put(Map<String, Object> properties, String name, Object value) {
		if (value instanceof PartialDate date) {
			if (date.earliest() != null) {
				properties.put(name, date.earliest());
			}
			if (date.latest() != null) {
				properties.put(name + "Latest", date.latest());
			}
			properties.put(name + "Text", date.text());
		}
		else {
			properties.put(name, value);
		}
	}

	/** Returns the row of an element, with the keys of its start and end. */
	static Row row(MapAccessor element, String from, String to) {
		Table table = DatasetFormat.table(Properties.required(element, TABLE));
		Map<String, Object> values = new HashMap<>();
		for (Column column : table.columns()) {
			Object value = end(table.target(), column, from, to);
			if (value == null) {
				value = value(element, column);
			}
			if (value != null) {
				values.put(column.name(), value);
			}
		}
		return Row.of(table, values);
	}

	private static @Nullable Object end(Target target, Column column, String from, String to) {
		return switch (target) {
			case Target.Link link when link.from().column().equals(column.name()) -> from;
			case Target.Link link when link.to().column().equals(column.name()) -> to;
			case Target.OwnedNode node when node.owner().column().equals(column.name()) -> from;
			default -> null;
		};
	}

	private static @Nullable Object value(MapAccessor element, Column column) {
		if (column.type() instanceof ColumnType.Date) {
			return Properties.date(element, column.property());
		}
		Value value = element.get(column.property());
		return value.isNull() ? null : value.asObject();
	}

}
