package org.oversightgraph.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingFieldSelectionSet;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.directory.ArrangementFilter.Side;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Item;
import org.oversightgraph.platform.graphql.Paging.Page;
import org.oversightgraph.platform.graphql.Paging.PageInfo;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries for lists of arrangements. */
@Controller
class ArrangementController {

	private static final Map<String, Side> SIDES = Map.of("kinds", Side.KIND, "statuses", Side.STATUS, "regions",
			Side.REGION, "icbs", Side.ICB, "services", Side.SERVICE);

	private final ArrangementList list;

	ArrangementController(ArrangementList list) {
		this.list = list;
	}

	/**
	 * A page of arrangements.
	 *
	 * @param edges the arrangements of the page
	 * @param pageInfo the position of the page in the list
	 * @param totalCount the number of arrangements that match
	 * @param facets the counts by facet
	 */
	record ArrangementConnection(List<Item<Arrangement>> edges, PageInfo pageInfo, int totalCount,
			ArrangementFacets facets) implements Page {
	}

	@QueryMapping
	ArrangementConnection arrangements(@Argument @Nullable ArrangementFilter filter,
			@Argument @Nullable ArrangementOrder orderBy, PageWanted wanted, Question question,
			DataFetchingFieldSelectionSet selected) {
		ArrangementFilter fitting = (filter == null) ? ArrangementFilter.USUAL : filter;
		List<ListedArrangement> all = this.list.candidates(fitting, counted(selected), question);
		if (all.isEmpty()) {
			this.list.requireParty(fitting, question);
		}
		return page(all, fitting, orderBy, wanted, question);
	}

	private static ArrangementConnection page(List<ListedArrangement> all, ArrangementFilter fitting,
			@Nullable ArrangementOrder orderBy, PageWanted wanted, Question question) {
		ArrangementOrder order = (orderBy == null) ? ArrangementOrder.USUAL : orderBy;
		PageWanted page = wanted.in(question.release()).by(order.ofList());
		Connection<Item<Arrangement>> shown = Paging.page(all.stream().filter(fitting::fits).toList(), order::key, page,
				(cursor, arrangement) -> new Item<>(cursor, arrangement.arrangement()));
		return new ArrangementConnection(shown.edges(), shown.pageInfo(), shown.totalCount(),
				new ArrangementFacets(all, fitting));
	}

	@SchemaMapping(typeName = "Organisation", field = "arrangements")
	ArrangementConnection arrangementsOfBody(Organisation body, @Argument @Nullable List<ArrangementKind> kinds,
			@Argument @Nullable Boolean inForce, PageWanted wanted, Question question,
			DataFetchingFieldSelectionSet selected) {
		ArrangementFilter filter = ArrangementFilter.ofParty(new OrganisationCode(body.code()), kinds, inForce);
		return page(this.list.candidates(filter, counted(selected), question), filter, null, wanted, question);
	}

	/** Returns the facets that the query selects. */
	private static Set<Side> counted(DataFetchingFieldSelectionSet selected) {
		return selected.getFields("facets/*")
			.stream()
			.flatMap((field) -> Stream.ofNullable(SIDES.get(field.getName())))
			.collect(Collectors.toSet());
	}

}
