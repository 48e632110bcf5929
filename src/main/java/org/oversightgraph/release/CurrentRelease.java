package org.oversightgraph.release;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.oversightgraph.framework.Coverage;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.http.DataState;

import org.springframework.stereotype.Component;

/**
 * The release that answers. It is asked for with every question, so that it is kept for
 * some seconds: as long as it may take to notice that another process has made a new one.
 */
@Component
class CurrentRelease implements Coverage, DataState {

	private static final Duration KEPT = Duration.ofSeconds(10);

	private final ReleaseGraph graph;

	private final LoadingCache<String, Release> current;

	CurrentRelease(ReleaseGraph graph) {
		this.graph = graph;
		this.current = Caffeine.newBuilder()
			.expireAfterWrite(KEPT)
			.build((key) -> graph.current()
				.orElseThrow(
						() -> new ApiProblem(ProblemCode.UNAVAILABLE, "No dataset is loaded yet. Try again shortly.")));
	}

	/**
	 * The release.
	 * @throws ApiProblem if there is none
	 */
	Release release() {
		return this.current.get("current");
	}

	/** A release by the number of one that there is. */
	Release release(long number) {
		Release newest = release();
		return (newest.number() == number) ? newest : this.graph.byNumber(number).orElse(newest);
	}

	/** Forgets which it was, for this process has made a new one. */
	void refresh() {
		this.current.invalidateAll();
	}

	/** By its content too, for another graph may have a release of the same number. */
	@Override
	public Optional<String> present() {
		try {
			Release present = release();
			return Optional.of(present.header().id() + " " + present.number() + " " + present.contentHash());
		}
		catch (ApiProblem | Neo4jException ex) {
			return Optional.empty();
		}
	}

	@Override
	public LocalDate holdsFrom() {
		return release().header().holdsFrom();
	}

	@Override
	public long release(@Nullable Long asked) {
		long newest = release().number();
		if (asked == null) {
			return newest;
		}
		if (asked < 1 || asked > newest) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"There is no release %d of the data; the releases are 1 to %d.".formatted(asked, newest));
		}
		return asked;
	}

}
