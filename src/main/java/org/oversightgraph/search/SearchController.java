package org.oversightgraph.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.PageSize;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.search.SearchGraph.Candidate;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Searches organisations. */
@Controller
class SearchController {

	private static final int USUAL_HITS = 10;

	private static final int MOST_HITS = 50;

	private static final int LONGEST_TEXT = 200;

	private final SearchGraph graph;

	SearchController(SearchGraph graph) {
		this.graph = graph;
	}

	/**
	 * A result of a search.
	 *
	 * @param organisation the organisation
	 * @param matched the name, code or place that matches
	 * @param matchedField the field that matches
	 * @param matchedAs the kind of match
	 * @param score the quality of the result, higher for better
	 */
	record SearchHit(Organisation organisation, String matched, SearchField matchedField, Similarity matchedAs,
			double score) {

		private static SearchHit of(Candidate candidate, Match match, LocalDate date) {
			return new SearchHit(candidate.body(), match.text(), match.field(), match.similarity(),
					match.score(candidate.body(), candidate.score(), date));
		}

	}

	@QueryMapping
	List<SearchHit> search(@Argument String text, @Argument @Nullable List<OrganisationKind> kinds,
			@Argument @Nullable Integer first, Question question) {
		int limit = PageSize.limit(first, USUAL_HITS, MOST_HITS);
		if (text.length() > LONGEST_TEXT) {
			throw new ApiProblem(ProblemCode.LIMIT_EXCEEDED,
					"text has %d characters. Maximum %d.".formatted(text.length(), LONGEST_TEXT));
		}
		Words wanted = Words.of(text);
		if (wanted.isEmpty()) {
			return List.of();
		}
		List<SearchHit> hits = this.graph
			.candidates(text, wanted, (kinds == null) ? List.of() : kinds, question.release())
			.stream()
			.flatMap((candidate) -> hit(candidate, wanted, question.asOf()))
			.sorted(Comparator.comparingDouble(SearchHit::score)
				.reversed()
				.thenComparing((hit) -> hit.organisation().code()))
			.toList();
		return withAllWordsIfAny(hits).limit(limit).toList();
	}

	private static Stream<SearchHit> hit(Candidate candidate, Words wanted, LocalDate date) {
		Match match = Match.of(candidate.body(), wanted);
		return (match != null) ? Stream.of(SearchHit.of(candidate, match, date)) : Stream.empty();
	}

	/** Returns the results with all words; all results if none has all words. */
	private static Stream<SearchHit> withAllWordsIfAny(List<SearchHit> hits) {
		boolean any = !hits.isEmpty() && hits.getFirst().score() >= Weights.LOWEST_WITH_ALL_WORDS;
		return hits.stream().filter((hit) -> !any || hit.score() >= Weights.LOWEST_WITH_ALL_WORDS);
	}

}
