package org.oversightgraph.adapter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.file.Line;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/**
 * Ties of which an organisation has one at a time, such as the ICB under which the
 * register lists a trust. A register shows only the ties on its date. A change is
 * therefore dated to the period between the last confirmation and the date of the
 * register. If the new ICB succeeded the former ICB in this period, the change has the
 * date of the succession.
 */
public final class Ties {

	private static final String BY_SUCCESSION = "Starts on the date on which the ICB succeeded the former ICB.";

	private final Work work;

	private final String table;

	private final String child;

	private final String parent;

	private final String heading;

	private final PartialDate day;

	/**
	 * Creates ties.
	 * @param table the table of the ties
	 * @param child the column of the organisation that has one tie at a time
	 * @param parent the column of the organisation that it is tied to
	 * @param heading the column of the parent in the file
	 * @param day the date or month of the file
	 */
	public Ties(Work work, String table, String child, String parent, String heading, PartialDate day) {
		this.work = work;
		this.table = table;
		this.child = child;
		this.parent = parent;
		this.heading = heading;
		this.day = day;
	}

	/**
	 * Applies a line, in which the child is tied to the parent.
	 * @param opened the opening date of the child; null if not known
	 */
	public void observe(Line line, String childCode, String parentCode, @Nullable LocalDate opened) {
		LocalDate seenOn = Days.last(this.day);
		LocalDate heldOn = (opened != null && opened.isAfter(seenOn)) ? opened : seenOn;
		List<Held> ties = this.work.revision().rows(this.table, this.child, childCode);
		List<Held> standing = ties.stream().filter((tie) -> period(tie).possiblyHoldsOn(heldOn)).toList();
		Held same = standing.stream()
			.filter((tie) -> tie.text(this.parent).equals(parentCode))
			.findFirst()
			.orElse(null);
		if (same != null) {
			confirm(same);
		}
		else if (ties.stream().anyMatch(this::isKnownFromLater)) {
			contradicts(line, childCode, parentCode, standing);
		}
		else if (ties.isEmpty()) {
			add(childCode, parentCode, (opened != null) ? opened.toString() : ".." + this.day.text(),
					Evidence.STATED.name(), "");
		}
		else {
			move(childCode, ties.stream().max(Comparator.comparing((tie) -> Days.last(ending(tie)))).orElseThrow(),
					parentCode, seenOn);
		}
	}

	/** Ends the tie that a child has on its closing date. */
	public void close(String childCode, LocalDate closed) {
		for (Held tie : this.work.revision().rows(this.table, this.child, childCode)) {
			if (period(tie).possiblyHoldsOn(closed)) {
				tie.amend(Map.of("valid_to", closed.plusDays(1).toString()));
				tie.cite(this.work.source());
			}
		}
	}

	/** Removes the end date of a tie whose child did not close. */
	public void reopen(String childCode, LocalDate closed) {
		String end = closed.plusDays(1).toString();
		for (Held tie : this.work.revision().rows(this.table, this.child, childCode)) {
			if (tie.text("valid_to").equals(end)) {
				tie.amend(Map.of("valid_to", ""));
				tie.cite(this.work.source());
			}
		}
	}

	private static Period period(Held tie) {
		return new Period(tie.row().date("valid_from"), tie.row().date("valid_to"));
	}

	private static PartialDate ending(Held tie) {
		PartialDate end = tie.row().date("valid_to");
		return (end != null) ? end : PartialDate.of(LocalDate.MAX);
	}

	private static @Nullable PartialDate confirmedOn(Held tie) {
		return Days.parsed(tie.text("confirmed_on"));
	}

	private void confirm(Held tie) {
		PartialDate confirmed = confirmedOn(tie);
		if (confirmed == null || Days.isAfter(this.day, confirmed)) {
			tie.amend(Map.of("confirmed_on", this.day.text()));
			tie.cite(this.work.source());
			this.work.confirmed();
		}
	}

	private boolean isKnownFromLater(Held tie) {
		PartialDate confirmed = confirmedOn(tie);
		PartialDate from = tie.row().date("valid_from");
		boolean confirmedLater = confirmed != null && Days.last(confirmed).isAfter(Days.last(this.day));
		return confirmedLater || (from != null && Days.first(from).isAfter(Days.last(this.day)));
	}

	private void contradicts(Line line, String childCode, String parentCode, List<Held> standing) {
		String recorded = standing.stream()
			.map((tie) -> this.work.revision().named(tie.text(this.parent)))
			.reduce((first, second) -> first + " or " + second)
			.orElse("nothing");
		this.work.faults()
			.ofValue(line, this.heading, parentCode,
					"contradicts the dataset, which has " + recorded + " for " + childCode
							+ " on this date, confirmed on a later date",
					"Apply files in date order. If the dataset is wrong, correct it.");
	}

	private void move(String childCode, Held last, String parentCode, LocalDate seenOn) {
		String former = last.text(this.parent);
		PartialDate ended = last.row().date("valid_to");
		PartialDate confirmed = confirmedOn(last);
		LocalDate succeeded = (ended == null) ? succeededOn(former, parentCode, confirmed, seenOn) : null;
		String start;
		if (succeeded != null) {
			start = succeeded.toString();
		}
		else if (ended == null || ended.latest() == null || ended.latest().isAfter(seenOn)) {
			start = Days.between(confirmed, seenOn);
		}
		else {
			start = Days.between(PartialDate.of(ended.latest().minusDays(1)), seenOn);
		}
		if (ended == null || ended.latest() == null || ended.latest().isAfter(seenOn)) {
			last.amend(Map.of("valid_to", start));
			last.cite(this.work.source());
		}
		add(childCode, parentCode, start, (succeeded != null) ? Evidence.DERIVED.name() : Evidence.STATED.name(),
				(succeeded != null) ? BY_SUCCESSION
						: start.contains("..") ? "Changed on an unknown date in this period." : "");
		this.work.found(Kind.MOVED, childCode,
				this.work.revision().named(childCode) + " moved from " + this.work.revision().named(former) + " to "
						+ this.work.revision().named(parentCode) + ", " + Days.inWords(start) + ".");
	}

	private @Nullable LocalDate succeededOn(String former, String parentCode, @Nullable PartialDate confirmed,
			LocalDate seenOn) {
		for (Held succession : this.work.revision().rows("successions", "predecessor", former)) {
			PartialDate on = succession.row().date("effective_on");
			LocalDate effective = (on != null && on.precision() == PartialDate.Precision.DAY) ? on.earliest() : null;
			if (effective != null && succession.text("successor").equals(parentCode) && !effective.isAfter(seenOn)
					&& (confirmed == null || effective.isAfter(Days.last(confirmed)))) {
				return effective;
			}
		}
		return null;
	}

	private void add(String childCode, String parentCode, String start, String evidence, String note) {
		Map<String, String> row = new HashMap<>(Map.of(this.child, childCode, this.parent, parentCode, "valid_from",
				start, "evidence", evidence, "confirmed_on", this.day.text(), "note", note));
		row.put("sources", this.work.source());
		this.work.revision().add(this.table, row);
	}

}
