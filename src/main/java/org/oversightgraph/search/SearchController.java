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
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.search.SearchGraph.Candidate;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which bodies somebody may mean. */
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
	 * A body that a search found.
	 *
	 * @param organisation the body
	 * @param matched the name, code or place that is like the text
	 * @param matchedField which of these it is
	 * @param matchedAs how it is like the text
	 * @param score how well it fits
	 */
	record SearchHit(Organisation organisation, String matched, Match.Field matchedField, Likeness matchedAs,
			double score) {

		private static SearchHit of(Candidate candidate, Match match, LocalDate date) {
			return new SearchHit(candidate.body(), match.text(), match.field(), match.likeness(),
					weighed(candidate, match, date));
		}

		/**
		 * How close the match is counts in tens; of those alike, what is open comes
		 * first, then what is overseen, then what has more of the words, then what the
		 * index has first.
		 */
		private static double weighed(Candidate candidate, Match match, LocalDate date) {
			Organisation body = candidate.body();
			return match.rank() + (body.isClosedOn(date) ? 0 : 4) + (body.kind().isOverseen() ? 2 : 0) + match.share()
					+ candidate.score() / (candidate.score() + 10);
		}

	}

	@QueryMapping
	List<SearchHit> search(@Argument String text, @Argument @Nullable List<OrganisationKind> kinds,
			@Argument @Nullable Integer first, Question question) {
		int limit = Paging.limit(first, USUAL_HITS, MOST_HITS);
		if (text.length() > LONGEST_TEXT) {
			throw new ApiProblem(ProblemCode.LIMIT_EXCEEDED,
					"text is %d characters long; look for %d at most.".formatted(text.length(), LONGEST_TEXT));
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

	/** Where some bodies have all the words, those that lack one are not meant. */
	private static Stream<SearchHit> withAllWordsIfAny(List<SearchHit> hits) {
		boolean any = !hits.isEmpty() && hits.getFirst().score() >= 2 * Match.PARTIAL;
		return hits.stream().filter((hit) -> !any || hit.score() >= 2 * Match.PARTIAL);
	}

}
