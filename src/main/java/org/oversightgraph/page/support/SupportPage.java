package org.oversightgraph.page.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.chart.EpisodeChart;
import org.oversightgraph.page.chart.Span;
import org.oversightgraph.page.filter.Areas;
import org.oversightgraph.page.filter.Choice;
import org.oversightgraph.page.filter.Choices;
import org.oversightgraph.page.filter.Query;
import org.oversightgraph.page.support.Register.Episode;
import org.oversightgraph.page.support.Register.Rule;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.standing.SupportStay.Status;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Shows which organisations are in programmes of support, and who decides exit. */
@Component
class SupportPage implements Page {

	private static final String DOCUMENT = "support-list";

	private static final String ALL = "ALL";

	private static final List<Status> STATUSES = List.of(Status.ONGOING, Status.NOT_KNOWN, Status.ENDED);

	@Override
	public List<String> addresses() {
		return List.of("/support");
	}

	/** The answer. */
	private record Answer(Register supportEpisodes, @Nullable List<Edition> frameworkEditions) {
	}

	/** Rules of one edition. */
	private record RulesAnswer(RuledEpisodes supportEpisodes) {

		private record RuledEpisodes(List<Ruled> nodes) {
		}

		private record Ruled(Programme programme, List<Rule> ledBy, List<Rule> exit) {
		}

	}

	/** Ends of episodes. */
	private record LastAnswer(EndedEpisodes supportEpisodes) {

		private record EndedEpisodes(List<Node> nodes) {
		}

		private record Node(Fact fact) {
		}

		private record Fact(@Nullable LocalDate validTo) {
		}

	}

	@Override
	public SupportView view(PageRequest request) {
		Query query = new Query(request);
		List<Programme> programmes = query.several("programme", Programme.values());
		Status status = status(query);
		query.where("programmes", programmes)
			.where("statuses", (status == null) ? null : List.of(status))
			.where("region")
			.where("icb");
		Map<String, @Nullable Object> variables = new HashMap<>(Map.of("filter", query.filter()));
		List<Answer> pages = Continuation.pages((after) -> {
			variables.put("after", after);
			return request.ask(DOCUMENT, variables, Answer.class);
		}, (page) -> page.supportEpisodes().pageInfo());
		Answer answer = pages.getFirst();
		List<Episode> episodes = pages.stream().flatMap((page) -> page.supportEpisodes().nodes().stream()).toList();
		LocalDate asOf = request.moment().asOf();
		List<Edition> editions = Objects.requireNonNullElse(answer.frameworkEditions(), List.of());
		List<ExitAnswer> exits = exits(episodes, editions, request);
		List<Choices> filters = filters(query, programmes, status, answer.supportEpisodes(), asOf, request);
		return new SupportView(asOf, programmes, status, episodes, unknown(answer, status), exits, editions,
				last(programmes, episodes, request), filters, query.chips(chips(filters)),
				table(episodes, exits, request.links()), chart(episodes, programmes, asOf, request.links()));
	}

	/** Returns the chosen status; null for all. */
	private static @Nullable Status status(Query query) {
		String text = query.one("status").orElse(Status.ONGOING.name());
		if (text.equals(ALL)) {
			return null;
		}
		return STATUSES.stream()
			.filter((status) -> status.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new ApiProblem(ProblemCode.BAD_REQUEST, "Unknown status \"%s\". Use ALL or one of %s."
				.formatted(text, STATUSES.stream().map(Status::name).collect(Collectors.joining(", ")))));
	}

	/** The number of episodes with an unknown end, beside those that continue. */
	private static int unknown(Answer answer, @Nullable Status status) {
		return (status == Status.ONGOING) ? answer.supportEpisodes()
			.facets()
			.statuses()
			.stream()
			.filter((count) -> count.value() == Status.NOT_KNOWN)
			.mapToInt(Count::count)
			.sum() : 0;
	}

	private static List<Choices> filters(Query query, List<Programme> programmes, @Nullable Status status,
			Register register, LocalDate asOf, PageRequest request) {
		Areas areas = Areas.on(asOf, request);
		Map<Status, Integer> counts = register.facets()
			.statuses()
			.stream()
			.collect(Collectors.toMap(Count::value, Count::count));
		List<Choice> statuses = new ArrayList<>();
		STATUSES.forEach((value) -> statuses
			.add(new Choice(value.name(), Wording.of(value), counts.getOrDefault(value, 0), value == status)));
		statuses
			.add(new Choice(ALL, "All", counts.values().stream().mapToInt(Integer::intValue).sum(), status == null));
		return List.of(
				Choices.of("programme", "Programme", register.facets().programmes(), programmes, Wording::programme),
				new Choices("status", "Status", statuses), areas.regions(query), areas.icbs(query));
	}

	/** The status always has a value. It cannot be removed. */
	private static List<Choices> chips(List<Choices> filters) {
		return filters.stream().filter((filter) -> !filter.name().equals("status")).toList();
	}

	private static List<ExitAnswer> exits(List<Episode> episodes, List<Edition> editions, PageRequest request) {
		Map<Programme, List<Episode>> byProgramme = episodes.stream()
			.collect(Collectors.groupingBy(Episode::programme, () -> new EnumMap<>(Programme.class),
					Collectors.toList()));
		List<Programme> missing = byProgramme.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().stream().allMatch((episode) -> episode.exit().isEmpty()))
			.map(Map.Entry::getKey)
			.toList();
		Map<Programme, ExitAnswer> former = former(missing, byProgramme, editions, request);
		return Stream.of(Programme.values())
			.filter(byProgramme::containsKey)
			.map((programme) -> former.getOrDefault(programme,
					current(programme, byProgramme.getOrDefault(programme, List.of()))))
			.toList();
	}

	private static ExitAnswer current(Programme programme, List<Episode> episodes) {
		String note = episodes.stream().map(Episode::rulesNote).distinct().collect(Collectors.joining(" "));
		return new ExitAnswer(programme, note, null, distinct(episodes, Episode::exit),
				distinct(episodes, Episode::ledBy));
	}

	private static List<Rule> distinct(List<Episode> episodes, Function<Episode, List<Rule>> rules) {
		return episodes.stream().map(rules).flatMap(List::stream).distinct().toList();
	}

	/** Finds the latest earlier edition with rules on exit. */
	private static Map<Programme, ExitAnswer> former(List<Programme> programmes,
			Map<Programme, List<Episode>> byProgramme, List<Edition> editions, PageRequest request) {
		Map<Programme, ExitAnswer> found = new EnumMap<>(Programme.class);
		List<Programme> open = new ArrayList<>(programmes);
		for (Edition edition : editions.reversed()) {
			if (open.isEmpty()) {
				break;
			}
			if (edition.inForceTo() == null || !edition.inForceTo().isBefore(request.moment().asOf())) {
				continue;
			}
			request
				.lookUp("support-rules", Map.of("filter", Map.of("programmes", open), "edition", edition.id()),
						RulesAnswer.class)
				.supportEpisodes()
				.nodes()
				.stream()
				.filter((node) -> !node.exit().isEmpty())
				.forEach((node) -> found.putIfAbsent(node.programme(), new ExitAnswer(node.programme(),
						note(byProgramme, node.programme()), edition, node.exit(), node.ledBy())));
			open.removeAll(found.keySet());
		}
		return found;
	}

	private static String note(Map<Programme, List<Episode>> byProgramme, Programme programme) {
		return byProgramme.getOrDefault(programme, List.of())
			.stream()
			.map(Episode::rulesNote)
			.distinct()
			.collect(Collectors.joining(" "));
	}

	/**
	 * Returns the last date on which an organisation was in the programmes, if none is
	 * now.
	 */
	private static @Nullable LocalDate last(List<Programme> programmes, List<Episode> episodes, PageRequest request) {
		if (!episodes.isEmpty()) {
			return null;
		}
		Map<String, Object> filter = programmes.isEmpty() ? Map.of() : Map.of("programmes", programmes);
		return request.lookUp("support-last", Map.of("filter", filter), LastAnswer.class)
			.supportEpisodes()
			.nodes()
			.stream()
			.map((node) -> node.fact().validTo())
			.filter(Objects::nonNull)
			.filter((date) -> date.isBefore(request.moment().asOf()))
			.max(LocalDate::compareTo)
			.orElse(null);
	}

	private static Table table(List<Episode> episodes, List<ExitAnswer> exits, Links links) {
		Table.Builder table = Table.named("support", "Support register", "Organisation", "Code", "Kind", "Programme",
				"From", "Until", "Status", "Age of the record", "Director", "Exit criteria", "Target exit",
				"Who decides exit", "Who leads", "Record", "Sources");
		episodes.forEach((episode) -> table.row(
				new Cell(episode.organisation().name(), links.organisation(episode.organisation().code(), "standing")),
				episode.organisation().code(), episode.organisation().kindInWords(),
				Wording.programme(episode.programme()), episode.since(), episode.until(), Wording.of(episode.status()),
				episode.statusNote(), episode.directorInWords(), episode.criteria(), episode.targetExitNote(),
				episode.exit().isEmpty() ? former(episode, exits) : rules(episode.exit()), rules(episode.ledBy()),
				episode.fact().statement(),
				episode.fact().sources().stream().map(Reason.Source::title).collect(Collectors.joining("; "))));
		return table.build();
	}

	/**
	 * Returns the former rules on exit, for an episode without rules in the edition that
	 * applies.
	 */
	private static String former(Episode episode, List<ExitAnswer> exits) {
		return exits.stream()
			.filter((answer) -> answer.programme() == episode.programme())
			.map((answer) -> (answer.provenance() + " " + rules(answer.exit())).strip())
			.findFirst()
			.orElse(episode.rulesNote());
	}

	private static String rules(List<Rule> rules) {
		return rules.stream()
			.map((rule) -> "%s (%s)".formatted(rule.statement(), rule.citation()))
			.collect(Collectors.joining(" "));
	}

	private static EpisodeChart chart(List<Episode> episodes, List<Programme> programmes, LocalDate asOf, Links links) {
		List<EpisodeChart.Episode> bars = new ArrayList<>();
		String before = "";
		for (Episode episode : episodes) {
			String code = episode.organisation().code();
			String label = code.equals(before) ? "" : label(episode.organisation());
			Reason.Fact fact = episode.fact();
			bars.add(new EpisodeChart.Episode(label, links.organisation(code, "standing"),
					initials(episode.programme()), fact.statement() + " " + episode.statusNote(),
					Span.of(fact.validFromAsRecorded(), fact.validToAsRecorded(), fact.confirmedOn(), asOf),
					episode.isOpen()));
			before = code;
		}
		String title = ((programmes.size() == 1) ? Wording.programme(programmes.getFirst()) : "Support programmes")
				+ " by organisation";
		return EpisodeChart.of(title,
				"%s. Each bar is an episode from its start to its end. The table of the register has the same content."
					.formatted(Wording.count(episodes.size(), "episode")),
				asOf, bars, key(episodes));
	}

	private static List<String> key(List<Episode> episodes) {
		return episodes.stream()
			.map(Episode::programme)
			.distinct()
			.sorted(Comparator.comparing(Programme::name))
			.map((programme) -> initials(programme) + ": " + Wording.programme(programme))
			.toList();
	}

	/** Returns the first letters of the words of a programme. */
	static String initials(Programme programme) {
		return Stream.of(StringUtils.delimitedListToStringArray(programme.name(), "_"))
			.map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT))
			.collect(Collectors.joining());
	}

	/** Shortens a name to the width of the column. */
	private static String label(Body organisation) {
		int most = 40;
		String name = organisation.shortName() + ((organisation.kind() == OrganisationKind.ICB) ? " ICB" : "");
		return (name.length() <= most) ? name : name.substring(0, most - 1).strip() + "…";
	}

}
