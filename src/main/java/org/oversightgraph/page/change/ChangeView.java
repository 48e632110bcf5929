package org.oversightgraph.page.change;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.Picture;
import org.oversightgraph.page.View;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.change.Changes.Begun;
import org.oversightgraph.page.chart.BarChart;
import org.oversightgraph.page.filter.Chip;
import org.oversightgraph.page.filter.Choices;
import org.oversightgraph.table.Table;
import org.oversightgraph.time.DateInWords;

/**
 * The changes between two dates.
 *
 * @param compared the dates
 * @param changes the numbers of changes, and the editions that began
 * @param groups the changes by kind of organisation
 * @param presets other dates to compare
 * @param filters the filters: kind, cause, region and ICB
 * @param chips the chosen filters
 * @param feed the address of the feed of changes
 * @param table the changes
 * @param chart the changes by cause
 * @param maps the ICBs before and after; null if none opened or closed
 */
public record ChangeView(Preset compared, Changes changes, List<Group> groups, List<Preset> presets,
		List<Choices> filters, List<Chip> chips, String feed, Table table, BarChart chart,
		@Nullable ChangeMaps maps) implements View {

	/** A list of at most this number of changes is not folded. */
	private static final int SHORT = 20;

	@Override
	public String template() {
		return "change/changes.jte";
	}

	@Override
	public String title() {
		return "What changed between %s and %s".formatted(DateInWords.of(this.compared.from()),
				DateInWords.of(this.compared.to()));
	}

	@Override
	public Menu menu() {
		return Menu.CHANGES;
	}

	@Override
	public boolean isDated() {
		return false;
	}

	@Override
	public List<Table> tables() {
		if (this.table.isEmpty()) {
			return List.of();
		}
		return (this.maps == null) ? List.of(this.table, causes()) : List.of(this.table, causes(), this.maps.table());
	}

	@Override
	public @Nullable Picture picture() {
		return this.chart.bars().isEmpty() ? null : new Picture("picture/bars.jte", this.chart);
	}

	/** Returns whether the changes are few enough to show all of them at once. */
	public boolean isShort() {
		return this.changes.totalCount() <= SHORT;
	}

	/** Returns the causes with their counts. */
	public Table causes() {
		Table.Builder table = Table.named("causes", "Changes by cause", "Cause", "Organisations");
		this.chart.bars().forEach((bar) -> table.row(bar.label(), bar.value()));
		return table.build();
	}

	/** Returns a filter. */
	public Choices filter(String parameter) {
		return this.filters.stream().filter((filter) -> filter.name().equals(parameter)).findFirst().orElseThrow();
	}

	/** Returns the number of organisations that changed, in one sentence. */
	public String sentence() {
		return sentence(this.changes.totalCount(), this.groups);
	}

	static String sentence(int total, List<Group> groups) {
		if (total == 0) {
			return "No recorded change matches these dates and filters.";
		}
		String kinds = groups.stream()
			.map((group) -> "%d %s".formatted(group.changes().size(), lower(group.changes().size(), group.kind())))
			.collect(Collectors.joining(", "));
		return (groups.size() < 2) ? "%s changed: %s.".formatted(Wording.count(total, "organisation"), kinds)
				: "%s changed: %s.".formatted(Wording.count(total, "organisation"), and(kinds));
	}

	/** Returns the editions of the framework that began, in one sentence. */
	public String editions() {
		List<Begun> begun = this.changes.editionsBegun();
		if (begun.isEmpty()) {
			return "No edition of the framework began.";
		}
		return begun.stream().map(Begun::title).collect(Collectors.joining(" and ")) + " came into force.";
	}

	private static String lower(int number, OrganisationKind kind) {
		if (kind == OrganisationKind.ICB || kind == OrganisationKind.ICB_CLUSTER) {
			return ((kind == OrganisationKind.ICB) ? "ICB" : "ICB cluster") + ((number == 1) ? "" : "s");
		}
		String words = (number == 1) ? Wording.kind(kind, null) : Wording.kinds(kind);
		return words.startsWith("NHS") ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
	}

	private static String and(String list) {
		int last = list.lastIndexOf(", ");
		return list.substring(0, last) + " and " + list.substring(last + 2);
	}

}
