package org.oversightgraph.export;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetHeader;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Target;

/**
 * The graph of a release, or a part of it.
 *
 * @param header the header of the dataset
 * @param scope the scope of the data: records that can apply on its date, or all records
 * if it has no date
 * @param around the code of the organisation in the middle; null for the whole graph
 * @param nodes organisations and arrangements, and for the whole graph also segments,
 * ratings and other records
 * @param edges the relationships between them
 * @param sources the sources, by id
 */
record Extract(DatasetHeader header, ExportScope scope, @Nullable String around, List<Node> nodes, List<Edge> edges,
		Map<String, Row> sources) {

	/**
	 * A node.
	 *
	 * @param id the unique id in the graph: the code of an organisation, or else the hash
	 * of the key of the row
	 * @param row the recorded row
	 */
	record Node(String id, Row row) {

		/** Returns whether it is an organisation. */
		boolean isBody() {
			return this.row.table().target() instanceof Target.Body;
		}

		/** Returns the kind of organisation, arrangement or record. */
		String kind() {
			return switch (this.row.table().target()) {
				case Target.Body body -> body.kind().name();
				case Target.OwnedNode node -> node.label();
				default -> Objects.requireNonNullElse(this.row.text("kind"), "");
			};
		}

		/** Returns a label for display. */
		String label() {
			for (String column : List.of("name", "title", "segment", "programme", "event", "criterion", "overall",
					"summary")) {
				String text = this.row.text(column);
				if (text != null) {
					return text;
				}
			}
			return this.id;
		}

	}

	/**
	 * An edge.
	 *
	 * @param id the unique id in the graph
	 * @param type the type of the relationship
	 * @param from the id of the start node
	 * @param to the id of the end node
	 * @param row the recorded row; null if one of the nodes is the record
	 */
	record Edge(String id, String type, String from, String to, @Nullable Row row) {
	}

	/** Returns the sources that a row cites. */
	List<Row> sourcesOf(Row row) {
		return row.list("sources").stream().map(this.sources::get).filter(Objects::nonNull).toList();
	}

	/** Returns all cited sources. */
	Collection<Row> namedSources() {
		return Stream
			.concat(this.nodes.stream().map(Node::row), this.edges.stream().map(Edge::row).filter(Objects::nonNull))
			.flatMap((row) -> sourcesOf(row).stream())
			.distinct()
			.toList();
	}

	String fileName(String ending) {
		return this.scope.fileName((this.around == null) ? "graph" : "graph-around-" + this.around, ending);
	}

	/** Returns a description in a sentence. */
	String description() {
		LocalDate date = this.scope.asOf();
		return "%s, release %d (%s)%s%s.".formatted(this.header.title(), this.scope.release(), this.header.release(),
				(this.around == null) ? "" : ", around " + this.around,
				(date == null) ? ": all records" : ": records that can apply on " + date);
	}

}
