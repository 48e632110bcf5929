package org.oversightgraph.release.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oversightgraph.platform.neo4j.GraphCondition;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the warm-up ends. */
class WarmUpTests {

	private final List<String> begun = new CopyOnWriteArrayList<>();

	private final AtomicBoolean cancelled = new AtomicBoolean();

	/** An operation that never ends is cancelled. */
	@Test
	@Timeout(30)
	void endsIfOperationDoesNot() throws IOException {
		warmUp((request) -> {
			this.begun.add(request.getDocument());
			return Mono.<ExecutionGraphQlResponse>never().doOnCancel(() -> this.cancelled.set(true));
		}, Duration.ofSeconds(2)).runLater();
		assertThat(this.begun).isNotEmpty();
		assertThat(this.cancelled).isTrue();
	}

	@Test
	@Timeout(30)
	void runsAllOperations() throws IOException {
		warmUp((request) -> {
			this.begun.add(request.getDocument());
			return Mono.empty();
		}, Duration.ofSeconds(30)).runLater();
		assertThat(this.begun).hasSizeGreaterThan(10);
	}

	private static WarmUp warmUp(ExecutionGraphQlService service, Duration most) {
		return new WarmUp(service, new PathMatchingResourcePatternResolver(),
				new StaticListableBeanFactory().getBeanProvider(GraphCondition.class), most);
	}

}
