package org.oversightgraph.page.organisation.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.oversight.Determination;
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
			case CLOSED -> closed();
			case NOT_YET_OPEN -> "%s was not yet open on this date.".formatted(this.heading.name());
			case ACTIVE -> open();
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
		LocalDate on = into.getFirst().on();
		return "%s, and %s %s%s.".formatted(first, listed(names), takenOver(into),
				(on == null) ? "" : " on " + Wording.date(on));
	}

	private static String takenOver(List<Succession> into) {
		if (into.size() > 1) {
			return "each took over part of its area";
		}
		return into.getFirst().partial() ? "took over part of its area" : "took over from it";
	}

	private String open() {
		List<Period> all = this.answer.oversightHistory().periods();
		List<Period> periods = all.stream()
			.dropWhile((period) -> period.position().determination() == Determination.NOT_OVERSEEN)
			.toList();
		if (periods.isEmpty()) {
			return "%s was not overseen under the framework at any time in the records.".formatted(this.heading.name());
		}
		String first = lead(periods);
		if (periods.stream().allMatch((period) -> period.position().lead() == null)) {
			return first;
		}
		boolean sinceRecords = periods.size() == all.size();
		String arrival = this.heading.name() + " came under oversight";
		if (isOnlyLead(periods)) {
			return "%s Before that, no lead was determined. %s on %s.".formatted(first,
					sinceRecords ? "The records begin" : arrival, Wording.date(periods.getFirst().from()));
		}
		String start = sinceRecords ? "the records began" : arrival;
		return "%s %s since %s on %s.".formatted(first, changes(periods), start,
				Wording.date(periods.getFirst().from()));
	}

	/** Whether the latest lead is the first, after a time without a determined lead. */
	private static boolean isOnlyLead(List<Period> periods) {
		return periods.getFirst().position().lead() == null
				&& changed(periods, HistorySentence::isAsCertain).size() == 1;
	}

	/** Returns the latest lead, and since when it has led. */
	private String lead(List<Period> periods) {
		Position now = periods.getLast().position();
		List<Period> changed = changed(periods, HistorySentence::isAsCertain);
		LocalDate since = (changed.isEmpty() ? periods.getFirst() : changed.getLast()).from();
		String lead = (now.lead() == null) ? "No lead has been determined for %s".formatted(this.heading.name())
				: "%s %s the oversight of %s".formatted(article(Naming.full(now.lead())),
						isPresumed(now) ? "has been presumed to lead" : "has led", this.heading.name());
		return "%s since %s.".formatted(lead, Wording.date(since));
	}

	private static String changes(List<Period> periods) {
		int leads = changed(periods, HistorySentence::hasSameLead).size();
		int changes = changed(periods, HistorySentence::isAsCertain).size();
		String what = (leads == changes) ? "The lead" : "The lead or its certainty";
		if (changes == 0) {
			return what + " has not changed";
		}
		return what + ((changes == 1) ? " has changed once" : " has changed %d times".formatted(changes));
	}

	/** Returns the periods that differ from the period before. */
	private static List<Period> changed(List<Period> periods, BiPredicate<Position, Position> same) {
		return IntStream.range(1, periods.size())
			.filter((at) -> !same.test(periods.get(at - 1).position(), periods.get(at).position()))
			.mapToObj(periods::get)
			.toList();
	}

	private static boolean isAsCertain(Position one, Position other) {
		return hasSameLead(one, other) && isPresumed(one) == isPresumed(other);
	}

	static boolean isPresumed(Position position) {
		return position.determination() == Determination.PRESUMED;
	}

	private static String article(String name) {
		return name.endsWith(" region") ? "The " + name : name;
	}

	private static boolean hasSameLead(Position one, Position other) {
		return Objects.equals(code(one), code(other));
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
