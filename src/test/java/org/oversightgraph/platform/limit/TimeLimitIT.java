package org.oversightgraph.platform.limit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.oversightgraph.TestGraph;
import org.oversightgraph.platform.failure.TestProblems;
import org.oversightgraph.platform.graphql.ProblemResolver;
import org.oversightgraph.platform.graphql.Problems;
import org.oversightgraph.platform.neo4j.GraphReader;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Checks that no work continues after a request is answered. */
class TimeLimitIT {

	private static final Duration TIME = Duration.ofMillis(600);

	private final Admission admission = new Admission(new AdmissionSettings(2, 1, 1, 1000, 1, 1), 100);

	private final GenericApplicationContext context = new GenericApplicationContext();

	private final TestController controller = new TestController(TestGraph.reader());

	/** Reads the graph, like the controllers of the product. */
	@Controller
	static class TestController {

		private final GraphReader reader;

		private final String mark = UUID.randomUUID().toString();

		private final CountDownLatch started = new CountDownLatch(1);

		private final CompletableFuture<RuntimeException> ended = new CompletableFuture<>();

		TestController(GraphReader reader) {
			this.reader = reader;
		}

		@QueryMapping
		int slow() {
			this.started.countDown();
			try {
				return this.reader.read("slow", Map.of("mark", this.mark), (row) -> row.get("sum").asInt()).getFirst();
			}
			catch (RuntimeException ex) {
				this.ended.complete(ex);
				throw ex;
			}
		}

		@QueryMapping
		int quick() {
			return 1;
		}

	}

	@BeforeEach
	void start() {
		this.context.registerBean(TestController.class, () -> this.controller);
		this.context.registerBean(Problems.class, TestProblems::problems);
		this.context.refresh();
	}

	@AfterEach
	void stop() {
		this.admission.destroy();
		this.context.close();
	}

	@Test
	void endsStatementsAndReturnsRestAfterTimeout() {
		WebGraphQlResponse answer = Objects
			.requireNonNull(execute("{ slow other: slow quick }").block(TIME.plusSeconds(3)));
		assertThat(running()).isZero();
		assertThat(answer.<Map<String, Object>>getData()).containsEntry("quick", 1).containsEntry("slow", null);
		assertThat(answer.getErrors()).hasSize(2).allSatisfy((error) -> {
			assertThat(error.getMessage())
				.isEqualTo("The request timed out after 600 ms. Request fewer items or fields.");
			assertThat(error.getExtensions()).containsEntry("code", "TIMEOUT");
		});
	}

	@Test
	void startsNoStatementAfterTimeout() {
		WebGraphQlResponse answer = Objects
			.requireNonNull(execute("mutation { first: slow second: slow third: slow }").block(TIME.plusSeconds(3)));
		assertThat(answer.getErrors()).hasSize(3)
			.allSatisfy((error) -> assertThat(error.getExtensions()).containsEntry("code", "TIMEOUT"));
		assertThat(running()).isZero();
	}

	@Test
	void stopsStatementsAfterClientDisconnects() throws Exception {
		Disposable request = execute("{ slow }").subscribe();
		this.controller.started.await();
		request.dispose();
		this.controller.ended.get(10, TimeUnit.SECONDS);
		await().until(() -> running() == 0);
		assertThat(this.admission.running()).isZero();
	}

	private Mono<WebGraphQlResponse> execute(String document) {
		AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
		controllers.setApplicationContext(this.context);
		controllers.setBlockingMethodPredicate((_) -> false);
		controllers.afterPropertiesSet();
		GraphQlSource source = GraphQlSource.schemaResourceBuilder()
			.schemaResources(new ByteArrayResource(
					"type Query { slow: Int quick: Int } type Mutation { slow: Int }".getBytes(StandardCharsets.UTF_8)))
			.configureRuntimeWiring(controllers)
			.configureRuntimeWiring((wiring) -> wiring.type("Mutation",
					(type) -> type.dataFetcher("slow", (_) -> this.controller.slow())))
			.exceptionResolvers(List.of(this.context.getBeanFactory().createBean(ProblemResolver.class)))
			.build();
		return WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(source))
			.interceptors(List.of(new TimeLimit(TestLimits.with("time", TIME.toMillis() + "ms"), this.admission)))
			.build()
			.handleRequest(new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(), new LinkedMultiValueMap<>(),
					null, Map.of(), new DefaultGraphQlRequest(document), "1", Locale.ENGLISH));
	}

	/** Returns the number of statements of this test that run on the server. */
	private int running() {
		try (Session session = TestGraph.driver().session()) {
			return session
				.run("SHOW TRANSACTIONS YIELD parameters WHERE parameters.q.mark = $of RETURN count(*) AS running",
						Map.of("of", this.controller.mark))
				.single()
				.get("running")
				.asInt();
		}
	}

}
