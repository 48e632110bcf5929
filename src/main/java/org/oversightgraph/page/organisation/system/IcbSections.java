package org.oversightgraph.page.organisation.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.oversightgraph.page.Body;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Backing;
import org.oversightgraph.page.organisation.Edges;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.page.organisation.system.IcbAnswer.Code;
import org.oversightgraph.page.organisation.system.IcbAnswer.Compared;
import org.oversightgraph.page.organisation.system.IcbAnswer.Part;
import org.oversightgraph.page.organisation.system.IcbAnswer.Pattern;
import org.oversightgraph.page.organisation.system.IcbAnswer.Surroundings;
import org.oversightgraph.system.ProviderRole;
import org.oversightgraph.table.Table;

/** The sections about the system of an ICB. */
class IcbSections {

	private final Rows rows;

	private final IcbAnswer answer;

	IcbSections(Rows rows, IcbAnswer answer) {
		this.rows = rows;
		this.answer = answer;
	}

	List<Section> all() {
		List<Section> sections = new ArrayList<>();
		Surroundings system = this.answer.system();
		Pattern pattern = this.answer.pattern();
		if (system != null) {
			sections.add(trusts(system.providers()));
		}
		if (pattern != null) {
			sections.add(comparison(pattern));
		}
		if (system != null) {
			sections.add(places(system.places()));
			sections.add(collaboratives(system.collaboratives()));
			sections.add(councils(system.councils()));
			sections.add(locations(system.subIcbLocations()));
			sections.add(partnerships(system));
		}
		if (pattern != null && !pattern.consequences().isEmpty()) {
			sections.add(Consequence.section(pattern.consequences(), ""));
		}
		return sections;
	}

	private Section trusts(Edges<IcbAnswer.Provider> providers) {
		Table.Builder table = Table.named("trusts", "Trusts", "Trust", "Code", "Type", "Role of the ICB", "Lead",
				"Segment and its age", "Support", "Compared with the ICB", "Also works in");
		Map<String, String> patterns = patterns();
		List<IcbAnswer.Provider> sorted = providers.edges()
			.stream()
			.sorted(Comparator.comparing(IcbAnswer.Provider::role))
			.toList();
		sorted.forEach((provider) -> table.row(this.rows.link(provider.node().code(), provider.node().name()),
				provider.node().code(), provider.node().kindInWords(), role(provider), lead(provider),
				provider.node().segmentInWords(), provider.node().supportInWords(),
				patterns.getOrDefault(provider.node().code(), ""), Rows.names(provider.alsoIn())));
		return Section.of(table.build(), "No trust works in this system on this date.")
			.noting(Edges.missing(providers))
			.backedBy(sorted.stream()
				.map((provider) -> new Backing(provider.node().name(), provider.reasons(), provider.facts()))
				.toList());
	}

	private static String lead(IcbAnswer.Provider provider) {
		return (provider.role() == ProviderRole.LEADS) ? "This ICB" : provider.oversight().inWords();
	}

	private static String role(IcbAnswer.Provider provider) {
		String role = switch (provider.role()) {
			case LEADS -> "Leads oversight";
			case CANDIDATE -> "Possible lead";
			case SHARES -> "Shares oversight";
			case COMMISSIONS_ONLY -> "Commissions only";
			case WORKS_IN -> "Works in the system, no role recorded";
		};
		if (!provider.worksInSystem()) {
			return role + " (works elsewhere)";
		}
		return Wording.icbRole(role, provider.settled());
	}

	private Map<String, String> patterns() {
		Pattern pattern = this.answer.pattern();
		return (pattern == null) ? Map.of()
				: pattern.trusts()
					.stream()
					.collect(Collectors.toMap((compared) -> code(compared.trust()),
							(Compared compared) -> Patterns.inWords(compared.pattern()), (one, _) -> one));
	}

	private static String code(Code trust) {
		return trust.code();
	}

	private Section comparison(Pattern pattern) {
		Table.Builder table = Table.named("comparison", "Segment of the ICB and its trusts", "Comparison", "Trusts");
		pattern.patterns().forEach((count) -> table.row(Patterns.inWords(count.value()), count.count()));
		return Section.of(table.build(), "No trust can be compared with the ICB.")
			.noting((pattern.segment() == null) ? ""
					: "Segment %d%s.".formatted(pattern.segment().segment(),
							(pattern.segment().label() == null) ? ""
									: ": " + pattern.segment().label().toLowerCase(Locale.UK)))
			.noting(pattern.segmentNote())
			.noting("Segment 3 or higher counts as struggling.")
			.backedBy(pattern.meanings()
				.stream()
				.map((meaning) -> new Backing(
						"Concerns " + meaning.bodies().stream().map(Body::shortName).collect(Collectors.joining(", ")),
						List.of(meaning.reason()), List.of()))
				.toList());
	}

	private Section places(Edges<Part> places) {
		Table.Builder table = Table.named("places", "Places", "Place", "Recorded partners", "Note");
		places.edges().forEach((part) -> table.row(this.rows.link(part.node()), members(part), part.doubt()));
		return section(table.build(), "No place is recorded in this system.", places);
	}

	private Section collaboratives(Edges<Part> collaboratives) {
		Table.Builder table = Table.named("collaboratives", "Provider collaboratives", "Collaborative",
				"Recorded members", "Also works in", "Note");
		collaboratives.edges()
			.forEach((part) -> table.row(this.rows.link(part.node()), members(part), Rows.names(part.alsoIn()),
					part.doubt()));
		return section(table.build(), "No provider collaborative is recorded in this system.", collaboratives);
	}

	private Section councils(Edges<Part> councils) {
		Table.Builder table = Table.named("councils", "Local authorities", "Local authority", "Code",
				"Share in the system", "Also in", "Note");
		councils.edges()
			.forEach((part) -> table.row(this.rows.link(part.node()), part.node().code(), share(part),
					Rows.names(part.alsoIn()), part.doubt()));
		return section(table.build(), "No local authority is recorded in this system.", councils);
	}

	private Section locations(Edges<Part> locations) {
		Table.Builder table = Table.named("sub-icb-locations", "Sub-ICB locations", "Area", "Code", "Note");
		locations.edges().forEach((part) -> table.row(this.rows.link(part.node()), part.node().code(), part.doubt()));
		return section(table.build(), "No area of a former clinical commissioning group is recorded.", locations);
	}

	private Section partnerships(Surroundings system) {
		Edges<Part> partnerships = system.integratedCarePartnerships();
		Table.Builder table = Table.named("partnerships", "Integrated care partnership", "Partnership", "Note");
		partnerships.edges().forEach((part) -> table.row(this.rows.link(part.node()), part.doubt()));
		return section(table.build(), system.partnershipNote(), partnerships)
			.noting(partnerships.edges().isEmpty() ? "" : system.partnershipNote());
	}

	private static Section section(Table table, String empty, Edges<Part> parts) {
		return Section.of(table, empty)
			.noting(Edges.missing(parts))
			.backedBy(parts.edges().stream().map((part) -> Backing.of(part.node().name(), part.facts())).toList());
	}

	private static String members(Part part) {
		return (part.members() == null || part.members().totalCount() == 0) ? "None recorded"
				: String.valueOf(part.members().totalCount());
	}

	private static String share(Part part) {
		return (part.share() == null) ? "Not recorded" : "%.0f%%".formatted(part.share() * 100);
	}

}
