package org.oversightgraph.page.organisation.system;

import java.util.ArrayList;
import java.util.List;

import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.organisation.Backing;
import org.oversightgraph.page.organisation.Edges;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.table.Table;

/** The sections about a cluster, collaborative, place, local authority or committee. */
class PartnershipSections {

	private final Rows rows;

	private final PartnershipAnswer answer;

	private final OrganisationKind kind;

	PartnershipSections(Rows rows, PartnershipAnswer answer, OrganisationKind kind) {
		this.rows = rows;
		this.answer = answer;
		this.kind = kind;
	}

	List<Section> all() {
		List<Section> sections = new ArrayList<>();
		Edges<RegionAnswer.Related> members = this.answer.all();
		if (members != null) {
			sections.add(members(members));
		}
		if (this.kind != OrganisationKind.NATIONAL_BODY && this.kind != OrganisationKind.ICB_CLUSTER) {
			sections.add(systems());
		}
		return sections;
	}

	private Section members(Edges<RegionAnswer.Related> members) {
		Table.Builder table = Table.named("members", (this.kind == OrganisationKind.PLACE) ? "Partners" : "Members",
				"Name", "Code", "Kind", "Lead", "Segment and its age", "Support");
		members.edges()
			.forEach((each) -> table.row(this.rows.link(each.node().code(), each.node().name()), each.node().code(),
					each.node().kindInWords(), each.node().leadInWords(), each.node().segmentInWords(),
					each.node().supportInWords()));
		return Section
			.of(table.build(),
					(this.kind == OrganisationKind.PLACE) ? "No partner is recorded on this date."
							: "No member is recorded on this date.")
			.noting(Edges.missing(members))
			.backedBy(members.edges().stream().map((each) -> Backing.of(each.node().name(), each.facts())).toList());
	}

	private Section systems() {
		Table.Builder table = Table.named("systems", "Systems", "ICB", "Code", "Region");
		this.answer.systems()
			.forEach((system) -> table.row(this.rows.link(system.icb().code(), system.icb().name()),
					system.icb().code(), (system.icb().region() == null) ? "" : this.rows.link(system.icb().region())));
		boolean unsettled = this.answer.systems().stream().anyMatch((system) -> !system.settled());
		return Section.of(table.build(), "No system is recorded on this date.")
			.noting(unsettled ? Rows.SPLIT : "")
			.backedBy(this.answer.systems()
				.stream()
				.map((system) -> Backing.of(system.icb().name(), system.facts()))
				.toList());
	}

}
