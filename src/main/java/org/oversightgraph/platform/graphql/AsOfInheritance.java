package org.oversightgraph.platform.graphql;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

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
 * Makes every field below one that takes {@code asOf}, {@code edition} or {@code release}
 * inherit them, whatever the depth, until a field of its own says otherwise.
 */
@Component
public class AsOfInheritance extends SimplePerformantInstrumentation {

	private static final String AS_OF = "asOf";

	private static final String EDITION = "edition";

	private static final String RELEASE = "release";

	/**
	 * What was asked, here or above.
	 *
	 * @param asOf the day; null for today
	 * @param edition the edition; null for the one in force
	 * @param release the release of the data; null for the current one
	 */
	public record Asked(@Nullable LocalDate asOf, @Nullable String edition, @Nullable Long release) {

		private static final Asked NOTHING = new Asked(null, null, null);

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
		boolean asks = Stream.of(AS_OF, EDITION, RELEASE).anyMatch((name) -> field.getArgument(name) != null);
		return asks ? (environment) -> fetch(fetcher, environment) : fetcher;
	}

	private static @Nullable Object fetch(DataFetcher<?> fetcher, DataFetchingEnvironment environment)
			throws Exception {
		Asked above = askedOf(environment);
		LocalDate asOf = environment.getArgument(AS_OF);
		String edition = environment.getArgument(EDITION);
		Long release = release(environment);
		Asked asked = new Asked((asOf != null) ? asOf : above.asOf(), (edition != null) ? edition : above.edition(),
				(release != null) ? release : above.release());
		GraphQLContext context = GraphQLContext.newContext().of(Asked.class, asked).build();
		Object result = fetcher
			.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment).localContext(context).build());
		if (result instanceof CompletionStage<?> later) {
			return later.thenApply((value) -> with(context, value));
		}
		return with(context, result);
	}

	/**
	 * The release asked for: by its number, or by a cursor, whose list goes on in the
	 * release in which it began.
	 */
	private static @Nullable Long release(DataFetchingEnvironment environment) {
		Integer asked = environment.getArgument(RELEASE);
		if (environment.getFieldDefinition().getArgument(RELEASE) == null) {
			return null;
		}
		Long begun = PageWanted.releaseOf(environment.getArgument(PageWanted.AFTER),
				environment.getArgument(PageWanted.BEFORE));
		if (asked != null && begun != null && begun != asked.longValue()) {
			throw new ApiProblem(ProblemCode.RELEASE_CHANGED,
					"The cursor is of release %d of the data, and release %d is asked for. Leave release out to go on in that of the cursor, or begin anew without the cursor."
						.formatted(begun, asked));
		}
		return (asked != null) ? Long.valueOf(asked) : begun;
	}

	private static DataFetcherResult<?> with(GraphQLContext context, @Nullable Object value) {
		if (value instanceof DataFetcherResult<?> result) {
			return result.transform((builder) -> builder.localContext(context));
		}
		return DataFetcherResult.newResult().data(value).localContext(context).build();
	}

}
