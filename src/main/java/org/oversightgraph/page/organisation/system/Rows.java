package org.oversightgraph.page.organisation.system;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Heading.Succession;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

/** Cells and tables that several kinds of organisation share. */
class Rows {

	static final String SPLIT = "At least one link was recorded for an ICB that has been split."
			+ " Its successor is not recorded.";

	private final Links links;

	Rows(Links links) {
		this.links = links;
	}

	Cell link(String code, String name) {
		return new Cell(name, this.links.organisation(code));
	}

	Cell link(Body body) {
		return link(body.code(), body.name());
	}

	static String names(@Nullable List<Body> bodies) {
		return (bodies == null) ? "" : bodies.stream().map(Body::shortName).collect(Collectors.joining(", "));
	}

	/** Returns the neighbours of an ICB that are not in its system. */
	Section around(IcbAnswer answer, Neighbours neighbours) {
		Table.Builder table = around();
		if (answer.region() != null) {
			row(table, "NHS England region", answer.region(), "");
		}
		if (answer.system() != null) {
			answer.system().clusters().forEach((cluster) -> {
				row(table, "Cluster with shared leadership", cluster.cluster(), "");
				cluster.others().forEach((icb) -> row(table, "ICB in the same cluster", icb, ""));
			});
		}
		successions(table, neighbours);
		return Section.of(table.build(), "No region, cluster, predecessor or successor is recorded.")
			.noting((answer.system() == null || answer.system().clusterNote() == null) ? ""
					: answer.system().clusterNote());
	}

	/** Returns the neighbours of a trust that are not its systems. */
	Section around(TrustAnswer answer, Neighbours neighbours) {
		Table.Builder table = around();
		if (answer.registeredIn() != null) {
			row(table, "Registered under (by the address of its head office)", answer.registeredIn(), "");
		}
		successions(table, neighbours);
		return Section.of(table.build(), "No parent in the register, predecessor or successor is recorded.");
	}

	private static Table.Builder around() {
		return Table.named("around", "Around it", "Relation", "Organisation", "Code", "Since");
	}

	private void successions(Table.Builder table, Neighbours neighbours) {
		neighbours.predecessors().forEach((each) -> row(table, "Predecessor", each));
		neighbours.successors().forEach((each) -> row(table, "Successor", each));
	}

	private void row(Table.Builder table, String relation, Succession succession) {
		row(table, relation, succession.organisation(),
				(succession.on() == null) ? "Not recorded" : Wording.date(succession.on()));
	}

	private void row(Table.Builder table, String relation, Body body, String since) {
		table.row(relation, link(body), body.code(), since);
	}

}
