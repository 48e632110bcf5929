package org.oversightgraph.platform.graphql;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
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
 * Makes every field inherit {@code asOf}, {@code edition} and {@code release} from the
 * nearest field above it that has the argument. A field with a {@link GlobalId} as its
 * argument inherits them from the id.
 */
@Component
public class AsOfInheritance extends SimplePerformantInstrumentation {

	private static final String AS_OF = "asOf";

	private static final String EDITION = "edition";

	private static final String RELEASE = "release";

	/** The kind of each field, because an answer has thousands of values. */
	private final Map<GraphQLFieldDefinition, Kind> fields = new ConcurrentHashMap<>();

	/** How a field gets its date, edition and release. */
	private enum Kind {

		BY_ID, BY_ARGUMENT, INHERITING

	}

	/** Returns the arguments that apply to a field. */
	public static Asked askedOf(DataFetchingEnvironment environment) {
		return Optional.ofNullable(environment.<GraphQLContext>getLocalContext())
			.flatMap((context) -> Optional.ofNullable(context.<Asked>get(Asked.class)))
			.orElse(Asked.NOTHING);
	}

	/** Returns a value whose fields inherit a date of its own. */
	public static <T> DataFetcherResult<T> on(LocalDate date, T value, DataFetchingEnvironment environment) {
		Asked asked = askedOf(environment);
		GraphQLContext context = GraphQLContext.newContext().of(Asked.class, asked.but(date, asked.edition())).build();
		return DataFetcherResult.<T>newResult().data(value).localContext(context).build();
	}

	/** Returns a value whose fields inherit a date and an edition of its own. */
	public static <T> DataFetcherResult<T> on(LocalDate date, String edition, T value,
			DataFetchingEnvironment environment) {
		GraphQLContext context = GraphQLContext.newContext()
			.of(Asked.class, askedOf(environment).but(date, edition))
			.build();
		return DataFetcherResult.<T>newResult().data(value).localContext(context).build();
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			InstrumentationState state) {
		// A plain property has no arguments, and needs no environment for each of its
		// values.
		if (parameters.isTrivialDataFetcher()) {
			return fetcher;
		}
		return switch (this.fields.computeIfAbsent(parameters.getEnvironment().getFieldDefinition(),
				AsOfInheritance::kindOf)) {
			case BY_ID -> (environment) -> fetch(fetcher, environment, askedById(environment));
			case BY_ARGUMENT -> (environment) -> fetch(fetcher, environment, asked(environment));
			case INHERITING -> fetcher;
		};
	}

	private static Kind kindOf(GraphQLFieldDefinition field) {
		if (field.getArguments().stream().anyMatch(AsOfInheritance::isOfIds)) {
			return Kind.BY_ID;
		}
		boolean hasArgument = Stream.of(AS_OF, EDITION, RELEASE).anyMatch((name) -> field.getArgument(name) != null);
		return hasArgument ? Kind.BY_ARGUMENT : Kind.INHERITING;
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
		Long ofCursor = PageWanted.releaseOf(environment.getArgument(PageWanted.AFTER),
				environment.getArgument(PageWanted.BEFORE));
		if (release == null) {
			return (ofCursor != null) ? asked.goingOnIn(ofCursor) : asked;
		}
		if (ofCursor != null && ofCursor != release.longValue()) {
			throw new ApiProblem(ProblemCode.RELEASE_CHANGED,
					"The cursor belongs to release %d of the data, but release %d was requested. Omit release to continue in the cursor's release, or start again without the cursor."
						.formatted(ofCursor, release));
		}
		return asked.of(release);
	}

	/** All fields below one field share its arguments, so that the ids must agree. */
	private static Asked askedById(DataFetchingEnvironment environment) {
		List<Asked> asked = environment.getFieldDefinition()
			.getArguments()
			.stream()
			.filter(AsOfInheritance::isOfIds)
			.map((argument) -> environment.<Object>getArgument(argument.getName()))
			.flatMap((value) -> (value instanceof Collection<?> ids) ? ids.stream() : Stream.of(value))
			.flatMap((id) -> GlobalId.askedOf(String.valueOf(id)).stream())
			.distinct()
			.toList();
		if (asked.size() > 1) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The ids belong to different dates, editions or releases. Request the ids of each separately.");
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
