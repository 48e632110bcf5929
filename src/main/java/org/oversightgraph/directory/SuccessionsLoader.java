package org.oversightgraph.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.oversightgraph.fact.Succession;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** Loads the successions of all organisations at one level of an answer together. */
@Component
class SuccessionsLoader {

	private final DirectoryGraph graph;

	SuccessionsLoader(DirectoryGraph graph, BatchLoaderRegistry registry) {
		this.graph = graph;
		registry.forTypePair(KnownBody.class, Successions.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> load(keys)));
	}

	/**
	 * An organisation in a data release.
	 *
	 * @param code its code
	 * @param release the number of the release
	 */
	record KnownBody(String code, long release) {
	}

	/**
	 * The successions of an organisation.
	 *
	 * @param toSuccessors the successions to its successors
	 * @param fromPredecessors the successions from its predecessors
	 */
	record Successions(List<Succession> toSuccessors, List<Succession> fromPredecessors) {
	}

	private Map<KnownBody, Successions> load(Set<KnownBody> keys) {
		Map<Long, Set<String>> codes = keys.stream()
			.collect(
					Collectors.groupingBy(KnownBody::release, Collectors.mapping(KnownBody::code, Collectors.toSet())));
		Map<KnownBody, Successions> found = new HashMap<>();
		codes.forEach((release, wanted) -> {
			List<Succession> all = this.graph.successions(wanted, release);
			for (String code : wanted) {
				found.put(new KnownBody(code, release), new Successions(
						all.stream().filter((succession) -> succession.predecessor().code().equals(code)).toList(),
						all.stream().filter((succession) -> succession.successor().code().equals(code)).toList()));
			}
		});
		return found;
	}

}
