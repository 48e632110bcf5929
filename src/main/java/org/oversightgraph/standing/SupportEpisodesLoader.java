package org.oversightgraph.standing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.standing.StandingGraph.SupportFacts;
import org.oversightgraph.standing.WholeEpisodesLoader.SupportStays;
import org.oversightgraph.standing.WholeEpisodesLoader.SupportedBody;
import org.oversightgraph.time.Moment;
import reactor.core.publisher.Mono;

import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** Reads support episodes with their events, exit criteria and rules. */
@Component
public class SupportEpisodesLoader implements HandlerMethodArgumentResolver {

	private final StandingGraph graph;

	private final StandingReasoner reasoner;

	SupportEpisodesLoader(StandingGraph graph, Framework framework, BatchLoaderRegistry registry) {
		this.graph = graph;
		this.reasoner = new StandingReasoner(framework);
		registry.forTypePair(SupportedBody.class, SupportStays.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> load(keys)));
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == WholeEpisodesLoader.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
		return new WholeEpisodesLoader(Objects.requireNonNull(environment.getDataLoader(SupportStays.class.getName())),
				this.reasoner);
	}

	/**
	 * Returns the episodes of all organisations that began, or may have begun, by the
	 * date of a question, in one round trip.
	 */
	public List<SupportStay> all(Question question) {
		return this.graph.allSupport(question.moment())
			.stream()
			.flatMap((facts) -> this.reasoner.support(facts.subject(), facts.stays(), question).stream())
			.toList();
	}

	private Map<SupportedBody, SupportStays> load(Set<SupportedBody> keys) {
		Map<Moment, Set<String>> codes = keys.stream()
			.collect(Collectors.groupingBy(SupportedBody::moment,
					Collectors.mapping(SupportedBody::code, Collectors.toSet())));
		Map<SupportedBody, SupportStays> found = new HashMap<>();
		keys.forEach((key) -> found.put(key, SupportStays.NONE));
		codes.forEach((moment, requested) -> {
			for (SupportFacts facts : this.graph.support(requested, moment)) {
				found.put(new SupportedBody(facts.subject().code(), moment), new SupportStays(facts.stays()));
			}
		});
		return found;
	}

}
