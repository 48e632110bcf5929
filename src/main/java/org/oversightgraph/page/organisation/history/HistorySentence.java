package org.oversightgraph.page.organisation.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Naming;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Period;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Position;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Succession;

/** The history of an organisation in one or two sentences. */
class HistorySentence {

	private final Heading heading;

	private final HistoryAnswer answer;

	HistorySentence(Heading heading, HistoryAnswer answer) {
		this.heading = heading;
		this.answer = answer;
	}

	String text() {
		return switch (this.heading.status()) {
			case "CLOSED" -> closed();
			case "NOT_YET_OPEN" -> "%s was not yet open on this date.".formatted(this.heading.name());
			default -> open();
		};
	}

	private String closed() {
		LocalDate date = this.answer.oversight().subject().closedOn();
		String first = "%s closed%s".formatted(this.heading.name(), (date == null) ? "" : " on " + Wording.date(date));
		List<Succession> into = this.answer.oversight().subject().into();
		if (into.isEmpty()) {
			return first + ". No successor is recorded.";
		}
		List<String> names = into.stream().map((each) -> each.organisation().name()).toList();
		boolean split = into.size() > 1 || into.getFirst().partial();
		LocalDate on = into.getFirst().on();
		return "%s, and %s took over %s%s.".formatted(first, listed(names), split ? "its area in parts" : "from it",
				(on == null) ? "" : " on " + Wording.date(on));
	}

	private String open() {
		List<Period> all = this.answer.oversightHistory().periods();
		List<Period> periods = all.stream()
			.dropWhile((period) -> period.position().determination().equals("NOT_OVERSEEN"))
			.toList();
		if (periods.isEmpty()) {
			return "%s was not overseen under the framework at any time in the records.".formatted(this.heading.name());
		}
		int changes = 0;
		LocalDate since = periods.getFirst().from();
		for (int at = 1; at < periods.size(); at++) {
			if (!same(periods.get(at - 1).position(), periods.get(at).position())) {
				changes++;
				since = periods.get(at).from();
			}
		}
		Position now = periods.getLast().position();
		String lead = (now.lead() == null) ? "No lead has been determined for %s".formatted(this.heading.name())
				: "%s %s the oversight of %s".formatted(article(Naming.full(now.lead())),
						now.determination().equals("PRESUMED") ? "has been presumed to lead" : "has led",
						this.heading.name());
		String times = switch (changes) {
			case 0 -> "has not changed";
			case 1 -> "changed once";
			default -> "changed " + changes + " times";
		};
		return "%s since %s. The lead %s since %s on %s.".formatted(lead, Wording.date(since), times,
				(periods.size() == all.size()) ? "the records begin" : "its oversight began",
				Wording.date(periods.getFirst().from()));
	}

	private static String article(String name) {
		return name.endsWith(" region") ? "The " + name : name;
	}

	/** Returns whether the same organisation leads for the same kind of reason. */
	static boolean same(Position one, Position other) {
		return one.determination().equals(other.determination()) && Objects.equals(code(one), code(other));
	}

	private static @Nullable String code(Position position) {
		return (position.lead() == null) ? null : position.lead().code();
	}

	/** Joins names to a list, for example "A, B and C". */
	static String listed(List<String> names) {
		return (names.size() == 1) ? names.getFirst()
				: String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
	}

}
