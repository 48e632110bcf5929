package org.oversightgraph.page.organisation.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.EventDate;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Picture;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.TabView;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Period;
import org.oversightgraph.page.organisation.timeline.Strip;
import org.oversightgraph.table.Table;

/**
 * An organisation through time.
 *
 * @param heading the organisation
 * @param sentence the answer in one or two sentences
 * @param strip the picture
 * @param sections the periods, causes, events, names and successions
 * @param events the dates of changes, oldest first
 */
public record HistoryView(Heading heading, String sentence, Strip strip, List<Section> sections,
		List<EventDate> events) implements TabView {

	/** Creates the view of an answer. */
	static HistoryView of(Heading heading, HistoryAnswer answer, Links links, LocalDate asOf) {
		HistoryTables tables = new HistoryTables(answer, links);
		List<Section> sections = new ArrayList<>();
		sections.add(tables.periods());
		sections.add(tables.causes());
		if (answer.oversight().subject().standing() != null) {
			sections.add(tables.timeline());
		}
		sections.add(tables.names(heading));
		sections.add(tables.successions());
		return new HistoryView(heading, new HistorySentence(heading, answer).text(),
				HistoryStrip.of(heading.name(), answer, asOf), sections, events(answer.oversightHistory().periods()));
	}

	private static List<EventDate> events(List<Period> periods) {
		return periods.stream()
			.map((period) -> new EventDate(period.from(),
					period.causes().isEmpty() ? "Records begin" : Wording.of(period.causes().getFirst().kind())))
			.toList();
	}

	@Override
	public Tab tab() {
		return Tab.HISTORY;
	}

	@Override
	public String template() {
		return "organisation/history.jte";
	}

	@Override
	public @Nullable Picture picture() {
		return new Picture("picture/strip.jte", this.strip);
	}

	@Override
	public List<Table> tables() {
		return this.sections.stream().map(Section::table).filter((table) -> !table.isEmpty()).toList();
	}

}
