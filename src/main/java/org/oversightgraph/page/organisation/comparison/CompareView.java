package org.oversightgraph.page.organisation.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Naming;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.TabView;
import org.oversightgraph.page.organisation.comparison.CompareAnswer.Compared;
import org.oversightgraph.page.organisation.comparison.CompareAnswer.Position;
import org.oversightgraph.table.Table;

/**
 * The oversight of an organisation at two moments side by side.
 *
 * @param heading the organisation
 * @param first the earlier moment
 * @param second the later moment
 * @param points the points that are compared
 * @param withDate the date that the reader chose
 * @param withEdition the edition that the reader chose; null for the one in force
 */
public record CompareView(Heading heading, Compared first, Compared second, List<Point> points, LocalDate withDate,
		@Nullable String withEdition) implements TabView {

	private static final String NONE = "None";

	/** Creates the view of an answer with two moments. */
	static CompareView of(Heading heading, CompareAnswer answer, LocalDate withDate, @Nullable String withEdition) {
		Compared first = answer.moments().getFirst();
		Compared second = answer.moments().getLast();
		return new CompareView(heading, first, second, points(first.position(), second.position()), withDate,
				withEdition);
	}

	private static List<Point> points(Position one, Position other) {
		List<Point> points = new ArrayList<>();
		points.add(new Point("Edition", one.edition().id(), other.edition().id()));
		points.add(new Point("Name", one.subject().name(), other.subject().name()));
		points.add(new Point("Status", Wording.of(one.subject().status()), Wording.of(other.subject().status())));
		points.add(new Point("How the lead was determined", Wording.determination(one.determination()),
				Wording.determination(other.determination())));
		points.add(new Point("Lead", name(one.lead()), name(other.lead())));
		points.add(new Point("Possible leads", names(one.candidates()), names(other.candidates())));
		points.add(new Point("Shared with", names(one.sharedWith()), names(other.sharedWith())));
		points.add(new Point("Co-ordinated by", names(one.coordinators()), names(other.coordinators())));
		points.add(new Point("Systems", systems(one), systems(other)));
		points.add(new Point("Segment", segment(one), segment(other)));
		points.add(new Point("Rules behind it", rules(one), rules(other)));
		return points.stream().filter((point) -> !point.first().equals(NONE) || !point.second().equals(NONE)).toList();
	}

	private static String name(@Nullable Body body) {
		return (body == null) ? NONE : Naming.full(body);
	}

	private static String names(List<Body> bodies) {
		return bodies.isEmpty() ? NONE : bodies.stream().map(Naming::full).sorted().collect(Collectors.joining(", "));
	}

	private static String systems(Position position) {
		if (position.subject().region() != null) {
			return position.subject().region().name() + " region";
		}
		List<CompareAnswer.Membership> systems = position.subject().systems();
		return (systems == null) ? NONE : names(systems.stream().map(CompareAnswer.Membership::icb).toList());
	}

	private static String segment(Position position) {
		return (position.segment() == null) ? "Not recorded" : position.segment().withEdition();
	}

	private static String rules(Position position) {
		return position.reasons().stream().map(Reason::citation).distinct().collect(Collectors.joining("; "));
	}

	/** Returns the heading of a column: the date and the id of the edition. */
	public static String title(Compared moment) {
		return Wording.date(moment.position().asOf()) + ", " + moment.position().edition().id();
	}

	/** Returns the differences as sentences of the API. */
	public String summary() {
		return (this.second.summary() == null) ? "" : this.second.summary();
	}

	/** Returns the number of points that differ, in words. */
	public String differences() {
		long number = this.points.stream().filter(Point::isDifferent).count();
		return (number == 0) ? "All compared points are the same." : "%s of %d points differ."
			.formatted((number == this.points.size()) ? "All" : number, this.points.size());
	}

	@Override
	public Tab tab() {
		return Tab.COMPARE;
	}

	@Override
	public String template() {
		return "organisation/compare.jte";
	}

	@Override
	public List<Table> tables() {
		Table.Builder table = Table.named("comparison", "Two moments side by side", "Point", title(this.first),
				title(this.second), "Difference");
		this.points
			.forEach((point) -> table.row(point.name(), point.first(), point.second(), point.differenceInWords()));
		return List.of(table.build());
	}

	/**
	 * A point that is compared.
	 *
	 * @param name its name
	 * @param first its value at the first moment
	 * @param second its value at the second moment
	 */
	public record Point(String name, String first, String second) {

		/** Returns whether the values differ. */
		public boolean isDifferent() {
			return !this.first.equals(this.second);
		}

		/** Returns "Different" or "Same". */
		public String differenceInWords() {
			return isDifferent() ? "Different" : "Same";
		}

	}

}
