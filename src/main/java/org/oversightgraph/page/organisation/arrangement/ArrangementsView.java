package org.oversightgraph.page.organisation.arrangement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Naming;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.TabView;
import org.oversightgraph.page.organisation.arrangement.ArrangementAnswer.Arrangement;
import org.oversightgraph.page.organisation.arrangement.ArrangementAnswer.Line;
import org.oversightgraph.page.organisation.arrangement.ArrangementAnswer.Party;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

/**
 * The arrangements and the commissioning of an organisation.
 *
 * @param heading the organisation
 * @param arrangements the arrangements
 * @param lines the commissioning relationships
 * @param note a note on missing relationships; null if there is none
 * @param commissions whether the kind of organisation can commission or provide services
 * @param all whether arrangements that are not in force are included
 * @param table the arrangements as a table
 * @param lineTable the commissioning relationships as a table
 */
public record ArrangementsView(Heading heading, List<Arrangement> arrangements, List<Line> lines, @Nullable String note,
		boolean commissions, boolean all, Table table, Table lineTable) implements TabView {

	/** The maximum number of other parties that a table names. */
	private static final int MAX_NAMES = 4;

	/** Creates the view of an answer. */
	static ArrangementsView of(Heading heading, List<Arrangement> arrangements, List<Line> lines, @Nullable String note,
			boolean commissions, boolean all, Links links) {
		return new ArrangementsView(heading, arrangements, lines, note, commissions, all, table(heading, arrangements),
				lineTable(lines, links));
	}

	private static Table table(Heading heading, List<Arrangement> arrangements) {
		Table.Builder table = Table.named("arrangements", "Arrangements", "Title", "Kind", "Status", "Period", "Covers",
				"Role of this organisation", "Other parties");
		arrangements.forEach((each) -> table.row(each.title(), Wording.of(each.kind()), Wording.of(each.status()),
				each.period(), each.covers(), role(heading, each), others(heading.code(), each)));
		return table.build();
	}

	private static String role(Heading heading, Arrangement arrangement) {
		String roles = arrangement.parties()
			.edges()
			.stream()
			.filter((party) -> party.node().code().equals(heading.code()))
			.map((party) -> Wording.of(party.role()))
			.collect(Collectors.joining(", "));
		return roles.isEmpty() ? none(heading, arrangement) : roles;
	}

	/** An arrangement can name an organisation at another time, or its predecessor. */
	private static String none(Heading heading, Arrangement arrangement) {
		boolean inherited = heading.predecessors()
			.stream()
			.anyMatch((each) -> arrangement.parties()
				.edges()
				.stream()
				.anyMatch((party) -> party.node().code().equals(each.organisation().code())));
		return inherited ? "Successor of a party" : "No role on this date";
	}

	private static String others(String code, Arrangement arrangement) {
		List<Party> others = arrangement.parties()
			.edges()
			.stream()
			.filter((party) -> !party.node().code().equals(code))
			.toList();
		return (others.size() > MAX_NAMES) ? Wording.count(others.size(), "organisation")
				: others.stream()
					.map((party) -> "%s (%s)".formatted(Naming.full(party.node()),
							Wording.of(party.role()).toLowerCase(Locale.UK)))
					.collect(Collectors.joining(", "));
	}

	private static Table lineTable(List<Line> lines, Links links) {
		Table.Builder table = Table.named("commissioning", "Commissioning", "Service", "Commissioner", "Role",
				"Provider", "Lead for the provider's oversight", "Missing records");
		lines.forEach((line) -> table.row(line.serviceInWords(), cell(line.commissioner(), links),
				Wording.icbRole(line.roleInWords(), line.settled()),
				(line.provider() == null) ? "Not recorded" : cell(line.provider(), links),
				(line.oversight() == null) ? "" : line.oversight().inWords(), String.join(" ", line.missing())));
		return table.build();
	}

	private static Cell cell(Body body, Links links) {
		return new Cell(body.name(), links.organisation(body.code()));
	}

	@Override
	public Tab tab() {
		return Tab.ARRANGEMENTS;
	}

	@Override
	public String template() {
		return "organisation/arrangements.jte";
	}

	@Override
	public List<Table> tables() {
		List<Table> tables = new ArrayList<>(List.of(this.table));
		if (!this.lineTable.isEmpty()) {
			tables.add(this.lineTable);
		}
		return tables;
	}

	/** Returns the answer in one sentence. */
	public String sentence() {
		if (this.arrangements.isEmpty()) {
			return "No arrangements with %s are %s.".formatted(this.heading.name(),
					this.all ? "recorded" : "in force on this date");
		}
		String which = "in force on this date";
		if (this.all) {
			which = (this.arrangements.size() == 1) ? "recorded" : "recorded, including those not in force";
		}
		Map<ArrangementKind, Integer> kinds = new LinkedHashMap<>();
		this.arrangements.forEach((each) -> kinds.merge(each.kind(), 1, Integer::sum));
		return "%s with %s %s %s: %s.".formatted(Wording.count(this.arrangements.size(), "arrangement"),
				this.heading.name(), (this.arrangements.size() == 1) ? "is" : "are", which,
				kinds.entrySet()
					.stream()
					.map((kind) -> count(kind.getKey(), kind.getValue()))
					.collect(Collectors.joining(", ")));
	}

	private static String count(ArrangementKind kind, int number) {
		return switch (kind) {
			case MEMORANDUM_OF_UNDERSTANDING ->
				Wording.count(number, "memorandum of understanding", "memoranda of understanding");
			case OVERSIGHT_AGREEMENT -> Wording.count(number, "oversight agreement");
			case COMMISSIONING_DELEGATION -> Wording.count(number, "delegation");
			case JOINT_COMMITTEE -> Wording.count(number, "joint committee");
		};
	}

	/** Returns the parties of an arrangement by role. */
	public static List<Group> groups(Arrangement arrangement) {
		Map<PartyRole, List<Body>> byRole = new LinkedHashMap<>();
		arrangement.parties()
			.edges()
			.forEach((party) -> byRole.computeIfAbsent(party.role(), (_) -> new ArrayList<>()).add(party.node()));
		return byRole.entrySet()
			.stream()
			.map((group) -> new Group(Wording.of(group.getKey()), group.getValue()))
			.toList();
	}

	/**
	 * The parties with one role.
	 *
	 * @param role the role
	 * @param parties the parties
	 */
	public record Group(String role, List<Body> parties) {
	}

}
