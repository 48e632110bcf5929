package org.oversightgraph.page.support;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.Picture;
import org.oversightgraph.page.View;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.chart.EpisodeChart;
import org.oversightgraph.page.filter.Chip;
import org.oversightgraph.page.filter.Choices;
import org.oversightgraph.page.support.Register.Episode;
import org.oversightgraph.standing.SupportStay.Status;
import org.oversightgraph.table.Table;

/**
 * The register of support.
 *
 * @param asOf the date
 * @param programmes the chosen programmes; empty for all
 * @param status the chosen status; null for all
 * @param episodes the episodes
 * @param unknown the number of other episodes that may continue
 * @param exits the organisations that decide exit, by programme
 * @param editions the editions of the framework
 * @param last the last date on which an organisation was in the programmes, if none is
 * now; null otherwise
 * @param filters the filters
 * @param chips the chosen filters
 * @param table the episodes
 * @param chart the episodes through time
 */
public record SupportView(LocalDate asOf, List<Programme> programmes, @Nullable Status status, List<Episode> episodes,
		int unknown, List<ExitAnswer> exits, List<Edition> editions, @Nullable LocalDate last, List<Choices> filters,
		List<Chip> chips, Table table, EpisodeChart chart) implements View {

	@Override
	public String template() {
		return "support/support.jte";
	}

	@Override
	public String title() {
		return "Support register"
				+ ((this.programmes.size() == 1) ? ": " + Wording.programme(this.programmes.getFirst()) : "");
	}

	@Override
	public Menu menu() {
		return Menu.SUPPORT;
	}

	@Override
	public List<Table> tables() {
		return this.episodes.isEmpty() ? List.of() : List.of(this.table);
	}

	@Override
	public @Nullable Picture picture() {
		return this.episodes.isEmpty() ? null : new Picture("picture/episodes.jte", this.chart);
	}

	/** Returns a filter. */
	public Choices filter(String parameter) {
		return this.filters.stream().filter((filter) -> filter.name().equals(parameter)).findFirst().orElseThrow();
	}

	/** Returns the answer in one sentence. */
	public String sentence() {
		return SupportSentence.of(this.asOf, this.programmes, this.status, this.episodes);
	}

	/** Returns the organisations, each once. */
	public List<Body> organisations() {
		return this.episodes.stream().map(Episode::organisation).distinct().toList();
	}

	/** Returns the answer on exit for a programme; null if there is none. */
	public @Nullable ExitAnswer exitFrom(Programme programme) {
		return this.exits.stream().filter((exit) -> exit.programme() == programme).findFirst().orElse(null);
	}

	/** Returns the age of the records; empty if no date is recorded. */
	public String age() {
		return SupportSentence.age(this.episodes);
	}

	/** Returns the number of other records without an end; empty for none. */
	public String unknownInWords() {
		if (this.unknown == 0) {
			return "";
		}
		return (this.unknown == 1) ? "1 more record does not show whether the support has ended."
				: "%d more records do not show whether the support has ended.".formatted(this.unknown);
	}

}
