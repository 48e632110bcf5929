package org.oversightgraph.page.organisation.system;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Backing;
import org.oversightgraph.page.organisation.Edges;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.page.organisation.Standings;
import org.oversightgraph.page.organisation.system.TrustAnswer.Compared;
import org.oversightgraph.page.organisation.system.TrustAnswer.Interaction;
import org.oversightgraph.page.organisation.system.TrustAnswer.Membership;
import org.oversightgraph.page.organisation.system.TrustAnswer.Related;
import org.oversightgraph.table.Table;

/** The sections about the systems of a trust. */
class TrustSections {

	private final Rows rows;

	private final TrustAnswer answer;

	TrustSections(Rows rows, TrustAnswer answer) {
		this.rows = rows;
		this.answer = answer;
	}

	List<Section> all() {
		List<Section> sections = new ArrayList<>();
		sections.add(systems());
		Interaction interaction = this.answer.interaction();
		if (interaction != null) {
			sections.add(comparison(interaction));
			if (!interaction.partnersExpectedToHelp().isEmpty()) {
				sections.add(partners(interaction));
			}
		}
		sections.add(related("places", "Places", "No place names the trust as a partner.", this.answer.places()));
		sections.add(related("collaboratives", "Provider collaboratives",
				"No provider collaborative names the trust as a member.", this.answer.collaboratives()));
		if (!this.answer.alsoServes().isEmpty()) {
			sections.add(flows());
		}
		if (interaction != null && !interaction.consequences().isEmpty()) {
			sections.add(Consequence.section(interaction.consequences(), ""));
		}
		return sections;
	}

	private Section systems() {
		Table.Builder table = Table.named("systems", "Systems in which it works", "ICB", "Code", "Region",
				"Role in oversight", "Segment of the ICB", "Support of the ICB", "Compared with the ICB");
		this.answer.systems().forEach((system) -> {
			Compared compared = compared(system);
			table.row(this.rows.link(system.icb().code(), system.icb().name()), system.icb().code(),
					(system.icb().region() == null) ? "" : this.rows.link(system.icb().region()), roles(compared),
					segment(compared), (compared == null) ? "" : Standings.inWords(compared.support()),
					(compared == null) ? "" : Patterns.inWords(compared.pattern()));
		});
		boolean unsettled = this.answer.systems().stream().anyMatch((system) -> !system.settled());
		return Section.of(table.build(), "No system is recorded.")
			.noting(unsettled ? Rows.SPLIT : "")
			.backedBy(this.answer.systems()
				.stream()
				.map((system) -> Backing.of(system.icb().name(), system.facts()))
				.toList());
	}

	private @Nullable Compared compared(Membership system) {
		Interaction interaction = this.answer.interaction();
		return (interaction == null) ? null
				: interaction.systems()
					.stream()
					.filter((compared) -> compared.icb().code().equals(system.icb().code()))
					.findFirst()
					.orElse(null);
	}

	private static String roles(@Nullable Compared compared) {
		if (compared == null || compared.roles().isEmpty()) {
			return "None recorded";
		}
		return compared.roles()
			.stream()
			.map((role) -> (role == OversightRole.COMMISSIONING) ? "Commissions services" : Wording.role(role))
			.collect(Collectors.joining(", "));
	}

	private static String segment(@Nullable Compared compared) {
		return (compared == null || compared.segment() == null) ? "Not recorded" : compared.segment().withAge();
	}

	private Section comparison(Interaction interaction) {
		Table.Builder table = Table.named("comparison", "Segment of the trust and its systems", "Point", "Rule");
		interaction.reasons().forEach((reason) -> table.row(reason.statement(), reason.citation()));
		interaction.differences().forEach((reason) -> table.row(reason.statement(), reason.citation()));
		return Section.of(table.build(), "Nothing more is recorded.")
			.noting(Patterns.inWords(interaction.pattern()) + ".")
			.noting(interaction.segmentNote())
			.backedBy(interaction.reasons()
				.stream()
				.filter((reason) -> !reason.facts().isEmpty())
				.map((reason) -> Backing.of(reason.citation(), reason.facts()))
				.toList());
	}

	private Section partners(Interaction interaction) {
		Table.Builder table = Table.named("partners", "Partners that are expected to help", "Organisation", "Code",
				"Why", "Rule");
		interaction.partnersExpectedToHelp()
			.forEach((partner) -> table.row(this.rows.link(partner.organisation()), partner.organisation().code(),
					partner.because().stream().map(Reason::statement).collect(Collectors.joining(" ")),
					partner.because().stream().map(Reason::citation).distinct().collect(Collectors.joining(", "))));
		return Section.of(table.build(), "");
	}

	private Section related(String name, String title, String empty, @Nullable Edges<Related> list) {
		Table.Builder table = Table.named(name, title, "Name", "Code");
		Edges.of(list).forEach((each) -> table.row(this.rows.link(each.node()), each.node().code()));
		return Section.of(table.build(), empty)
			.noting(Edges.missing(list))
			.backedBy(Edges.of(list).stream().map((each) -> Backing.of(each.node().name(), each.facts())).toList());
	}

	private Section flows() {
		Table.Builder table = Table.named("patients", "Patients from other systems", "ICB of the area", "Code",
				"Share of the trust's patients", "Why it is shown");
		this.answer.alsoServes()
			.forEach((flow) -> table.row(this.rows.link(flow.icb()), flow.icb().code(),
					"%.0f%%".formatted(flow.share() * 100), flow.reason().statement()));
		return Section.of(table.build(), "")
			.noting("These flows do not change who leads the oversight.")
			.backedBy(this.answer.alsoServes()
				.stream()
				.map((flow) -> Backing.of(flow.icb().name(), flow.facts()))
				.toList());
	}

}
