package org.oversightgraph.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.time.PartialDate;

/** Turns rows into what is written: nodes and relationships with their properties. */
final class ContentAssembler {

	private final ReadDataset dataset;

	private final DatasetHeader header;

	private ContentAssembler(ReadDataset dataset, DatasetHeader header) {
		this.dataset = dataset;
		this.header = header;
	}

	/** Assembles a dataset that has no faults. */
	static DatasetContent assemble(ReadDataset dataset, DatasetHeader header, String hash) {
		ContentAssembler assembler = new ContentAssembler(dataset, header);
		// The format lists every table after those that it refers to.
		List<Write> writes = DatasetFormat.tables()
			.stream()
			.flatMap((table) -> assembler.writes(table).stream())
			.filter((write) -> !write.rows().isEmpty())
			.toList();
		long organisations = dataset.rows().filter((row) -> row.table().target() instanceof Target.Body).count();
		long facts = dataset.rows().filter((row) -> row.table().target().isFact()).count();
		return new DatasetContent(header, hash, writes, organisations, facts);
	}

	private List<Write> writes(Table table) {
		List<Row> rows = this.dataset.rows(table.name());
		return switch (table.target()) {
			case Target.SourceNode _ -> List.of(Write.nodes(List.of("Source"), entries(rows, null, null)));
			case Target.Body body ->
				List.of(Write.nodes(List.of("Organisation", body.kind().label()), entries(rows, null, null)));
			case Target.ArrangementNode _ -> arrangements(rows);
			case Target.Link link -> List.of(Write.links(link, entries(rows, link.from(), link.to())));
			case Target.OwnedNode node -> List.of(Write.owned(node, entries(rows, node.owner(), null)));
		};
	}

	private List<Write> arrangements(List<Row> rows) {
		List<Write> writes = new ArrayList<>();
		for (ArrangementKind kind : ArrangementKind.values()) {
			List<Row> ofKind = rows.stream().filter((row) -> kind.name().equals(row.text("kind"))).toList();
			writes.add(Write.nodes(List.of("Arrangement", kind.label()), entries(ofKind, null, null)));
		}
		return writes;
	}

	private List<Write.Entry> entries(List<Row> rows, Target.@Nullable End from, Target.@Nullable End to) {
		return rows.stream().map((row) -> new Write.Entry(end(row, from), end(row, to), properties(row))).toList();
	}

	private static String end(Row row, Target.@Nullable End end) {
		String key = (end != null) ? row.text(end.column()) : null;
		return (key != null) ? key : "";
	}

	private Map<String, Object> properties(Row row) {
		Map<String, Object> properties = new LinkedHashMap<>();
		Target target = row.table().target();
		if (target.isFact()) {
			properties.put("key", Fingerprint.ofFact(row));
			properties.put("addedIn", this.header.release());
		}
		if (target instanceof Target.Body body) {
			properties.put("kind", body.kind().name());
			properties.put("evidence",
					((this.header.nature() == DatasetNature.REAL) ? Evidence.STATED : Evidence.ILLUSTRATIVE).name());
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

}
