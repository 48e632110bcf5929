package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Gathers the bodies met at one level of an answer, so that the facts of all of them come
 * in one round trip.
 */
@Component
class OversightFactsLoader {

	private final OversightGraph graph;

	OversightFactsLoader(OversightGraph graph, BatchLoaderRegistry registry) {
		this.graph = graph;
		registry.forTypePair(Key.class, OversightFacts.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> load(keys)));
	}

	/**
	 * A body on a date.
	 *
	 * @param code its code
	 * @param asOf the date
	 */
	record Key(String code, LocalDate asOf) {
	}

	private Map<Key, OversightFacts> load(Set<Key> keys) {
		Map<LocalDate, Set<String>> codes = keys.stream()
			.collect(Collectors.groupingBy(Key::asOf, Collectors.mapping(Key::code, Collectors.toSet())));
		Map<Key, OversightFacts> found = new HashMap<>();
		codes.forEach((asOf, wanted) -> this.graph.facts(Subjects.of(wanted), asOf)
			.forEach((code, facts) -> found.put(new Key(code, asOf), facts)));
		return found;
	}

}
