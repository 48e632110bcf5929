package org.oversightgraph.page.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.history.ChangeCauseKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.EventDate;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.table.Table;
import org.oversightgraph.time.DateInWords;

/**
 * Who oversees an organisation, since when, and why.
 *
 * @param heading the organisation
 * @param systems the systems in which it works
 * @param position the oversight
 * @param since the date since which the lead is the same; null if it is not known to have
 * changed
 * @param table the overseers
 * @param events the dates on which the oversight changed
 */
public record OversightView(Heading heading, Systems systems, Position position, @Nullable Since since, Table table,
		List<EventDate> events) implements TabView {

	/** The roles in the order of the page. */
	private static final List<OversightRole> ORDER = List.of(OversightRole.LEAD, OversightRole.SUPPORT_LEAD,
			OversightRole.SHARED, OversightRole.COORDINATING, OversightRole.VEHICLE, OversightRole.STATUTORY,
			OversightRole.COMMISSIONING);

	/**
	 * The systems of an organisation.
	 *
	 * @param systems the systems of a trust
	 * @param registeredIn the ICB of the head office in the register
	 * @param alsoServes large patient flows from other systems
	 * @param region the region of an ICB
	 */
	public record Systems(@Nullable List<Membership> systems, @Nullable Body registeredIn,
			@Nullable List<Flow> alsoServes, @Nullable Body region) {

		/** Returns the systems; empty if there are none. */
		@Override
		public List<Membership> systems() {
			return (this.systems == null) ? List.of() : this.systems;
		}

	}

	/**
	 * A system.
	 *
	 * @param icb its ICB
	 */
	public record Membership(Icb icb) {
	}

	/**
	 * An ICB.
	 *
	 * @param code the code
	 * @param name the name
	 * @param region the region
	 */
	public record Icb(String code, String name, @Nullable Body region) {
	}

	/**
	 * A patient flow.
	 *
	 * @param icb the ICB from whose area the patients come
	 * @param share the share of the trust's patients, 0 to 1
	 */
	public record Flow(Body icb, double share) {
	}

	/**
	 * The oversight.
	 *
	 * @param edition the edition that applies
	 * @param determination the determination of the lead
	 * @param lead the lead
	 * @param candidates possible leads
	 * @param sharedWith the ICBs that share oversight
	 * @param coordinators the regions that co-ordinate
	 * @param segment the segment
	 * @param segmentNote notes on the segment
	 * @param reasons the reasons
	 * @param lines the overseers with their roles
	 */
	public record Position(Edition edition, Determination determination, @Nullable Body lead, List<Body> candidates,
			List<Body> sharedWith, List<Body> coordinators, @Nullable Segment segment, String segmentNote,
			List<Reason> reasons, List<Line> lines) {
	}

	/**
	 * An edition of the framework.
	 *
	 * @param id the id
	 * @param title the title
	 * @param notCovered the aspects that are not in the data
	 */
	public record Edition(String id, @Nullable String title, @Nullable List<String> notCovered) {
	}

	/**
	 * A segment.
	 *
	 * @param segment the number
	 * @param label the label
	 * @param edition the edition
	 * @param period the reporting period
	 * @param publishedOn the publication date
	 * @param age the age in words
	 */
	public record Segment(int segment, @Nullable String label, @Nullable Edition edition, @Nullable String period,
			@Nullable String publishedOn, @Nullable String age) {
	}

	/**
	 * An overseer.
	 *
	 * @param role the role
	 * @param overseer the organisation
	 * @param reasons the reasons
	 */
	public record Line(OversightRole role, Body overseer, List<Reason> reasons) {
	}

	/**
	 * A period of the history.
	 *
	 * @param from its first date
	 * @param position the oversight in the period
	 * @param causes the causes of its start; empty for the first period
	 */
	public record Period(LocalDate from, Lead position, List<Cause> causes) {
	}

	/**
	 * The lead in a period.
	 *
	 * @param determination the determination of the lead
	 * @param lead the lead
	 */
	public record Lead(Determination determination, @Nullable Body lead) {

		private boolean isAs(Lead other) {
			String here = (this.lead == null) ? "" : this.lead.code();
			String there = (other.lead == null) ? "" : other.lead.code();
			return this.determination == other.determination && here.equals(there);
		}

	}

	/**
	 * A cause of a change.
	 *
	 * @param kind the kind
	 * @param statement the event, as a sentence
	 */
	public record Cause(ChangeCauseKind kind, String statement) {
	}

	/**
	 * The date since which the lead is the same.
	 *
	 * @param date the date; null if it was so since the first date of the dataset
	 * @param causes the events of that date
	 */
	public record Since(@Nullable LocalDate date, List<Cause> causes) {
	}

	/** Creates the view of an answer. */
	static OversightView of(Heading heading, Systems systems, Position position, List<Period> periods) {
		return new OversightView(heading, systems, position, since(periods), table(position), events(periods));
	}

	/** Finds the first of the last periods in a row with the same lead. */
	private static @Nullable Since since(List<Period> periods) {
		if (periods.isEmpty()) {
			return null;
		}
		int first = periods.size() - 1;
		while (first > 0 && periods.get(first - 1).position().isAs(periods.getLast().position())) {
			first--;
		}
		Period began = periods.get(first);
		return new Since((first == 0) ? null : began.from(), began.causes());
	}

	private static List<EventDate> events(List<Period> periods) {
		return periods.stream()
			.map((period) -> new EventDate(period.from(),
					period.causes().isEmpty() ? "Records begin" : Wording.of(period.causes().getFirst().kind())))
			.toList();
	}

	private static Table table(Position position) {
		Table.Builder table = Table.named("overseers", "Who oversees it", "Organisation", "Code", "Role", "Why");
		position.lines()
			.forEach((line) -> table.row(line.overseer().name(), line.overseer().code(), Wording.role(line.role()),
					line.reasons()
						.stream()
						.map((reason) -> reason.statement() + " (" + reason.citation() + ")")
						.collect(Collectors.joining(" "))));
		return table.build();
	}

	@Override
	public Tab tab() {
		return Tab.OVERSIGHT;
	}

	@Override
	public String template() {
		return "organisation/oversight.jte";
	}

	@Override
	public List<Table> tables() {
		return List.of(this.table);
	}

	/** Returns the answer in one sentence. */
	public String sentence() {
		Position found = this.position;
		return switch (found.determination()) {
			case NOT_OVERSEEN -> "%s is not overseen under the framework on this date.".formatted(this.heading.name());
			case UNDETERMINED -> "No record says who leads the oversight of %s.".formatted(this.heading.name());
			case CONFLICTING -> "Records name different leads for the oversight of %s.".formatted(this.heading.name());
			case PRESUMED -> "%s is presumed to lead the oversight of %s.".formatted(
					(found.lead() == null) ? "One organisation" : found.lead().startingSentence(), this.heading.name());
			case BY_RULE, AGREED -> (found.lead() == null) ? "The lead is not known."
					: "%s leads the oversight of %s.".formatted(found.lead().startingSentence(), this.heading.name());
		};
	}

	/**
	 * Returns the date since which the lead is the same, in a sentence; empty if not
	 * known.
	 */
	public String sinceInWords() {
		if (this.since == null || this.position.determination() == Determination.NOT_OVERSEEN) {
			return "";
		}
		LocalDate date = this.since.date();
		return (date == null) ? "This has been the case since the records began."
				: "This has been the case since %s.".formatted(DateInWords.of(date));
	}

	/** Returns the lines by role, in the order of the roles on the page. */
	public List<Group> groups() {
		Map<Integer, List<Line>> byRole = new TreeMap<>();
		this.position.lines()
			.forEach((line) -> byRole.computeIfAbsent(ORDER.indexOf(line.role()), (_) -> new ArrayList<>()).add(line));
		return byRole.values().stream().map((lines) -> new Group(lines.getFirst().role(), lines)).toList();
	}

	/**
	 * The overseers with one role.
	 *
	 * @param role the role
	 * @param lines the overseers
	 */
	public record Group(OversightRole role, List<Line> lines) {
	}

}
