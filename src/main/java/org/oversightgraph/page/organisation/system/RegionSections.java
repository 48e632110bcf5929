package org.oversightgraph.page.organisation.system;

import java.util.List;

import org.oversightgraph.page.organisation.Backing;
import org.oversightgraph.page.organisation.Edges;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.table.Table;

/** The sections about the ICBs and trusts of a region. */
class RegionSections {

	private final Rows rows;

	private final RegionAnswer answer;

	RegionSections(Rows rows, RegionAnswer answer) {
		this.rows = rows;
		this.answer = answer;
	}

	List<Section> all() {
		return List.of(icbs(), trusts());
	}

	private Section icbs() {
		Table.Builder table = Table.named("icbs", "Integrated care boards", "ICB", "Code", "Lead",
				"Segment and its age", "Support");
		this.answer.icbs()
			.edges()
			.forEach((each) -> table.row(this.rows.link(each.node().code(), each.node().name()), each.node().code(),
					each.node().leadInWords(), each.node().segmentInWords(), each.node().supportInWords()));
		return Section.of(table.build(), "No ICB is open in the region on this date.")
			.noting(Edges.missing(this.answer.icbs()))
			.backedBy(this.answer.icbs()
				.edges()
				.stream()
				.map((each) -> Backing.of(each.node().name(), each.facts()))
				.toList());
	}

	private Section trusts() {
		Table.Builder table = Table.named("trusts", "Trusts", "Trust", "Code", "Type", "Lead", "Segment and its age",
				"Support", "Works in");
		this.answer.trusts()
			.nodes()
			.forEach((trust) -> table.row(this.rows.link(trust.code(), trust.name()), trust.code(), trust.kindInWords(),
					trust.leadInWords(), trust.segmentInWords(), trust.supportInWords(), trust.systemsInWords()));
		return Section.of(table.build(), "No trust works in the region on this date.");
	}

}
