package org.oversightgraph.standing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.PageSize;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers queries for the segment, support and reviews of an ICB or a trust. */
@Controller
class StandingController {

	private final StandingGraph graph;

	private final StandingCache standings;

	StandingController(StandingGraph graph, StandingCache standings, BatchLoaderRegistry registry) {
		this.graph = graph;
		this.standings = standings;
		registry.forTypePair(StandingBody.class, StandingFacts.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> load(keys)));
	}

	/**
	 * An organisation in a data release.
	 *
	 * @param code its code
	 * @param release the number of the release
	 */
	record StandingBody(String code, long release) {
	}

	/** Reads the records of all organisations at one level of an answer together. */
	private Map<StandingBody, StandingFacts> load(Set<StandingBody> keys) {
		Map<Long, Set<String>> codes = keys.stream()
			.collect(Collectors.groupingBy(StandingBody::release,
					Collectors.mapping(StandingBody::code, Collectors.toSet())));
		Map<StandingBody, StandingFacts> found = new HashMap<>();
		codes.forEach((release, requested) -> this.graph.facts(requested, release)
			.forEach((code, facts) -> found.put(new StandingBody(code, release), facts)));
		return found;
	}

	@QueryMapping
	Standing standing(@Argument OrganisationCode of, Question question) {
		UnknownCode.requireWellFormed(of);
		StandingFacts facts = this.graph.facts(List.of(of.value()), question.release()).get(of.value());
		if (facts == null) {
			throw UnknownCode.notFound(of);
		}
		UnknownCode.requireRight(of, facts.subject().named(question.asOf()),
				(body) -> body.is(OrganisationKind.ICB) || body.is(OrganisationKind.TRUST),
				"of must be the code of an integrated care board or a trust");
		return this.standings.of(facts, question);
	}

	@SchemaMapping(typeName = "Organisation", field = "standing")
	CompletableFuture<@Nullable Standing> standingOfBody(Organisation body, Question question,
			DataLoader<StandingBody, StandingFacts> facts) {
		if (!body.is(OrganisationKind.ICB) && !body.is(OrganisationKind.TRUST)) {
			return CompletableFuture.completedFuture(null);
		}
		return facts.load(new StandingBody(body.code(), question.release()))
			.thenApply((found) -> this.standings.of(found, question));
	}

	@SchemaMapping(typeName = "Standing")
	List<MetricValue> metrics(Standing standing, @Argument @Nullable String theme, @Argument @Nullable Integer first) {
		return Metrics.ofTheme(theme, standing.latestMetrics())
			.stream()
			.limit(PageSize.limit(first, PageSize.DEFAULT, PageSize.MAXIMUM))
			.toList();
	}

}
