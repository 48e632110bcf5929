package org.oversightgraph.release.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import org.oversightgraph.platform.neo4j.GraphCondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Runs the example operations once before the product is ready. No client then waits
 * until statements are planned for the first time. Examples about all organisations take
 * minutes with very large data, and the product is ready without them.
 */
@Component
@ConditionalOnWebApplication
class WarmUp implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(WarmUp.class);

	/** An operation keeps a processor busy. One is left for the first clients. */
	private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

	/** The maximum time, which is several times that of the England data. */
	private static final Duration MOST = Duration.ofSeconds(90);

	private final ExecutionGraphQlService service;

	private final ResourcePatternResolver resources;

	private final ObjectProvider<GraphCondition> conditions;

	private final Duration most;

	@Autowired
	WarmUp(ExecutionGraphQlService service, ResourcePatternResolver resources,
			ObjectProvider<GraphCondition> conditions) {
		this(service, resources, conditions, MOST);
	}

	/**
	 * Creates a warm-up.
	 * @param most the maximum time
	 */
	WarmUp(ExecutionGraphQlService service, ResourcePatternResolver resources,
			ObjectProvider<GraphCondition> conditions, Duration most) {
		this.most = most;
		this.service = service;
		this.resources = resources;
		this.conditions = conditions;
	}

	@EventListener(WarmUpRequested.class)
	void runLater() throws IOException {
		runExamples();
	}

	/**
	 * Runs the examples now, or after {@link WarmUpRequested} if there is no graph yet.
	 */
	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		if (this.conditions.stream().allMatch((condition) -> condition.notReady().isEmpty())) {
			runExamples();
		}
	}

	private void runExamples() throws IOException {
		long begin = System.nanoTime();
		Resource[] operations = this.resources.getResources("classpath:/graphql/operations/*.graphql");
		Long ran = Flux.fromArray(operations).flatMap(this::execute, AT_ONCE).take(this.most).count().block();
		logger.info("Ran {} of {} example operations to warm up, in {} s", ran, operations.length,
				Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
	}

	/**
	 * Runs an operation and ignores the response. A dataset may not have the
	 * organisations of the examples.
	 */
	private Mono<?> execute(Resource operation) {
		return Mono.fromCallable(() -> operation.getContentAsString(StandardCharsets.UTF_8))
			.flatMap((document) -> this.service
				.execute(new DefaultExecutionGraphQlRequest(document, null, null, null, "warm-up", Locale.ENGLISH)))
			.subscribeOn(Schedulers.boundedElastic());
	}

}
