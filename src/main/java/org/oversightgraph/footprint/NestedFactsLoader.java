package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import graphql.GraphQLContext;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.time.Moment;

/**
 * Loads the facts of an organisation that appears in an answer, for the fields below it.
 * Recorded facts are loaded together for all organisations of a level. A field can hand
 * down the facts of organisations that it creates. They apply only to the fields below
 * it.
 */
public final class NestedFactsLoader {

	private final @Nullable DataLoader<BodyOnDate, OversightFacts> recorded;

	private final GraphQLContext context;

	private final DataFetchingEnvironment environment;

	private NestedFactsLoader(DataFetchingEnvironment environment) {
		this.recorded = environment.getDataLoader(OversightFacts.class.getName());
		this.context = Optional.ofNullable(environment.<GraphQLContext>getLocalContext())
			.orElseGet(GraphQLContext::getDefault);
		this.environment = environment;
	}

	/**
	 * Facts of organisations that are not in the graph.
	 *
	 * @param moment the date and release to which they apply; null for none
	 * @param facts the facts by code
	 */
	private record Made(@Nullable Moment moment, Map<String, OversightFacts> facts) {

		private static final Made NOTHING = new Made(null, Map.of());

	}

	/**
	 * A field of the schema, as a document requests it. In the document, the fields below
	 * it are the same for all values.
	 *
	 * @param definition the field of the schema
	 * @param requested where the document requests it
	 */
	private record Requested(GraphQLFieldDefinition definition, List<Field> requested) {
	}

	/** Returns the regions that the request with a context has loaded. */
	static LoadedRegions regions(GraphQLContext context) {
		return context.computeIfAbsent(LoadedRegions.class, (_) -> new LoadedRegions());
	}

	static NestedFactsLoader in(DataFetchingEnvironment environment) {
		return new NestedFactsLoader(environment);
	}

	/**
	 * Hands down the facts of organisations that this field creates to the fields below
	 * it. The field must have an asOf argument, which gives it a context of its own.
	 */
	public void handDown(Moment moment, Map<String, OversightFacts> facts) {
		this.context.put(Made.class, new Made(moment, Map.copyOf(facts)));
	}

	/**
	 * Returns the facts of an organisation on a date. Fails with an {@link ApiProblem} if
	 * there are none.
	 */
	public CompletableFuture<OversightFacts> of(Organisation body, Moment moment) {
		return of(body, moment, true);
	}

	/**
	 * Returns at least the relationships, successions, regions and own segments of an
	 * organisation on a date, with their sources if the field below requests sources.
	 */
	CompletableFuture<OversightFacts> footprintOf(Organisation body, Moment moment) {
		return of(body, moment, requestsSources());
	}

	/**
	 * Returns the region of an ICB on a date. Reads it only if it is not among the facts
	 * of organisations that have been loaded for the same request.
	 */
	CompletableFuture<@Nullable Organisation> regionOf(Organisation icb, Moment moment) {
		Organisation loaded = (supposed(icb, moment) == null)
				? regions(this.environment.getGraphQlContext()).find(icb, moment) : null;
		return (loaded != null) ? CompletableFuture.completedFuture(loaded)
				: of(icb, moment, false).thenApply((found) -> found.regionOf(icb, moment.asOf()).orElse(null));
	}

	/**
	 * Looks once at the fields below a field, and not for each organisation of a list.
	 */
	private boolean requestsSources() {
		Map<Requested, Boolean> known = this.environment.getGraphQlContext()
			.computeIfAbsent(Requested.class, (_) -> new ConcurrentHashMap<Requested, Boolean>());
		return known.computeIfAbsent(
				new Requested(this.environment.getFieldDefinition(), this.environment.getMergedField().getFields()),
				(_) -> this.environment.getSelectionSet().contains("**/sources"));
	}

	private CompletableFuture<OversightFacts> of(Organisation body, Moment moment, boolean whole) {
		OversightFacts supposed = supposed(body, moment);
		if (supposed != null) {
			return CompletableFuture.completedFuture(supposed);
		}
		if (this.recorded == null) {
			throw new IllegalStateException("No data loader for facts is registered.");
		}
		return this.recorded.load(new BodyOnDate(body.code(), moment, whole))
			.thenApply((found) -> known(found, body, moment.asOf()));
	}

	private @Nullable OversightFacts supposed(Organisation body, Moment moment) {
		Made made = this.context.getOrDefault(Made.class, Made.NOTHING);
		return moment.equals(made.moment()) ? made.facts().get(body.code()) : null;
	}

	private static OversightFacts known(@Nullable OversightFacts found, Organisation body, LocalDate asOf) {
		if (found == null) {
			throw new ApiProblem(ProblemCode.NOT_FOUND,
					"No facts are recorded for %s (%s) on %s.".formatted(body.name(), body.code(), asOf));
		}
		return found;
	}

}
