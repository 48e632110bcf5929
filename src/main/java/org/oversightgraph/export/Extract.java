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
 * Some or all of the graph of a release.
 *
 * @param header what the dataset says of itself
 * @param asked what data it is of; a day means what stands on it, none means all that was
 * ever recorded
 * @param around the code of the body it surrounds; null for the whole
 * @param nodes bodies, arrangements and, in the whole, what is recorded of how bodies
 * stand
 * @param edges what relates them
 * @param sources where it was read, by id
 */
record Extract(DatasetHeader header, Asked asked, @Nullable String around, List<Node> nodes, List<Edge> edges,
		Map<String, Row> sources) {

	/**
	 * A node.
	 *
	 * @param id unique in the graph: the code of a body, else the key of its row
	 * @param row as it is recorded
	 */
	record Node(String id, Row row) {

		/** Whether it is a body. */
		boolean isBody() {
			return this.row.table().target() instanceof Target.Body;
		}

		/** What it is: the kind of a body or an arrangement, else that of the record. */
		String kind() {
			return switch (this.row.table().target()) {
				case Target.Body body -> body.kind().name();
				case Target.OwnedNode node -> node.label();
				default -> Objects.requireNonNullElse(this.row.text("kind"), "");
			};
		}

		/** What to call it. */
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
	 * @param id unique in the graph
	 * @param type what relates the two, as the graph names it
	 * @param from the id of the node it goes out from
	 * @param to the id of the node it goes to
	 * @param row as it is recorded; null where one end is the record
	 */
	record Edge(String id, String type, String from, String to, @Nullable Row row) {
	}

	/** The sources that a row names. */
	List<Row> sourcesOf(Row row) {
		return row.list("sources").stream().map(this.sources::get).filter(Objects::nonNull).toList();
	}

	/** The sources that are named anywhere in it. */
	Collection<Row> namedSources() {
		return Stream
			.concat(this.nodes.stream().map(Node::row), this.edges.stream().map(Edge::row).filter(Objects::nonNull))
			.flatMap((row) -> sourcesOf(row).stream())
			.distinct()
			.toList();
	}

	String fileName(String ending) {
		return this.asked.fileName((this.around == null) ? "graph" : "graph-around-" + this.around, ending);
	}

	/** What it is, in a sentence. */
	String description() {
		LocalDate day = this.asked.asOf();
		return "%s, release %d (%s)%s%s.".formatted(this.header.title(), this.asked.release(), this.header.release(),
				(this.around == null) ? "" : ", around " + this.around,
				(day == null) ? ": all that was ever recorded" : ": what can stand on " + day);
	}

}
