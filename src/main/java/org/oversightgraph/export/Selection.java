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
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedStatus;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Target;
import org.oversightgraph.export.Extract.Edge;
import org.oversightgraph.export.Extract.Node;
import org.oversightgraph.fact.LinkBasis;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/**
 * Selects extracts from the rows of a release. An extract around an organisation has the
 * content of the query {@code neighbourhood}, without its limit. A step is a relationship
 * other than patient flow, or an arrangement in force to which both are parties, unless
 * both are only delegates.
 */
final class Selection {

	private final DatasetContent content;

	private final ExportScope scope;

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final List<Edge> edges = new ArrayList<>();

	private Selection(DatasetContent content, ExportScope scope) {
		this.content = content;
		this.scope = scope;
	}

	/**
	 * Selects all records that can apply on the date of the scope, or all records if it
	 * has no date.
	 */
	static Extract whole(DatasetContent content, ExportScope scope) {
		Selection selection = new Selection(content, scope);
		Predicate<Row> applies = (row) -> applies(row, scope.asOf());
		selection.addNodes((target) -> !(target instanceof Target.Link), applies);
		selection.addLinks(applies);
		selection.addOwners();
		return selection.extract(null);
	}

	/**
	 * Selects the organisations within some steps of an organisation on the date of the
	 * scope.
	 */
	static Extract around(String code, int depth, DatasetContent content, ExportScope scope) {
		Selection selection = new Selection(content, scope);
		LocalDate day = Objects.requireNonNull(scope.asOf(), "an extract around an organisation needs a date");
		Predicate<Row> applies = (row) -> applies(row, day) && isStep(row, day);
		selection.addNodes((target) -> target instanceof Target.Body || target instanceof Target.ArrangementNode,
				(row) -> row.table().target() instanceof Target.Body || applies.test(row));
		selection.addLinks(applies);
		selection.retain(selection.within(code, depth));
		return selection.extract(code);
	}

	private void addNodes(Predicate<Target> wanted, Predicate<Row> applies) {
		this.content.rows()
			.stream()
			.filter((row) -> !(row.table().target() instanceof Target.SourceNode))
			.filter((row) -> wanted.test(row.table().target()) && applies.test(row))
			.map((row) -> new Node(idOf(row), row))
			.forEach((node) -> this.nodes.put(node.id(), node));
	}

	private static String idOf(Row row) {
		return (row.table().target() instanceof Target.Body) ? String.valueOf(row.text("code")) : row.fingerprint();
	}

	private void addLinks(Predicate<Row> applies) {
		Map<String, String> arrangements = idsOf(DatasetFormat.table("arrangements").target());
		for (Row row : this.content.rows()) {
			if (row.table().target() instanceof Target.Link link && applies.test(row)) {
				String to = String.valueOf(row.text(link.to().column()));
				add(new Edge(row.fingerprint(), link.type(), String.valueOf(row.text(link.from().column())),
						link.to().label().equals("Arrangement") ? arrangements.getOrDefault(to, to) : to, row));
			}
		}
	}

	/**
	 * Adds the relationships from organisations and support episodes to their records.
	 */
	private void addOwners() {
		Map<String, String> episodes = idsOf(DatasetFormat.table("support_episodes").target());
		List.copyOf(this.nodes.values()).forEach((node) -> {
			if (node.row().table().target() instanceof Target.OwnedNode owned) {
				String owner = String.valueOf(node.row().text(owned.owner().column()));
				add(new Edge("of-" + node.id(), owned.type(),
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

	private void add(Edge edge) {
		if (this.nodes.containsKey(edge.from()) && this.nodes.containsKey(edge.to())) {
			this.edges.add(edge);
		}
	}

	/** Returns the codes of the organisations within some steps of an organisation. */
	private Set<String> within(String code, int depth) {
		Map<String, Set<String>> steps = steps();
		Set<String> reached = new LinkedHashSet<>(Set.of(code));
		Set<String> last = reached;
		for (int step = 0; step < depth; step++) {
			last = last.stream()
				.flatMap((reachedCode) -> steps.getOrDefault(reachedCode, Set.of()).stream())
				.filter((candidate) -> !reached.contains(candidate))
				.collect(Collectors.toCollection(LinkedHashSet::new));
			reached.addAll(last);
		}
		return reached;
	}

	private Map<String, Set<String>> steps() {
		Map<String, Set<String>> steps = new HashMap<>();
		Map<String, List<Edge>> parties = this.edges.stream()
			.filter((edge) -> edge.type().equals(Party.RELATIONSHIP))
			.collect(Collectors.groupingBy(Edge::to));
		Stream<Edge> direct = this.edges.stream().filter((edge) -> !edge.type().equals(Party.RELATIONSHIP));
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
		return party.row() != null && PartyRole.DELEGATE.name().equals(party.row().text("role"));
	}

	/**
	 * Retains only some organisations, and the arrangements to which two or more of them
	 * are parties.
	 */
	private void retain(Set<String> bodies) {
		Set<String> once = new HashSet<>();
		Set<String> shared = new HashSet<>();
		Set<String> seen = new HashSet<>();
		this.edges.stream()
			.filter((edge) -> edge.type().equals(Party.RELATIONSHIP) && bodies.contains(edge.from()))
			.filter((edge) -> seen.add(edge.from() + " " + edge.to()))
			.filter((edge) -> !once.add(edge.to()))
			.forEach((edge) -> shared.add(edge.to()));
		this.nodes.values().removeIf((node) -> !(node.isBody() ? bodies : shared).contains(node.id()));
		this.edges.removeIf((edge) -> !this.nodes.containsKey(edge.from()) || !this.nodes.containsKey(edge.to()));
	}

	/**
	 * Returns whether the record can apply on a date. Always true if the date is null.
	 */
	private static boolean applies(Row row, @Nullable LocalDate day) {
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

	/** Returns the following date. An organisation is still open on its closing date. */
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
			String written = row.text("status");
			RecordedStatus status = (written != null) ? RecordedStatus.valueOf(written) : null;
			boolean notSuperseded = status != RecordedStatus.SUPERSEDED
					|| (end != null && end.earliest() != null && end.earliest().isAfter(day));
			return status != null && !status.isProposal() && notSuperseded;
		}
		return !LinkBasis.PATIENT_FLOW.name().equals(row.text("basis"));
	}

	private Extract extract(@Nullable String around) {
		Map<String, Row> sources = this.content.rows()
			.stream()
			.filter((row) -> row.table().target() instanceof Target.SourceNode)
			.collect(Collectors.toMap((row) -> String.valueOf(row.text("id")), (row) -> row));
		return new Extract(this.content.header(), this.scope, around, List.copyOf(this.nodes.values()),
				List.copyOf(this.edges), sources);
	}

}
