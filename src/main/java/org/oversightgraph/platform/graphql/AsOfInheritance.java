package org.oversightgraph.platform.graphql;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import graphql.GraphQLContext;
import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes every field below one that takes {@code asOf} or {@code edition} inherit them,
 * whatever the depth, until a field of its own says otherwise.
 */
@Component
public class AsOfInheritance extends SimplePerformantInstrumentation {

	private static final String AS_OF = "asOf";

	private static final String EDITION = "edition";

	/**
	 * What was asked, here or above.
	 *
	 * @param asOf the day; null for today
	 * @param edition the edition; null for the one in force
	 */
	public record Asked(@Nullable LocalDate asOf, @Nullable String edition) {

		private static final Asked NOTHING = new Asked(null, null);

	}

	/** What was asked for a field. */
	public static Asked askedOf(DataFetchingEnvironment environment) {
		return Optional.ofNullable(environment.<GraphQLContext>getLocalContext())
			.flatMap((context) -> Optional.ofNullable(context.<Asked>get(Asked.class)))
			.orElse(Asked.NOTHING);
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			InstrumentationState state) {
		var field = parameters.getEnvironment().getFieldDefinition();
		boolean asks = field.getArgument(AS_OF) != null || field.getArgument(EDITION) != null;
		return asks ? (environment) -> fetch(fetcher, environment) : fetcher;
	}

	private static @Nullable Object fetch(DataFetcher<?> fetcher, DataFetchingEnvironment environment)
			throws Exception {
		Asked above = askedOf(environment);
		LocalDate asOf = environment.getArgument(AS_OF);
		String edition = environment.getArgument(EDITION);
		Asked asked = new Asked((asOf != null) ? asOf : above.asOf(), (edition != null) ? edition : above.edition());
		GraphQLContext context = GraphQLContext.newContext().of(Asked.class, asked).build();
		Object result = fetcher
			.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment).localContext(context).build());
		if (result instanceof CompletionStage<?> later) {
			return later.thenApply((value) -> with(context, value));
		}
		return with(context, result);
	}

	private static DataFetcherResult<?> with(GraphQLContext context, @Nullable Object value) {
		if (value instanceof DataFetcherResult<?> result) {
			return result.transform((builder) -> builder.localContext(context));
		}
		return DataFetcherResult.newResult().data(value).localContext(context).build();
	}

}
