package org.oversightgraph.platform.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.visibility.Visibility;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A cache of complete responses: to queries, and pages. A response depends on the
 * request, the state of the data, the visibility and the date alone, and is the same as
 * long as none of them changes. Nothing is cached, and no cached response is used, while
 * the database does not confirm the state of the data.
 */
@Component
public class AnswerCache {

	private final Cache<Key, KeptAnswer> answers;

	private final long size;

	private final DataState data;

	private final Clock clock;

	AnswerCache(AnswerCacheSettings settings, DataState data, Clock clock) {
		this.size = settings.size().toBytes();
		this.data = data;
		this.clock = clock;
		this.answers = Caffeine.newBuilder()
			.maximumWeight(this.size)
			.weigher((Key key, KeptAnswer answer) -> key.request().length() + answer.size())
			.recordStats()
			.build();
	}

	/**
	 * What a response depends on.
	 *
	 * @param state the state of the data
	 * @param visibility the facts that the response may show
	 * @param day the date
	 * @param kind the kind of response, such as its media type
	 * @param compressed whether the response is compressed
	 * @param method the HTTP method
	 * @param request what else the response depends on, such as the body
	 */
	public record Key(String state, Visibility visibility, LocalDate day, String kind, boolean compressed,
			HttpMethod method, String request) {
	}

	/**
	 * Returns the key of a response; empty if the response must not be cached.
	 * @param kind the kind of response, such as its media type
	 * @param sent what else the response depends on, such as the body; null if not known
	 */
	public Optional<Key> key(ServerRequest request, String kind, @Nullable String sent) {
		if (this.size == 0 || sent == null || request.method().equals(HttpMethod.HEAD)
				|| this.data.unconfirmedFor().isPresent()) {
			return Optional.empty();
		}
		return this.data.present()
			.map((state) -> new Key(state, Visibility.current(), LocalDate.now(this.clock), kind,
					AcceptedEncoding.gzip(request), request.method(), sent));
	}

	/** Returns the number of requests whose response was cached, and of all others. */
	CacheStats statistics() {
		return this.answers.stats();
	}

	/** Returns a cached response; null if there is none. */
	public @Nullable KeptAnswer find(Key key) {
		return this.answers.getIfPresent(key);
	}

	/**
	 * Keeps a response, unless the state of the data has changed since its key was made.
	 */
	public void keep(Key key, KeptAnswer answer) {
		boolean same = this.data.unconfirmedFor().isEmpty()
				&& this.data.present().filter(key.state()::equals).isPresent();
		if (same) {
			this.answers.put(key, answer);
		}
	}

}
