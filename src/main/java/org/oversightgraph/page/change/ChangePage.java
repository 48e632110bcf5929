package org.oversightgraph.page.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.history.ChangeCauseKind;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.change.Changes.Cause;
import org.oversightgraph.page.change.Changes.Change;
import org.oversightgraph.page.chart.BarChart;
import org.oversightgraph.page.filter.Areas;
import org.oversightgraph.page.filter.Choice;
import org.oversightgraph.page.filter.Choices;
import org.oversightgraph.page.filter.Query;
import org.oversightgraph.page.map.EnglandMaps;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;
import org.oversightgraph.time.DateInWords;

import org.springframework.stereotype.Component;

/** Shows what changed between two dates, and why. */
@Component
class ChangePage implements Page {

	private static final String DOCUMENT = "change-list";

	private static final List<String> FEEDS = List.of("icb", "region");

	private final EnglandMaps maps;

	private final Clock clock;

	ChangePage(EnglandMaps maps, Clock clock) {
		this.maps = maps;
		this.clock = clock;
	}

	@Override
	public List<String> addresses() {
		return List.of("/changes");
	}

	/** The answer. */
	private record Answer(Changes changesBetween) {
	}

	/** The answer with dates. */
	private record DatesAnswer(Dataset dataset, List<Preset.Edition> frameworkEditions) {

		private record Dataset(LocalDate holdsFrom) {
		}

	}

	@Override
	public ChangeView view(PageRequest request) {
		LocalDate today = LocalDate.now(this.clock);
		DatesAnswer dates = request.lookUp("change-dates", Map.of(), DatesAnswer.class);
		Preset compared = compared(request.date("from"), request.date("to"), dates.dataset().holdsFrom(), today);
		Query query = new Query(request);
		List<OrganisationKind> kinds = query.several("kinds", OrganisationKind.values());
		List<ChangeCauseKind> causes = query.several("causes", ChangeCauseKind.values());
		query.where("kinds", kinds).where("causes", causes).where("region").where("icb");
		Map<String, @Nullable Object> variables = new HashMap<>(
				Map.of("from", compared.from().toString(), "to", compared.to().toString(), "filter", query.filter()));
		List<Changes> pages = Continuation.pages((after) -> {
			variables.put("after", after);
			return request.ask(DOCUMENT, variables, Answer.class).changesBetween();
		}, Changes::pageInfo);
		Changes changes = pages.getFirst();
		List<Change> all = pages.stream().flatMap((page) -> page.nodes().stream()).toList();
		Areas areas = Areas.on(compared.to(), request);
		List<Choices> filters = List.of(kinds(all, kinds),
				Choices.of("causes", "Cause", changes.facets().causes(), causes, CauseWords::of), areas.regions(query),
				areas.icbs(query));
		List<Group> groups = Group.of(all);
		Areas before = Areas.on(compared.from(), request);
		return new ChangeView(compared, changes, groups,
				Preset.all(dates.dataset().holdsFrom(), today, dates.frameworkEditions()), filters,
				query.chips(filters), feed(query, request.links()), table(groups, compared, request.links()),
				chart(changes, compared, request.links()),
				ChangeMaps.of(this.maps, compared, all, before.icbs().nodes(), areas.icbs().nodes(), request.links()));
	}

	/**
	 * Returns the dates to compare.
	 * @throws ApiProblem if they cannot be compared
	 */
	static Preset compared(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate holdsFrom, LocalDate today) {
		if (from.isEmpty() && to.isEmpty()) {
			return Preset.byDefault(holdsFrom, today);
		}
		LocalDate later = to.orElse(today);
		LocalDate earlier = from.orElseGet(() -> {
			LocalDate year = later.minusYears(1);
			return year.isBefore(holdsFrom) ? holdsFrom : year;
		});
		if (later.isAfter(today)) {
			throw problem("The later date, %s, is after today. Use %s or an earlier date."
				.formatted(DateInWords.of(later), DateInWords.of(today)));
		}
		if (!earlier.isBefore(later)) {
			throw problem(
					"The earlier date, %s, is not before the later date, %s. Give an earlier date in from and a later one in to."
						.formatted(DateInWords.of(earlier), DateInWords.of(later)));
		}
		if (earlier.isBefore(holdsFrom)) {
			throw problem("The records begin on %s. Use that date or a later date in from."
				.formatted(DateInWords.of(holdsFrom)));
		}
		return new Preset(earlier, later, "");
	}

	private static ApiProblem problem(String message) {
		return new ApiProblem(ProblemCode.BAD_REQUEST, message);
	}

	/** The API counts causes only. Kinds have counts if all of them are in the list. */
	private static Choices kinds(List<Change> changes, List<OrganisationKind> chosen) {
		Map<OrganisationKind, Long> counts = changes.stream()
			.collect(Collectors.groupingBy(Change::kind, Collectors.counting()));
		return new Choices("kinds", "Kind of organisation", Stream.of(OrganisationKind.values())
			.filter((kind) -> !chosen.isEmpty() || counts.containsKey(kind))
			.map((kind) -> new Choice(kind.name(), Wording.kinds(kind),
					(chosen.isEmpty() || chosen.contains(kind))
							? Integer.valueOf(counts.getOrDefault(kind, 0L).intValue()) : null,
					chosen.contains(kind)))
			.toList());
	}

	/** Returns the address of the feed that matches the filter by area. */
	private static String feed(Query query, Links links) {
		for (String area : FEEDS) {
			Optional<String> code = query.one(area);
			if (code.isPresent()) {
				return links.root() + "feeds/%ss/%s.atom".formatted(area, code.get());
			}
		}
		return links.root() + "feeds/changes.atom";
	}

	private static Table table(List<Group> groups, Preset compared, Links links) {
		Table.Builder table = Table.named("changes", "What changed", "Organisation", "Code", "Kind", "What changed",
				"Lead on " + DateInWords.of(compared.from()), "Lead on " + DateInWords.of(compared.to()), "Causes");
		groups.stream()
			.flatMap((group) -> group.changes().stream())
			.forEach((change) -> table.row(
					new Cell(change.organisation().name(), links.organisation(change.organisation().code(), "history")),
					change.organisation().code(), change.organisation().kindInWords(), change.summary(),
					change.leadBefore(), change.leadAfter(),
					change.causes().stream().map(Cause::statement).collect(Collectors.joining(" "))));
		return table.build();
	}

	private static BarChart chart(Changes changes, Preset compared, Links links) {
		List<Count<ChangeCauseKind>> causes = changes.facets()
			.causes()
			.stream()
			.sorted(Comparator.comparingInt(Count<ChangeCauseKind>::count).reversed())
			.toList();
		return new BarChart("Changes by cause",
				"Number of changed organisations for each cause, from %s to %s. An organisation with several causes counts for each."
					.formatted(DateInWords.of(compared.from()), DateInWords.of(compared.to())),
				causes.stream()
					.map((cause) -> new BarChart.Bar(CauseWords.of(cause.value()), cause.count(), "",
							links.with("causes", cause.value().name())))
					.toList());
	}

}
