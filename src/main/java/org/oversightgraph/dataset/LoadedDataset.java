package org.oversightgraph.dataset;

import java.time.Duration;
import java.time.LocalDate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.oversightgraph.framework.Coverage;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.stereotype.Component;

/**
 * The dataset that answers. It is asked for with every question, so that it is kept for
 * some seconds: as long as it may take to notice that another process has loaded a new
 * one.
 */
@Component
class LoadedDataset implements Coverage {

	private static final Duration KEPT = Duration.ofSeconds(10);

	private final LoadingCache<String, DatasetInfo> current;

	LoadedDataset(DatasetGraph graph) {
		this.current = Caffeine.newBuilder()
			.expireAfterWrite(KEPT)
			.build((key) -> graph.current()
				.orElseThrow(
						() -> new ApiProblem(ProblemCode.UNAVAILABLE, "No dataset is loaded yet. Try again shortly.")));
	}

	/**
	 * The dataset.
	 * @throws ApiProblem if none is loaded
	 */
	DatasetInfo info() {
		return this.current.get("current");
	}

	@Override
	public LocalDate holdsFrom() {
		return info().holdsFrom();
	}

}
