package org.oversightgraph.platform.observation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.document.TrustedDocument;
import org.oversightgraph.platform.document.TrustedDocuments;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.graphql.RequestErrorCodes;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;

/**
 * Measures every query, wherever it comes from: the API, a page, an export or a tool. The
 * metrics name trusted documents only. The text of other documents never becomes a tag,
 * because clients could then create any number of metrics.
 */
final class ObservedQueries implements ExecutionGraphQlService {

	/** Time, count, outcome and cache use of queries. */
	static final String QUERY = "oversight.query";

	/** Cost of queries. */
	static final String COST = "oversight.query.cost";

	/** Time that queries spend in the database. */
	static final String DATABASE = "oversight.query.database";

	/** The name of all documents that are not trusted. */
	static final String OTHER = "other";

	private static final String DOCUMENT = "document";

	private static final String NO_ERROR = "OK";

	/** Queries of the start, which no client waits for. */
	private static final String WARM_UP = "warm-up";

	private final ExecutionGraphQlService service;

	private final TrustedDocuments documents;

	private final ObservationRegistry observations;

	private final MeterProvider<DistributionSummary> costs;

	private final MeterProvider<Timer> databaseTimes;

	ObservedQueries(ExecutionGraphQlService service, TrustedDocuments documents, ObservationRegistry observations,
			MeterRegistry meters) {
		this.service = service;
		this.documents = documents;
		this.observations = observations;
		this.costs = DistributionSummary.builder(COST).description("Cost of queries").withRegistry(meters);
		this.databaseTimes = Timer.builder(DATABASE)
			.description("Time that queries spend in the database")
			.withRegistry(meters);
	}

	@Override
	public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
		return WARM_UP.equals(request.getId()) ? this.service.execute(request)
				: Mono.deferContextual((outer) -> observe(request, outer));
	}

	/**
	 * Executes a query within its observation. The execution stays on this thread, so
	 * that its reads are part of the observation.
	 */
	private Mono<ExecutionGraphQlResponse> observe(ExecutionGraphQlRequest request, ContextView outer) {
		QueryContext query = new QueryContext(nameOf(request.getDocument()));
		Observation observation = Observation.createNotStarted(QUERY, () -> query, this.observations)
			.contextualName("query " + query.document())
			.lowCardinalityKeyValue(DOCUMENT, query.document())
			.start();
		CompletableFuture<@Nullable ExecutionGraphQlResponse> answer;
		try (Observation.Scope _ = observation.openScope()) {
			answer = this.service.execute(request)
				.contextWrite((context) -> context.putAll(outer).put(ObservationThreadLocalAccessor.KEY, observation))
				.toFuture();
		}
		return Mono.fromFuture(answer, true)
			.doOnNext((response) -> answered(query, response.getExecutionResult()))
			.doOnError(observation::error)
			.doFinally((_) -> stop(observation, query));
	}

	/** Returns the name of a trusted document; one name for all others. */
	private String nameOf(String document) {
		return this.documents.withText(document).map(TrustedDocument::name).orElse(OTHER);
	}

	private void answered(QueryContext query, ExecutionResult result) {
		List<GraphQLError> errors = result.getErrors();
		query.put(Outcome.class, new Outcome(errors.isEmpty() ? NO_ERROR : codeOf(errors.getFirst())));
		costOf(result).ifPresent((cost) -> this.costs.withTag(DOCUMENT, query.document()).record(cost.doubleValue()));
	}

	private static String codeOf(GraphQLError error) {
		return RequestErrorCodes.codeOf(error).name();
	}

	private static Optional<Number> costOf(ExecutionResult result) {
		Object cost = (result.getExtensions() != null) ? result.getExtensions().get("cost") : null;
		return (cost instanceof Map<?, ?> values && values.get("requested") instanceof Number requested)
				? Optional.of(requested) : Optional.empty();
	}

	private void stop(Observation observation, QueryContext query) {
		this.databaseTimes.withTag(DOCUMENT, query.document()).record(query.databaseTime());
		String code = query.getOrDefault(Outcome.class, new Outcome(ProblemCode.INTERNAL.name())).code();
		observation.lowCardinalityKeyValue("code", code)
			.lowCardinalityKeyValue("cached", String.valueOf(query.isCached()))
			.stop();
	}

	/**
	 * The outcome of a query.
	 *
	 * @param code the code of the first error, or the code of success
	 */
	private record Outcome(String code) {
	}

}
