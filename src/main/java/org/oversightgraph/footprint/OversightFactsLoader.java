package org.oversightgraph.footprint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.BatchLoaderEnvironment;
import org.oversightgraph.time.Moment;
import reactor.core.publisher.Mono;

import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Loads the facts of all organisations at one level of an answer in one round trip, and
 * provides the loader to controllers.
 */
@Component
class OversightFactsLoader implements HandlerMethodArgumentResolver {

	private final OversightGraph graph;

	OversightFactsLoader(OversightGraph graph, BatchLoaderRegistry registry) {
		this.graph = graph;
		registry.forTypePair(BodyOnDate.class, OversightFacts.class)
			.registerMappedBatchLoader(
					(keys, environment) -> Mono.fromCallable(() -> load(keys, regions(environment))));
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == NestedFactsLoader.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
		return NestedFactsLoader.in(environment);
	}

	private static LoadedRegions regions(BatchLoaderEnvironment environment) {
		return NestedFactsLoader.regions(Objects.requireNonNull(environment.<GraphQLContext>getContext()));
	}

	private Map<BodyOnDate, OversightFacts> load(Set<BodyOnDate> keys, LoadedRegions regions) {
		Map<Moment, List<BodyOnDate>> byMoment = keys.stream().collect(Collectors.groupingBy(BodyOnDate::moment));
		Map<BodyOnDate, OversightFacts> found = new HashMap<>();
		byMoment.forEach((moment, requested) -> {
			Set<String> codes = requested.stream().map(BodyOnDate::code).collect(Collectors.toSet());
			Map<String, OversightFacts> facts = requested.stream().anyMatch(BodyOnDate::whole)
					? this.graph.facts(Subjects.of(codes), moment) : this.graph.footprints(codes, moment);
			regions.add(facts.values(), moment);
			requested.stream()
				.filter((key) -> facts.containsKey(key.code()))
				.forEach((key) -> found.put(key, facts.get(key.code())));
		});
		return found;
	}

}
