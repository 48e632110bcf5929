package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.time.Moment;

/**
 * The facts of a body met somewhere in an answer, for the fields below it. They are those
 * recorded, gathered for all bodies of a level; but below a field that handed down facts
 * of bodies it made, the facts of those are what it handed down, and nowhere else.
 */
public final class NestedFactsLoader {

	private final @Nullable DataLoader<BodyOnDate, OversightFacts> recorded;

	private final GraphQLContext context;

	private NestedFactsLoader(@Nullable DataLoader<BodyOnDate, OversightFacts> recorded, GraphQLContext context) {
		this.recorded = recorded;
		this.context = context;
	}

	/**
	 * Facts of bodies that are in no graph.
	 *
	 * @param moment for which they were made
	 * @param facts the facts by code
	 */
	private record Made(@Nullable Moment moment, Map<String, OversightFacts> facts) {

		private static final Made NOTHING = new Made(null, Map.of());

	}

	static NestedFactsLoader in(DataFetchingEnvironment environment) {
		GraphQLContext context = Optional.ofNullable(environment.<GraphQLContext>getLocalContext())
			.orElseGet(GraphQLContext::getDefault);
		return new NestedFactsLoader(environment.getDataLoader(OversightFacts.class.getName()), context);
	}

	/**
	 * Lets the fields below this one, and no others, ask about bodies that it made. Only
	 * for a field that takes a day, which has a context of its own.
	 */
	public void handDown(Moment moment, Map<String, OversightFacts> facts) {
		this.context.put(Made.class, new Made(moment, Map.copyOf(facts)));
	}

	/**
	 * The facts of a body on a date; ends with an {@link ApiProblem} if there are none.
	 */
	public CompletableFuture<OversightFacts> of(Organisation body, Moment moment) {
		Made made = this.context.getOrDefault(Made.class, Made.NOTHING);
		OversightFacts supposed = moment.equals(made.moment()) ? made.facts().get(body.code()) : null;
		if (supposed != null) {
			return CompletableFuture.completedFuture(supposed);
		}
		if (this.recorded == null) {
			throw new IllegalStateException("no loader of facts");
		}
		return this.recorded.load(new BodyOnDate(body.code(), moment))
			.thenApply((found) -> known(found, body, moment.asOf()));
	}

	private static OversightFacts known(@Nullable OversightFacts found, Organisation body, LocalDate asOf) {
		if (found == null) {
			throw new ApiProblem(ProblemCode.NOT_FOUND,
					"Nothing is recorded of %s (%s) on %s.".formatted(body.name(), body.code(), asOf));
		}
		return found;
	}

}
