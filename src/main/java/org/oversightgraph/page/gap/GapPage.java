package org.oversightgraph.page.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.finding.Severity;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.chart.BarChart;
import org.oversightgraph.page.filter.Choice;
import org.oversightgraph.page.filter.Choices;
import org.oversightgraph.page.filter.Query;
import org.oversightgraph.page.gap.Findings.Facets;
import org.oversightgraph.page.gap.Findings.Finding;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

import org.springframework.stereotype.Component;

/** Shows the findings in all of England, or in a part of it. */
@Component
class GapPage implements Page {

	private static final String DOCUMENT = "finding-board";

	private static final int SIZE = 50;

	private static final int LARGEST_PAGE = 100;

	@Override
	public List<String> addresses() {
		return List.of("/gaps");
	}

	/** The answer. */
	private record Answer(Findings findings) {
	}

	/** All findings, as far as they are counted. */
	private record CountsAnswer(Nodes findings) {

		private record Nodes(Continuation pageInfo, List<Matrix.Counted> nodes) {
		}

	}

	@Override
	public GapView view(PageRequest request) {
		Query query = new Query(request);
		List<FindingKind> kinds = query.several("kind", FindingKind.values());
		List<Severity> severities = query.several("severity", Severity.values());
		List<TrustType> types = query.several("trustTypes", TrustType.values());
		query.where("kinds", kinds)
			.where("severities", severities)
			.where("trustTypes", types)
			.where("region")
			.where("icb")
			.where("name");
		Map<String, @Nullable Object> variables = query.page(SIZE);
		Findings found = request.ask(DOCUMENT, variables, Answer.class).findings();
		List<Finding> rows = (request.isForTables() && found.totalCount() <= GapView.MOST_IN_FILE) ? all(query, request)
				: found.nodes();
		Matrix matrix = Matrix.of(counted(query, request));
		List<Choices> filters = List.of(kinds(found.facets(), kinds),
				Choices.of("severity", "Severity", found.facets().severities(), severities, Wording::of),
				bodies("region", "Region", found.facets().regions().stream().map((count) -> count.value()).toList(),
						query)
					.counted(found.facets().regions()),
				bodies("icb", "ICB", found.facets().icbs().stream().map((count) -> count.value()).toList(), query)
					.counted(found.facets().icbs()));
		return new GapView(request.moment().asOf(), found, filters, query.chips(filters), matrix,
				chart(matrix, request.moment().inWords(), query.links()), table(rows, request.links()));
	}

	private static Choices kinds(Facets facets, List<FindingKind> chosen) {
		return Choices.of("kind", "Kind of finding", facets.kinds(), chosen, FindingWords::title);
	}

	/**
	 * A chosen area without findings stays a choice, so that the reader can remove it.
	 */
	private static Choices bodies(String name, String label, List<Body> counted, Query query) {
		String chosen = query.one(name).orElse("");
		Choices choices = Choices.ofBodies(name, label, counted, chosen);
		if (chosen.isEmpty() || !choices.chosen().isEmpty()) {
			return choices;
		}
		List<Choice> all = new ArrayList<>(choices.all());
		all.add(new Choice(chosen, chosen, 0, true));
		return new Choices(name, label, all);
	}

	private static List<Matrix.Counted> counted(Query query, PageRequest request) {
		return Continuation
			.pages((after) -> request.lookUp("finding-counts", variables(query, after), CountsAnswer.class).findings(),
					CountsAnswer.Nodes::pageInfo)
			.stream()
			.flatMap((page) -> page.nodes().stream())
			.toList();
	}

	/** Follows the cursors from the start of the list to its end. */
	private static List<Finding> all(Query query, PageRequest request) {
		return Continuation
			.pages((after) -> request.lookUp(DOCUMENT, variables(query, after), Answer.class).findings(),
					(page) -> page.pageInfo().end())
			.stream()
			.flatMap((page) -> page.nodes().stream())
			.toList();
	}

	private static Map<String, @Nullable Object> variables(Query query, @Nullable String after) {
		Map<String, @Nullable Object> variables = new HashMap<>(
				Map.of("filter", query.filter(), "first", LARGEST_PAGE));
		variables.put("after", after);
		return variables;
	}

	private static BarChart chart(Matrix matrix, String date, Links links) {
		int total = matrix.rows().stream().mapToInt(Matrix.Row::total).sum();
		return new BarChart("Findings by kind",
				"%s on %s, one bar for each kind, with its severity.".formatted(Wording.count(total, "finding"), date),
				matrix.rows()
					.stream()
					.map((row) -> new BarChart.Bar(FindingWords.title(row.kind()), row.total(),
							Wording.of(row.severity()), links.with("kind", row.kind().name())))
					.toList());
	}

	private static Table table(List<Finding> findings, Links links) {
		Table.Builder table = Table.named("findings", "Findings", "Severity", "Kind", "Organisation", "Code",
				"Kind of organisation", "Finding", "Rule", "Who could resolve it", "Regions", "Facts");
		findings.forEach((finding) -> table.row(Wording.of(finding.severity()), FindingWords.title(finding.kind()),
				new Cell(finding.subject().name(), links.organisation(finding.subject().code(), "gaps")),
				finding.subject().code(), finding.subject().kindInWords(), finding.statement(), finding.citation(),
				names(finding.couldSettle()), names(finding.regions()),
				finding.facts().stream().map(Reason.Fact::statement).collect(Collectors.joining(" "))));
		return table.build();
	}

	private static String names(List<Body> bodies) {
		return bodies.stream().map(Body::name).collect(Collectors.joining("; "));
	}

}
