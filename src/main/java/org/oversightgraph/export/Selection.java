package org.oversightgraph.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Target;
import org.oversightgraph.export.Extract.Edge;
import org.oversightgraph.export.Extract.Node;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/**
 * Selects from the rows of a release. What lies around a body is what
 * {@code neighbourhood} answers, without its limit: a step is a relationship other than
 * patient flow, or an arrangement in force to which both are party, unless both are only
 * delegates.
 */
final class Selection {

	private static final Set<String> ONLY_PROPOSED = Set.of("RECOMMENDED", "ANNOUNCED");

	private final DatasetContent content;

	private final Asked asked;

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final List<Edge> edges = new ArrayList<>();

	private Selection(DatasetContent content, Asked asked) {
		this.content = content;
		this.asked = asked;
	}

	/** All that can stand on the day asked for; without a day, all that is recorded. */
	static Extract whole(DatasetContent content, Asked asked) {
		Selection selection = new Selection(content, asked);
		Predicate<Row> stands = (row) -> stands(row, asked.asOf());
		selection.takeNodes((target) -> !(target instanceof Target.Link), stands);
		selection.takeLinks(stands);
		selection.takeOwners();
		return selection.extract(null);
	}

	/** What lies within some steps of a body on the day asked for. */
	static Extract around(String code, int depth, DatasetContent content, Asked asked) {
		Selection selection = new Selection(content, asked);
		LocalDate day = Objects.requireNonNull(asked.asOf(), "what lies around a body is asked for a day");
		Predicate<Row> stands = (row) -> stands(row, day) && isStep(row, day);
		selection.takeNodes((target) -> target instanceof Target.Body || target instanceof Target.ArrangementNode,
				(row) -> row.table().target() instanceof Target.Body || stands.test(row));
		selection.takeLinks(stands);
		selection.keep(selection.within(code, depth));
		return selection.extract(code);
	}

	private void takeNodes(Predicate<Target> wanted, Predicate<Row> stands) {
		this.content.rows()
			.stream()
			.filter((row) -> !(row.table().target() instanceof Target.SourceNode))
			.filter((row) -> wanted.test(row.table().target()) && stands.test(row))
			.map((row) -> new Node(idOf(row), row))
			.forEach((node) -> this.nodes.put(node.id(), node));
	}

	private static String idOf(Row row) {
		return (row.table().target() instanceof Target.Body) ? String.valueOf(row.text("code")) : row.fingerprint();
	}

	private void takeLinks(Predicate<Row> stands) {
		Map<String, String> arrangements = idsOf(DatasetFormat.table("arrangements").target());
		for (Row row : this.content.rows()) {
			if (row.table().target() instanceof Target.Link link && stands.test(row)) {
				String to = String.valueOf(row.text(link.to().column()));
				take(new Edge(row.fingerprint(), link.type(), String.valueOf(row.text(link.from().column())),
						link.to().label().equals("Arrangement") ? arrangements.getOrDefault(to, to) : to, row));
			}
		}
	}

	/** The relationships to what is recorded of a body, or of a stay in support. */
	private void takeOwners() {
		Map<String, String> episodes = idsOf(DatasetFormat.table("support_episodes").target());
		List.copyOf(this.nodes.values()).forEach((node) -> {
			if (node.row().table().target() instanceof Target.OwnedNode owned) {
				String owner = String.valueOf(node.row().text(owned.owner().column()));
				take(new Edge("of-" + node.id(), owned.type(),
						owned.owner().key().equals("id") ? episodes.getOrDefault(owner, owner) : owner, node.id(),
						null));
			}
		});
		Set<String> owned = this.edges.stream().map(Edge::to).collect(Collectors.toSet());
		this.nodes.values()
			.removeIf((node) -> node.row().table().target() instanceof Target.OwnedNode && !owned.contains(node.id()));
		this.edges.removeIf((edge) -> !this.nodes.containsKey(edge.from()) || !this.nodes.containsKey(edge.to()));
	}

	private Map<String, String> idsOf(Target target) {
		return this.content.rows()
			.stream()
			.filter((row) -> row.table().target().equals(target))
			.filter((row) -> row.text("id") != null)
			.collect(Collectors.toMap((row) -> String.valueOf(row.text("id")), Row::fingerprint));
	}

	private void take(Edge edge) {
		if (this.nodes.containsKey(edge.from()) && this.nodes.containsKey(edge.to())) {
			this.edges.add(edge);
		}
	}

	/** The codes of the bodies within some steps of one. */
	private Set<String> within(String code, int depth) {
		Map<String, Set<String>> steps = steps();
		Set<String> reached = new LinkedHashSet<>(Set.of(code));
		Set<String> last = reached;
		for (int step = 0; step < depth; step++) {
			last = last.stream()
				.flatMap((one) -> steps.getOrDefault(one, Set.of()).stream())
				.filter((one) -> !reached.contains(one))
				.collect(Collectors.toCollection(LinkedHashSet::new));
			reached.addAll(last);
		}
		return reached;
	}

	private Map<String, Set<String>> steps() {
		Map<String, Set<String>> steps = new HashMap<>();
		Map<String, List<Edge>> parties = this.edges.stream()
			.filter((edge) -> edge.type().equals("PARTY_TO"))
			.collect(Collectors.groupingBy(Edge::to));
		Stream<Edge> direct = this.edges.stream().filter((edge) -> !edge.type().equals("PARTY_TO"));
		direct.forEach((edge) -> {
			steps.computeIfAbsent(edge.from(), (key) -> new LinkedHashSet<>()).add(edge.to());
			steps.computeIfAbsent(edge.to(), (key) -> new LinkedHashSet<>()).add(edge.from());
		});
		parties.values()
			.forEach((joint) -> joint.forEach((mine) -> joint.stream()
				.filter((yours) -> !yours.equals(mine) && !(isDelegate(mine) && isDelegate(yours)))
				.forEach((yours) -> steps.computeIfAbsent(mine.from(), (key) -> new LinkedHashSet<>())
					.add(yours.from()))));
		return steps;
	}

	private static boolean isDelegate(Edge party) {
		return party.row() != null && "DELEGATE".equals(party.row().text("role"));
	}

	/**
	 * Leaves only some bodies, and the arrangements to which two of them or more are
	 * party.
	 */
	private void keep(Set<String> bodies) {
		Set<String> once = new HashSet<>();
		Set<String> shared = new HashSet<>();
		Set<String> seen = new HashSet<>();
		this.edges.stream()
			.filter((edge) -> edge.type().equals("PARTY_TO") && bodies.contains(edge.from()))
			.filter((edge) -> seen.add(edge.from() + " " + edge.to()))
			.filter((edge) -> !once.add(edge.to()))
			.forEach((edge) -> shared.add(edge.to()));
		this.nodes.values().removeIf((node) -> !(node.isBody() ? bodies : shared).contains(node.id()));
		this.edges.removeIf((edge) -> !this.nodes.containsKey(edge.from()) || !this.nodes.containsKey(edge.to()));
	}

	/** Whether what a row tells can stand on a day; any does when no day is asked for. */
	private static boolean stands(Row row, @Nullable LocalDate day) {
		if (day == null) {
			return true;
		}
		if (row.table().target() instanceof Target.Body) {
			return new Period(row.date("opened_on"), dayAfter(row.date("closed_on"))).possiblyHoldsOn(day);
		}
		for (String column : List.of("effective_on", "on", "published_on")) {
			PartialDate date = row.date(column);
			if (date != null && !date.possiblyBy(day)) {
				return false;
			}
		}
		return new Period(row.date("valid_from"), row.date("valid_to")).possiblyHoldsOn(day);
	}

	/** A body still exists on the day on which it closes. */
	private static @Nullable PartialDate dayAfter(@Nullable PartialDate last) {
		if (last == null) {
			return null;
		}
		LocalDate earliest = (last.earliest() == null) ? null : last.earliest().plusDays(1);
		LocalDate latest = (last.latest() == null) ? null : last.latest().plusDays(1);
		return new PartialDate(earliest, latest, last.text());
	}

	private static boolean isStep(Row row, LocalDate day) {
		if (row.table().target() instanceof Target.ArrangementNode) {
			PartialDate end = row.date("valid_to");
			String status = row.text("status");
			boolean notSuperseded = !"SUPERSEDED".equals(status)
					|| (end != null && end.earliest() != null && end.earliest().isAfter(day));
			return status != null && !ONLY_PROPOSED.contains(status) && notSuperseded;
		}
		return !"PATIENT_FLOW".equals(row.text("basis"));
	}

	private Extract extract(@Nullable String around) {
		Map<String, Row> sources = this.content.rows()
			.stream()
			.filter((row) -> row.table().target() instanceof Target.SourceNode)
			.collect(Collectors.toMap((row) -> String.valueOf(row.text("id")), (row) -> row));
		return new Extract(this.content.header(), this.asked, around, List.copyOf(this.nodes.values()),
				List.copyOf(this.edges), sources);
	}

}
