package org.oversightgraph.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.directory.DirectoryGraph.Page;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.UnknownCode;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers for a body by its code, for lists of bodies, and for searches. */
@Controller
class DirectoryController {

	private static final int USUAL_HITS = 10;

	private static final int MOST_HITS = 50;

	private final DirectoryGraph graph;

	private final RelatedBodies related;

	DirectoryController(DirectoryGraph graph, RelatedBodies related) {
		this.graph = graph;
		this.related = related;
	}

	/**
	 * A body in a page.
	 *
	 * @param cursor its place in the list
	 * @param node the body
	 */
	record OrganisationEdge(String cursor, Organisation node) {
	}

	/**
	 * A body that a search found.
	 *
	 * @param organisation the body
	 * @param matched the name or code that is like the text
	 * @param score how well it fits
	 */
	record SearchHit(Organisation organisation, String matched, double score) {
	}

	@QueryMapping
	Organisation organisation(@Argument OrganisationCode code, Question question) {
		UnknownCode.requireWellFormed(code);
		return this.graph.body(code.value(), question.release()).orElseThrow(() -> UnknownCode.notFound(code));
	}

	@QueryMapping
	Connection<OrganisationEdge> organisations(@Argument @Nullable OrganisationFilter filter,
			@Argument @Nullable Integer first, @Argument @Nullable String after, Question question) {
		int limit = Paging.limit(first, Paging.USUAL, Paging.LARGEST);
		OrganisationFilter wanted = (filter == null) ? OrganisationFilter.NONE : filter;
		if (wanted.asksForRelations()) {
			return Paging.page(this.related.fitting(wanted, question), Organisation::code, limit, after,
					OrganisationEdge::new);
		}
		String from = Paging.keyOf(after);
		Page page = this.graph.page(wanted.kindsOrAny(), wanted.trustTypesOrAny(), wanted.status(), question.moment(),
				from, limit);
		boolean more = page.bodies().size() > limit;
		return Paging.connection(page.bodies().stream().limit(limit).toList(), Organisation::code,
				OrganisationEdge::new, more, !from.isEmpty(), page.total());
	}

	@QueryMapping
	List<SearchHit> search(@Argument String text, @Argument @Nullable List<OrganisationKind> kinds,
			@Argument @Nullable Integer first, Question question) {
		return this.graph
			.search(text, (kinds == null) ? List.of() : kinds, Paging.limit(first, USUAL_HITS, MOST_HITS),
					question.release())
			.stream()
			.map((found) -> new SearchHit(found.body(), matched(found.body(), text), found.score()))
			.toList();
	}

	/**
	 * The code or name that has most of the words, or their beginnings; the name when
	 * none has any.
	 */
	private static String matched(Organisation body, String text) {
		List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
		Optional<String> best = Stream.of(Stream.of(body.name(), body.code()), body.otherNames().stream())
			.flatMap((names) -> names)
			.max(Comparator.comparingLong(
					(name) -> words.stream().filter((word) -> name.toLowerCase(Locale.ROOT).contains(word)).count()));
		return best.orElse(body.name());
	}

}
