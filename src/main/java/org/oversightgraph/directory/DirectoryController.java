package org.oversightgraph.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingFieldSelectionSet;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.directory.OrganisationFilter.Side;
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

/** Answers queries for an organisation by its code, and for lists of organisations. */
@Controller
class DirectoryController {

	private static final Map<String, Side> SIDES = Map.of("kinds", Side.KIND, "trustTypes", Side.TRUST_TYPE, "statuses",
			Side.STATUS, "regions", Side.REGION, "segments", Side.SEGMENT, "determinations", Side.DETERMINATION);

	private final DirectoryGraph graph;

	private final OrganisationList list;

	DirectoryController(DirectoryGraph graph, OrganisationList list) {
		this.graph = graph;
		this.list = list;
	}

	/**
	 * A page of organisations.
	 *
	 * @param edges the organisations of the page
	 * @param pageInfo the position of the page in the list
	 * @param totalCount the number of organisations that match
	 * @param filter the filter of the list
	 */
	record OrganisationConnection(List<Item<Organisation>> edges, PageInfo pageInfo, int totalCount,
			OrganisationFilter filter) implements Page {
	}

	@QueryMapping
	Organisation organisation(@Argument OrganisationCode code, Question question) {
		UnknownCode.requireWellFormed(code);
		return this.graph.body(code.value(), question.release()).orElseThrow(() -> UnknownCode.notFound(code));
	}

	@QueryMapping
	OrganisationConnection organisations(@Argument @Nullable OrganisationFilter filter,
			@Argument @Nullable OrganisationOrder orderBy, PageWanted wanted, Question question) {
		OrganisationFilter fitting = (filter == null) ? OrganisationFilter.NONE : filter;
		OrganisationOrder order = (orderBy == null) ? OrganisationOrder.USUAL : orderBy;
		PageWanted page = wanted.in(question.release()).by(order.ofList());
		Connection<Item<Organisation>> shown = Paging.connection(this.list.page(fitting, order, page, question),
				order::key, page, (cursor, body) -> new Item<>(cursor, body.organisation()));
		return new OrganisationConnection(shown.edges(), shown.pageInfo(), shown.totalCount(), fitting);
	}

	@SchemaMapping(typeName = "Region")
	OrganisationConnection trusts(Organisation region, PageWanted wanted, Question question) {
		return organisations(OrganisationFilter.trustsOf(new OrganisationCode(region.code())), null, wanted, question);
	}

	@SchemaMapping(typeName = "OrganisationConnection")
	OrganisationFacets facets(OrganisationConnection connection, Question question,
			DataFetchingFieldSelectionSet selected) {
		Set<Side> sides = selected.getImmediateFields()
			.stream()
			.flatMap((field) -> Stream.ofNullable(SIDES.get(field.getName())))
			.collect(Collectors.toSet());
		return this.list.facets(connection.filter(), sides, question);
	}

}
