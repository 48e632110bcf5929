package org.oversightgraph.page.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.NamedOrganisation;
import org.oversightgraph.page.Picture;
import org.oversightgraph.page.View;
import org.oversightgraph.page.Wording;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

/**
 * The effects of a hypothetical change, and the forms for changes.
 *
 * @param title the title
 * @param change the change; null if none is chosen
 * @param values the values of the form
 * @param icbs the ICBs of the form
 * @param problem the error in the form; null if there is none
 * @param unresolved the field whose text names no one organisation, with the choices;
 * null if there is none
 * @param result the effects; null if there are none
 * @param choices the organisations to choose from
 */
public record ScenarioView(String title, @Nullable Change change, Map<String, String> values, List<String> icbs,
		@Nullable String problem, @Nullable Unresolved unresolved, @Nullable Result result,
		Choices choices) implements View {

	static final String HYPOTHETICAL = "hypothetical:";

	/**
	 * A field whose text names no one organisation.
	 *
	 * @param field the name of the field
	 * @param named the result of the search
	 */
	public record Unresolved(String field, NamedOrganisation named) {
	}

	/**
	 * The organisations to choose from.
	 *
	 * @param clusters the clusters
	 * @param icbs the ICBs
	 * @param regions the regions
	 */
	public record Choices(Nodes clusters, Nodes icbs, Nodes regions) {
	}

	/**
	 * Organisations.
	 *
	 * @param nodes the organisations
	 */
	public record Nodes(List<Body> nodes) {
	}

	/**
	 * The effects, ready for the page.
	 *
	 * @param changes the changes in words
	 * @param sentence the effects in one sentence
	 * @param shown the number of organisations in the table, if there are more; otherwise
	 * 0
	 * @param differences the organisations before and after
	 * @param systems the trusts in fewer or more systems
	 * @param gained the findings that it adds
	 * @param settled the findings that it resolves
	 * @param arrangements the arrangements to rewrite
	 * @param citations the rules behind the results, each once
	 * @param notes notes on other findings and on missing checks
	 * @param maps the areas before and after; null if no ICBs merge
	 */
	public record Result(List<String> changes, String sentence, String shown, Table differences, Table systems,
			Table gained, Table settled, Table arrangements, List<String> citations, List<String> notes,
			@Nullable ScenarioMaps maps) {

		static Result of(Effects effects, Links links, @Nullable ScenarioMaps maps) {
			List<Effects.Difference> differences = effects.differences().nodes();
			List<String> notes = new ArrayList<>();
			effects.findingsMoved()
				.nodes()
				.forEach((move) -> notes.add(Wording.of(move.kind()) + ": " + move.summary()));
			effects.findingsNotChecked()
				.forEach((check) -> notes.add(Wording.of(check.kind()) + " is not checked. " + check.note()));
			int total = effects.differences().totalCount();
			return new Result(effects.changes(), effects.summary().inWords(),
					(total == differences.size()) ? ""
							: "The first %d of %d organisations are shown.".formatted(differences.size(), total),
					differences(differences, links), systems(effects, links),
					findings("gained", "Findings gained", effects.findingsGained(), links),
					findings("settled", "Findings lost", effects.findingsSettled(), links), arrangements(effects),
					citations(differences), notes, maps);
		}

		private static Table differences(List<Effects.Difference> differences, Links links) {
			Table.Builder table = Table.named("differences", "Before and after", "Organisation", "Before", "After",
					"Why");
			differences.stream()
				.sorted(Comparator.comparing((Effects.Difference difference) -> !difference.isLeadChanged()))
				.forEach((difference) -> table.row(cell(difference.organisation(), links), difference.beforeInWords(),
						difference.afterInWords(), difference.summary()));
			return table.build();
		}

		private static List<String> citations(List<Effects.Difference> differences) {
			return differences.stream()
				.flatMap((difference) -> difference.after().reasons().stream())
				.map(Effects.Cited::citation)
				.distinct()
				.sorted()
				.toList();
		}

		private static Table systems(Effects effects, Links links) {
			Table.Builder table = Table.named("systems", "Number of systems in which a trust works", "Trust", "Before",
					"After");
			effects.systemsChanged()
				.forEach((systems) -> table.row(cell(systems.trust(), links), systems.before(), systems.after()));
			return table.build();
		}

		private static Table findings(String name, String title, Effects.Findings findings, Links links) {
			Table.Builder table = Table.named(name, title, "Finding", "Severity", "Organisation", "Statement");
			findings.nodes()
				.forEach((finding) -> table.row(Wording.of(finding.kind()), Wording.of(finding.severity()),
						cell(finding.subject(), links), finding.statement()));
			return table.build();
		}

		private static Table arrangements(Effects effects) {
			Table.Builder table = Table.named("arrangements", "Arrangements to rewrite", "Arrangement", "Why");
			effects.arrangementsToRewrite()
				.forEach((arrangement) -> table.row(arrangement.title(), arrangement.statement()));
			return table.build();
		}

		/** A hypothetical organisation has no page. */
		private static Cell cell(Body body, Links links) {
			return body.code().startsWith(HYPOTHETICAL) ? Cell.of(body.name())
					: new Cell(body.name(), links.organisation(body.code()));
		}

	}

	@Override
	public String template() {
		return "scenario/scenario.jte";
	}

	@Override
	public Menu menu() {
		return Menu.SCENARIO;
	}

	@Override
	public List<Table> tables() {
		Result found = this.result;
		return (found == null) ? List.of()
				: List.of(found.differences(), found.systems(), found.gained(), found.settled(), found.arrangements());
	}

	@Override
	public @Nullable Picture picture() {
		ScenarioMaps maps = (this.result == null) ? null : this.result.maps();
		return (maps == null) ? null : new Picture("picture/england-map.jte", maps.after());
	}

	/** Returns the value of a field; empty if it is not set. */
	public String value(String field) {
		return this.values.getOrDefault(field, "");
	}

	/** Returns the problem of a form; null if it has none. */
	public @Nullable String problemOf(Change form) {
		return (form == this.change) ? this.problem : null;
	}

	/** Returns the choices of a form; null if it has none. */
	public @Nullable Unresolved unresolvedOf(Change form) {
		return (form == this.change) ? this.unresolved : null;
	}

}
