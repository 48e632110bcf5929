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

/** Gathers the successions of the bodies met at one level of an answer. */
@Component
class SuccessionsLoader {

	private final DirectoryGraph graph;

	SuccessionsLoader(DirectoryGraph graph, BatchLoaderRegistry registry) {
		this.graph = graph;
		registry.forTypePair(KnownBody.class, Successions.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> load(keys)));
	}

	/**
	 * A body in a release of the data.
	 *
	 * @param code its code
	 * @param release the release
	 */
	record KnownBody(String code, long release) {
	}

	/**
	 * The successions of a body.
	 *
	 * @param from those by which others followed it
	 * @param to those by which it followed others
	 */
	record Successions(List<Succession> from, List<Succession> to) {
	}

	private Map<KnownBody, Successions> load(Set<KnownBody> keys) {
		Map<Long, Set<String>> codes = keys.stream()
			.collect(
					Collectors.groupingBy(KnownBody::release, Collectors.mapping(KnownBody::code, Collectors.toSet())));
		Map<KnownBody, Successions> found = new HashMap<>();
		codes.forEach((release, wanted) -> {
			List<Succession> all = this.graph.successions(wanted, release);
			for (String code : wanted) {
				found.put(new KnownBody(code, release),
						new Successions(all.stream().filter((one) -> one.predecessor().code().equals(code)).toList(),
								all.stream().filter((one) -> one.successor().code().equals(code)).toList()));
			}
		});
		return found;
	}

}
