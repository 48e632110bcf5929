package org.oversightgraph.page.organisation.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Naming;
import org.oversightgraph.page.organisation.history.HistoryAnswer.FormerName;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Period;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Position;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Standing;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Subject;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Succession;
import org.oversightgraph.page.organisation.timeline.Bar;
import org.oversightgraph.page.organisation.timeline.Edition;
import org.oversightgraph.page.organisation.timeline.Look;
import org.oversightgraph.page.organisation.timeline.Mark;
import org.oversightgraph.page.organisation.timeline.Recorded;
import org.oversightgraph.page.organisation.timeline.Row;
import org.oversightgraph.page.organisation.timeline.Segments;
import org.oversightgraph.page.organisation.timeline.Strip;
import org.oversightgraph.page.organisation.timeline.Support;

/** An organisation through time, as a picture. */
final class HistoryStrip {

	private HistoryStrip() {
	}

	static Strip of(String name, HistoryAnswer answer, LocalDate asOf) {
		LocalDate from = answer.dataset().holdsFrom();
		LocalDate to = asOf.isBefore(from) ? from : asOf;
		List<Row> rows = new ArrayList<>();
		List<Edition> editions = answer.frameworkEditions();
		List<Period> periods = answer.oversightHistory().periods();
		rows.add(Edition.row(editions, to));
		rows.add(Row.of("Lead", merged(periods, to, HistoryStrip::lead)));
		List<Bar> shared = merged(periods, to, HistoryStrip::shared);
		if (!shared.isEmpty()) {
			rows.add(Row.of("Shared with", shared).withGaps(from, to, "None"));
		}
		Subject subject = answer.oversight().subject();
		Standing standing = subject.standing();
		if (standing != null) {
			rows.add(Segments.row(standing.segmentHistory()
				.stream()
				.map((change) -> new Segments.Recording(change.allocation().segment(),
						change.allocation().edition().id(), change.fact().validFromAsRecorded(),
						change.fact().validToAsRecorded(), change.fact().statement()))
				.toList(), editions, from, to));
			rows.add(Support.row(standing.support()
				.stream()
				.map((episode) -> new Support.Recording(episode.programme(), episode.fact().validFromAsRecorded(),
						episode.fact().validToAsRecorded(), episode.fact().statement()))
				.toList(), from, to));
		}
		Row names = names(name, subject.names(), from, to);
		if (names.bars().size() > 1) {
			rows.add(names);
		}
		List<Mark> marks = marks(subject, from, to);
		if (!marks.isEmpty()) {
			rows.add(new Row("Opened, closed", List.of(), marks));
		}
		return new Strip("history", "History of " + name, description(periods), from, to, rows,
				editions.stream().map(Edition::inForceFrom).filter((date) -> !date.isAfter(to)).toList());
	}

	private static String description(List<Period> periods) {
		StringBuilder text = new StringBuilder();
		periods.forEach((period) -> text.append("From ")
			.append(Wording.date(period.from()))
			.append(": ")
			.append(leadInWords(period.position()))
			.append(". "));
		return text.append("The tables on the page have the same content.").toString();
	}

	/** Joins periods in a row that look the same. A null bar is left out. */
	private static List<Bar> merged(List<Period> periods, LocalDate end, Function<Position, @Nullable Bar> drawn) {
		List<Bar> bars = new ArrayList<>();
		for (Period period : periods) {
			Bar bar = drawn.apply(period.position());
			if (bar == null) {
				continue;
			}
			LocalDate to = (period.to() == null) ? end : period.to();
			Bar last = bars.isEmpty() ? null : bars.getLast();
			if (last != null && last.detail().equals(bar.detail()) && last.to().plusDays(1).equals(period.from())) {
				bars.set(bars.size() - 1, new Bar(last.from(), to, bar.label(), bar.detail(), bar.look()));
			}
			else {
				bars.add(new Bar(period.from(), to, bar.label(), bar.detail(), bar.look()));
			}
		}
		return bars;
	}

	private static Bar lead(Position position) {
		Look look = (position.lead() == null) ? Look.GAP
				: HistorySentence.isPresumed(position) ? Look.PRESUMED : Look.FIRM;
		String label = (position.lead() == null) ? Wording.determination(position.determination())
				: Naming.brief(position.lead()) + (HistorySentence.isPresumed(position) ? " (presumed)" : "");
		return new Bar(LocalDate.MIN, LocalDate.MIN, label, leadInWords(position), look);
	}

	static String leadInWords(Position position) {
		return (position.lead() == null) ? Wording.determination(position.determination())
				: Naming.full(position.lead()) + ", "
						+ Wording.determination(position.determination()).toLowerCase(Locale.UK);
	}

	private static @Nullable Bar shared(Position position) {
		if (position.sharedWith().isEmpty()) {
			return null;
		}
		List<String> names = position.sharedWith().stream().map((icb) -> icb.shortName()).toList();
		return new Bar(LocalDate.MIN, LocalDate.MIN,
				Wording.count(names.size(), "ICB") + ": " + String.join(", ", names), HistorySentence.listed(names),
				Look.PRESUMED);
	}

	private static Row names(String name, List<FormerName> former, LocalDate from, LocalDate to) {
		List<Bar> bars = new ArrayList<>();
		LocalDate next = from;
		for (FormerName each : former) {
			List<Bar> found = Recorded.of(each.validFromAsRecorded(), each.validToAsRecorded(), from, to)
				.bars(each.name(), each.name(), Look.PLAIN);
			for (Bar bar : found) {
				if (!bar.to().isBefore(from)) {
					bars.add(bar);
					next = bar.to().plusDays(1);
				}
			}
		}
		if (!next.isAfter(to)) {
			bars.add(new Bar(next, to, name, name, Look.PLAIN));
		}
		return Row.of("Name", bars);
	}

	private static List<Mark> marks(Subject subject, LocalDate from, LocalDate to) {
		Map<LocalDate, String> events = new TreeMap<>();
		put(events, subject.openedOn(), "Opened");
		put(events, subject.closedOn(), "Closed");
		successions(events, subject.from(), "Took over from ");
		successions(events, subject.into(), "Succeeded by ");
		return events.entrySet()
			.stream()
			.filter((event) -> !event.getKey().isBefore(from) && !event.getKey().isAfter(to))
			.map((event) -> new Mark(event.getKey(), event.getValue()))
			.toList();
	}

	private static void put(Map<LocalDate, String> events, @Nullable LocalDate date, String text) {
		if (date != null) {
			events.put(date, text);
		}
	}

	/** A closure and the succession on the next date share one mark. */
	private static void successions(Map<LocalDate, String> events, List<Succession> successions, String words) {
		Map<LocalDate, List<String>> byDate = new TreeMap<>();
		successions.forEach((each) -> {
			if (each.on() != null) {
				byDate.computeIfAbsent(each.on(), (_) -> new ArrayList<>()).add(each.organisation().shortName());
			}
		});
		byDate.forEach((date, names) -> {
			String text = words + ((names.size() > 2) ? names.size() + " organisations" : String.join(" and ", names));
			LocalDate at = events.containsKey(date.minusDays(1)) ? date.minusDays(1) : date;
			events.merge(at, text, (one, other) -> one + ". " + other);
		});
	}

}
