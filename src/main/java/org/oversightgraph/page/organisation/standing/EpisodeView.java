package org.oversightgraph.page.organisation.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.standing.StandingAnswer.Director;
import org.oversightgraph.page.organisation.standing.StandingAnswer.Episode;
import org.oversightgraph.standing.SupportEvent;
import org.oversightgraph.table.Table;

/**
 * A support episode.
 *
 * @param episode the episode
 * @param number its number on the page
 */
public record EpisodeView(Episode episode, int number) {

	/** Returns the episodes, the latest first. */
	static List<EpisodeView> of(List<Episode> oldestFirst) {
		List<EpisodeView> views = new ArrayList<>();
		for (Episode episode : oldestFirst.reversed()) {
			views.add(new EpisodeView(episode, views.size() + 1));
		}
		return views;
	}

	/** Returns the name of the programme. */
	public String programme() {
		return Wording.programme(this.episode.programme());
	}

	/** Returns the triggers in words; says if none is recorded. */
	public String triggers() {
		return this.episode.triggers().isEmpty() ? "Not recorded"
				: this.episode.triggers().stream().map(Wording::of).collect(Collectors.joining(", "));
	}

	/** Returns whether the Care Quality Commission recommended the support. */
	public String recommended() {
		Boolean recommended = this.episode.cqcRecommended();
		return (recommended == null) ? "Not recorded" : recommended ? "Yes" : "No";
	}

	/** Returns the director in words; says if none is recorded. */
	public String director() {
		Director director = this.episode.director();
		if (director == null) {
			return "Not recorded";
		}
		return director.title() + ((director.from() == null) ? "" : ", from " + Wording.recorded(director.from()))
				+ ((director.reportsTo() == null) ? "" : ". Reports to " + director.reportsTo());
	}

	/** Returns the state of the criteria in words. */
	public String criteria() {
		if (this.episode.exitCriteria().isEmpty()) {
			return "No exit criteria are recorded.";
		}
		return "%d met, %d not met, %d not known.".formatted(this.episode.criteriaMet(), this.episode.criteriaNotMet(),
				this.episode.criteriaNotKnown());
	}

	/** Returns the events. */
	public Table events() {
		Table.Builder table = Table.named("support-events-" + this.number, "Events: " + programme(), "Date", "Event",
				"Note", "Source");
		this.episode.events()
			.forEach((event) -> table.row(
					(event.dateAsRecorded() == null) ? "Not recorded" : Wording.recorded(event.dateAsRecorded()),
					(event.event() == SupportEvent.Kind.PARTICIPATING) ? "Described as in the programme"
							: Wording.of(event.event()),
					event.note(),
					event.sources().stream().map(Reason.Source::title).collect(Collectors.joining("; "))));
		return table.build();
	}

	/** Returns the exit criteria. */
	public Table exitCriteria() {
		Table.Builder table = Table.named("exit-criteria-" + this.number, "Exit criteria: " + programme(), "Number",
				"Criterion", "State", "Met on", "Note");
		this.episode.exitCriteria()
			.forEach((criterion) -> table.row(criterion.number(), criterion.criterion(), Wording.of(criterion.state()),
					Wording.recorded(criterion.metOn()), criterion.note()));
		return table.build();
	}

	/** Returns the tables. */
	List<Table> tables() {
		return List.of(events(), exitCriteria());
	}

}
