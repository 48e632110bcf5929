package org.oversightgraph.platform.graphql;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes every field below one that takes {@code asOf}, {@code edition} or {@code release}
 * inherit them, whatever the depth, until a field of its own says otherwise. A field that
 * is asked by {@link GlobalId} takes them from there.
 */
@Component
public class AsOfInheritance extends SimplePerformantInstrumentation {

	private static final String AS_OF = "asOf";

	private static final String EDITION = "edition";

	private static final String RELEASE = "release";

	/** What was asked for a field. */
	public static Asked askedOf(DataFetchingEnvironment environment) {
		return Optional.ofNullable(environment.<GraphQLContext>getLocalContext())
			.flatMap((context) -> Optional.ofNullable(context.<Asked>get(Asked.class)))
			.orElse(Asked.NOTHING);
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			InstrumentationState state) {
		GraphQLFieldDefinition field = parameters.getEnvironment().getFieldDefinition();
		if (field.getArguments().stream().anyMatch(AsOfInheritance::isOfIds)) {
			return (environment) -> fetch(fetcher, environment, askedById(environment));
		}
		boolean asks = Stream.of(AS_OF, EDITION, RELEASE).anyMatch((name) -> field.getArgument(name) != null);
		return asks ? (environment) -> fetch(fetcher, environment, asked(environment)) : fetcher;
	}

	private static @Nullable Object fetch(DataFetcher<?> fetcher, DataFetchingEnvironment environment, Asked asked)
			throws Exception {
		GraphQLContext context = GraphQLContext.newContext().of(Asked.class, asked).build();
		Object result = fetcher
			.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment).localContext(context).build());
		if (result instanceof CompletionStage<?> later) {
			return later.thenApply((value) -> with(context, value));
		}
		return with(context, result);
	}

	private static Asked asked(DataFetchingEnvironment environment) {
		Asked above = askedOf(environment);
		LocalDate asOf = environment.getArgument(AS_OF);
		String edition = environment.getArgument(EDITION);
		Asked asked = above.but((asOf != null) ? asOf : above.asOf(), (edition != null) ? edition : above.edition());
		if (environment.getFieldDefinition().getArgument(RELEASE) == null) {
			return asked;
		}
		Integer release = environment.getArgument(RELEASE);
		Long begun = PageWanted.releaseOf(environment.getArgument(PageWanted.AFTER),
				environment.getArgument(PageWanted.BEFORE));
		if (release == null) {
			return (begun != null) ? asked.goingOnIn(begun) : asked;
		}
		if (begun != null && begun != release.longValue()) {
			throw new ApiProblem(ProblemCode.RELEASE_CHANGED,
					"The cursor is of release %d of the data, and release %d is asked for. Leave release out to go on in that of the cursor, or begin anew without the cursor."
						.formatted(begun, release));
		}
		return asked.of(release);
	}

	/** All below one field share what was asked, so the ids of one field have to. */
	private static Asked askedById(DataFetchingEnvironment environment) {
		List<Asked> asked = environment.getFieldDefinition()
			.getArguments()
			.stream()
			.filter(AsOfInheritance::isOfIds)
			.map((argument) -> environment.<Object>getArgument(argument.getName()))
			.flatMap((given) -> (given instanceof Collection<?> ids) ? ids.stream() : Stream.of(given))
			.flatMap((id) -> GlobalId.askedOf(String.valueOf(id)).stream())
			.distinct()
			.toList();
		if (asked.size() > 1) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The ids were answered for different days, editions or releases. Ask for those of each on their own.");
		}
		return asked.isEmpty() ? Asked.NOTHING : asked.getFirst();
	}

	private static boolean isOfIds(GraphQLArgument argument) {
		return GraphQLTypeUtil.unwrapAll(argument.getType()).getName().equals(Scalars.GraphQLID.getName());
	}

	private static DataFetcherResult<?> with(GraphQLContext context, @Nullable Object value) {
		if (value instanceof DataFetcherResult<?> result) {
			return result.transform((builder) -> builder.localContext(context));
		}
		return DataFetcherResult.newResult().data(value).localContext(context).build();
	}

}
