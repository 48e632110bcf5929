package org.oversightgraph.page.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.directory.OrganisationsView.Answer;
import org.oversightgraph.page.directory.OrganisationsView.Facets;
import org.oversightgraph.page.directory.OrganisationsView.Listed;
import org.oversightgraph.page.directory.OrganisationsView.Organisations;
import org.oversightgraph.page.directory.OrganisationsView.Rows;
import org.oversightgraph.page.directory.OrganisationsView.RowsAnswer;
import org.oversightgraph.page.filter.Areas;
import org.oversightgraph.page.filter.Chip;
import org.oversightgraph.page.filter.Choice;
import org.oversightgraph.page.filter.Choices;
import org.oversightgraph.page.filter.Query;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

import org.springframework.stereotype.Component;

/** Lists organisations, with filters. */
@Component
class OrganisationsPage implements Page {

	private static final String DOCUMENT = "organisation-list";

	/** The same list without counts, which is much faster. */
	private static final String ROWS = "organisation-rows";

	private static final int SIZE = 25;

	private static final int LARGEST_PAGE = 100;

	private static final int MOST_SYSTEMS = 42;

	private static final int MOST_SEGMENTS = 5;

	private static final List<String> SORTS = List.of("NAME", "CODE", "SEGMENT", "DETERMINATION");

	@Override
	public List<String> addresses() {
		return List.of("/organisations");
	}

	@Override
	public OrganisationsView view(PageRequest request) {
		Query query = new Query(request);
		query.where("kinds", query.several("kinds", OrganisationKind.values()))
			.where("trustTypes", query.several("trustTypes", TrustType.values()))
			.where("region")
			.where("icb")
			.where("status", query.several("status", OrganisationStatus.values()).stream().findFirst().orElse(null))
			.where("segment", segment(query).orElse(null))
			.where("determinations", query.several("determinations", Determination.values()))
			.where("support", query.several("support", Programme.values()))
			.where("minSystems", query.number("minSystems", 1, MOST_SYSTEMS).orElse(null))
			.where("name");
		String sort = sort(query);
		boolean descending = descending(query);
		Map<String, @Nullable Object> variables = new HashMap<>(query.page(SIZE));
		variables.put("orderBy", Map.of("field", sort, "direction", descending ? "DESC" : "ASC"));
		Organisations found = request.ask(DOCUMENT, variables, Answer.class).organisations();
		boolean whole = request.isForTables() && found.totalCount() <= OrganisationsView.MOST_IN_FILE;
		List<Listed> rows = whole ? all(variables, request) : found.nodes();
		List<Choices> filters = filters(query, found.facets(), Areas.on(request.moment().asOf(), request));
		return new OrganisationsView(found.totalCount(), found.pageInfo(), filters, chips(query, filters), sorts(sort),
				descending, query.one("name").orElse(""), query.one("minSystems").orElse(""),
				table(rows, request.links()));
	}

	private static Optional<Integer> segment(Query query) {
		return query.number("segment", 1, MOST_SEGMENTS);
	}

	private static String sort(Query query) {
		String sort = query.one("sort").orElse("NAME");
		if (!SORTS.contains(sort)) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"Unknown sort \"%s\". Use one of %s.".formatted(sort, String.join(", ", SORTS)));
		}
		return sort;
	}

	private static boolean descending(Query query) {
		String order = query.one("order").orElse("ASC");
		if (!order.equals("ASC") && !order.equals("DESC")) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, "Unknown order \"%s\". Use ASC or DESC.".formatted(order));
		}
		return order.equals("DESC");
	}

	/** Follows the cursors from the start of the list to its end. */
	private static List<Listed> all(Map<String, @Nullable Object> variables, PageRequest request) {
		List<Listed> all = new ArrayList<>();
		Map<String, @Nullable Object> next = new HashMap<>(variables);
		List.of("last", "before", "after").forEach(next::remove);
		next.put("first", LARGEST_PAGE);
		Rows page;
		do {
			page = request.lookUp(ROWS, next, RowsAnswer.class).organisations();
			all.addAll(page.nodes());
			next.put("after", page.pageInfo().endCursor());
		}
		while (page.pageInfo().hasNextPage() && all.size() < OrganisationsView.MOST_IN_FILE);
		return all;
	}

	private static List<Choices> filters(Query query, Facets facets, Areas areas) {
		return List.of(
				Choices.of("kinds", "Kind", facets.kinds(), query.several("kinds", OrganisationKind.values()),
						Wording::kinds),
				Choices.of("trustTypes", "Type of trust", facets.trustTypes(),
						query.several("trustTypes", TrustType.values()),
						(type) -> (type == TrustType.UNKNOWN) ? "Type not recorded" : Wording.of(type)),
				areas.regions(query).counted(facets.regions()), areas.icbs(query),
				Choices.of("status", "Status", facets.statuses(), query.several("status", OrganisationStatus.values()),
						(status) -> (status == OrganisationStatus.ACTIVE) ? "Open" : Wording.of(status)),
				Choices.of("segment", "Segment", facets.segments(), segment(query).stream().toList(), String::valueOf),
				Choices.of("determinations", "Lead", facets.determinations(),
						query.several("determinations", Determination.values()), Wording::determination),
				support(query));
	}

	/** The API does not count organisations by programme. */
	private static Choices support(Query query) {
		List<Programme> chosen = query.several("support", Programme.values());
		return new Choices("support", "Support programme",
				Stream.of(Programme.values())
					.map((programme) -> new Choice(programme.name(), Wording.programme(programme), null,
							chosen.contains(programme)))
					.toList());
	}

	private static List<Chip> chips(Query query, List<Choices> filters) {
		List<Chip> chips = new ArrayList<>(query.chips(filters));
		chips.addAll(query.chip("name", "Name contains"));
		chips.addAll(query.chip("minSystems", "Systems, at least"));
		return chips;
	}

	private static Choices sorts(String chosen) {
		Map<String, String> words = Map.of("NAME", "Name", "CODE", "Code", "SEGMENT", "Segment", "DETERMINATION",
				"Determination of the lead");
		return new Choices("sort", "Sort by",
				SORTS.stream()
					.map((sort) -> new Choice(sort, words.getOrDefault(sort, sort), null, sort.equals(chosen)))
					.toList());
	}

	private static Table table(List<Listed> rows, Links links) {
		Table.Builder table = Table.named("organisations", "Organisations", "Organisation", "Code", "Kind",
				"Region or town", "Lead for oversight", "How the lead was identified", "Segment");
		rows.forEach((row) -> {
			Body lead = row.oversight().lead();
			table.row(new Cell(row.name(), links.organisation(row.code())), row.code(), row.kindInWords(), row.where(),
					(lead == null) ? "" : new Cell(lead.name(), links.organisation(lead.code())),
					Wording.determination(row.oversight().determination()), row.segmentInWords());
		});
		return table.build();
	}

}
