package org.oversightgraph.support;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.platform.graphql.Count;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Item;
import org.oversightgraph.platform.graphql.Paging.Page;
import org.oversightgraph.platform.graphql.Paging.PageInfo;
import org.oversightgraph.standing.SupportEpisodesLoader;
import org.oversightgraph.standing.SupportStay;
import org.oversightgraph.support.SupportFilter.Side;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which organisations are, or were, in programmes of support. */
@Controller
class SupportController {

	private final SupportEpisodesLoader episodes;

	private final OversightGraph graph;

	SupportController(SupportEpisodesLoader episodes, OversightGraph graph) {
		this.episodes = episodes;
		this.graph = graph;
	}

	/**
	 * A page of support episodes.
	 *
	 * @param edges the episodes of the page
	 * @param pageInfo the position of the page
	 * @param totalCount the number of episodes on all pages
	 * @param facets the number of episodes for each value of each facet
	 */
	record EpisodeConnection(List<Item<SupportStay>> edges, PageInfo pageInfo, int totalCount,
			EpisodeFacets facets) implements Page {
	}

	/**
	 * The number of episodes for each value of each facet. The count for each facet
	 * ignores the filter's condition on that facet.
	 *
	 * @param all the episodes that can match without the condition on one facet
	 * @param filter the filter
	 */
	record EpisodeFacets(List<SupportStay> all, SupportFilter filter) {

		public List<Count<Programme>> programmes() {
			return Count.by(SupportStay::programme, choices(Side.PROGRAMME));
		}

		public List<Count<SupportStay.Status>> statuses() {
			return Count.by(SupportStay::status, choices(Side.STATUS));
		}

		private Stream<SupportStay> choices(Side side) {
			return this.all.stream().filter((stay) -> this.filter.fitsWithout(side, stay));
		}

	}

	@QueryMapping
	EpisodeConnection supportEpisodes(@Argument @Nullable SupportFilter filter, PageWanted requestedPage,
			Question question) {
		SupportFilter matching = (filter == null) ? SupportFilter.NONE : filter;
		List<OrganisationCode> named = matching.named().codes();
		List<SupportStay> couldMatch = this.episodes.all(question).stream().filter(matching::isAbout).toList();
		if (matching.needsAreas()) {
			couldMatch = inAreas(couldMatch, matching, question);
		}
		List<SupportStay> all = couldMatch.stream().filter((stay) -> matching.fitsWithout(null, stay)).toList();
		if (all.isEmpty() && !named.isEmpty()) {
			matching.named()
				.requireAmong(facts(named.stream().map(OrganisationCode::value), question).values()
					.stream()
					.map(OversightFacts::subject)
					.collect(Collectors.toMap(Organisation::code, Function.identity())));
		}
		Connection<Item<SupportStay>> shown = Paging.page(all, SupportStay::key, requestedPage.in(question.release()),
				Item::new);
		return new EpisodeConnection(shown.edges(), shown.pageInfo(), shown.totalCount(),
				new EpisodeFacets(couldMatch, matching));
	}

	private List<SupportStay> inAreas(List<SupportStay> stays, SupportFilter filter, Question question) {
		Map<String, OversightFacts> facts = facts(stays.stream().map((stay) -> stay.organisation().code()), question);
		return stays.stream()
			.filter((stay) -> facts.containsKey(stay.organisation().code())
					&& filter.isIn(facts.get(stay.organisation().code()), question.moment()))
			.toList();
	}

	private Map<String, OversightFacts> facts(Stream<String> codes, Question question) {
		return this.graph.facts(Subjects.of(codes.distinct().toList()), question.moment());
	}

}
