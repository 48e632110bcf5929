package org.oversightgraph.page.network;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.NamedOrganisation;
import org.oversightgraph.page.Picture;
import org.oversightgraph.page.View;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.network.FoundPath.Step;
import org.oversightgraph.table.Table;

/**
 * Paths between two organisations.
 *
 * @param from the text in the first field
 * @param to the text in the second field
 * @param unresolved the fields whose text does not name one organisation, by the name of
 * the field
 * @param answer the answer; null if two organisations are not yet chosen
 */
public record PathsView(String from, String to, List<Unresolved> unresolved, @Nullable Paths answer) implements View {

	/**
	 * A field whose text does not name one organisation.
	 *
	 * @param field the name of the field
	 * @param named the result of the search
	 */
	public record Unresolved(String field, NamedOrganisation named) {
	}

	/**
	 * The answer.
	 *
	 * @param from the first organisation
	 * @param to the second organisation
	 * @param note the reason why there is no path
	 * @param paths the paths, best first
	 */
	public record Paths(Body from, Body to, @Nullable String note, List<FoundPath> paths) {

		/** Returns the content in one sentence. */
		public String sentence() {
			if (this.paths.isEmpty()) {
				return (this.note == null) ? "No path is recorded." : this.note;
			}
			return "%s between %s and %s. The shortest has %s.".formatted(
					Wording.count(this.paths.size(), "short path"), this.from.name(), this.to.name(),
					Wording.count(this.paths.getFirst().length(), "step"));
		}

	}

	@Override
	public String template() {
		return "network/paths.jte";
	}

	@Override
	public String title() {
		Paths found = this.answer;
		return (found == null) ? "How are two organisations related?"
				: "Paths from %s to %s".formatted(found.from().name(), found.to().name());
	}

	@Override
	public Menu menu() {
		return Menu.SEARCH;
	}

	@Override
	public List<Table> tables() {
		Paths found = this.answer;
		if (found == null || found.paths().isEmpty()) {
			return List.of();
		}
		Table.Builder table = Table.named("paths", "Steps of the paths", "Path", "Step", "From", "To", "Relationship");
		for (int path = 0; path < found.paths().size(); path++) {
			List<Step> steps = found.paths().get(path).steps();
			for (int step = 0; step < steps.size(); step++) {
				table.row(path + 1, step + 1, steps.get(step).from().name(), steps.get(step).to().name(),
						steps.get(step).statement());
			}
		}
		return List.of(table.build());
	}

	@Override
	public @Nullable Picture picture() {
		Paths found = this.answer;
		return (found == null || found.paths().isEmpty()) ? null
				: new Picture("picture/paths.jte", Chains.of(found.from().name(), found.to().name(), found.paths()));
	}

	/** Returns the chains of the picture. */
	public Chains chains(Paths found) {
		return Chains.of(found.from().name(), found.to().name(), found.paths());
	}

}
