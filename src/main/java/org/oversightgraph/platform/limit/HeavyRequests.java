package org.oversightgraph.platform.limit;

import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.server.WebGraphQlRequest;

/**
 * Remembers which requests were heavy, as far as their cost depends on them. A heavy
 * request for which there is no place can then be refused before it has a thread.
 */
final class HeavyRequests {

	/** The maximum number of characters in remembered requests. */
	private static final long MOST = 1_000_000;

	private final Cache<Key, Boolean> heavy = Caffeine.newBuilder()
		.maximumWeight(MOST)
		.weigher((Key key, Boolean _) -> key.document().length() + key.variables().toString().length())
		.build();

	private record Key(String document, @Nullable String operation, Object variables) {

		static Key of(WebGraphQlRequest request) {
			return new Key(request.getDocument(), request.getOperationName(),
					Objects.requireNonNull(KnownCosts.shape(request.getVariables())));
		}

	}

	void add(WebGraphQlRequest request) {
		this.heavy.put(Key.of(request), true);
	}

	/** Whether a request of this cost was heavy before. */
	boolean include(WebGraphQlRequest request) {
		return this.heavy.getIfPresent(Key.of(request)) != null;
	}

}
