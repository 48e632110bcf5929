package org.oversightgraph.platform.limit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.stereotype.Component;

/**
 * Enforces the limits of requests, and adds the cost to responses. A document that is too
 * large is refused before validation. An operation that is too expensive is refused
 * before execution.
 */
@Component
class Limits extends SimplePerformantInstrumentation {

	private final LimitSettings settings;

	private final ParserOptions parser;

	private final KnownCosts costs = new KnownCosts();

	Limits(LimitSettings settings) {
		this.settings = settings;
		this.parser = settings.parser();
	}

	/** The cost of a request, once known. */
	private static final class State implements InstrumentationState {

		private volatile @Nullable Cost cost;

	}

	@Override
	public CompletableFuture<InstrumentationState> createStateAsync(InstrumentationCreateStateParameters parameters) {
		return CompletableFuture.completedFuture(new State());
	}

	@Override
	public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
			InstrumentationState state) {
		input.getGraphQLContext().put(ParserOptions.class, this.parser);
		return input;
	}

	@Override
	public InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
			InstrumentationState state) {
		return SimpleInstrumentationContext.whenCompleted((document, failure) -> {
			switch (failure) {
				case ParseCancelledException _ -> throw new LimitExceeded(
						"The document has more than %d tokens, or too much white space. Request fewer fields, and send values as variables."
							.formatted(this.settings.tokens()));
				case ParseCancelledTooManyCharsException _ -> throw new LimitExceeded(
						"The document has more than %d characters. Request fewer fields, and send values as variables."
							.formatted(this.parser.getMaxCharacters()));
				case ParseCancelledTooDeepException _ ->
					throw new LimitExceeded("The document is nested too deep. Request fewer levels of fields.");
				case null, default -> {
					// The document was read, or the parser reports the error.
				}
			}
		});
	}

	@Override
	public DocumentAndVariables instrumentDocumentAndVariables(DocumentAndVariables request,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		Shape shape = DocumentShape.of(request.getDocument());
		require("fields, with fragments expanded", shape.fields(), this.settings.fields());
		require("fields at the top", shape.roots(), this.settings.rootFields());
		require("aliases", shape.aliases(), this.settings.aliases());
		require("levels of fields", shape.depth(), this.settings.depth());
		Repetition repetition = Repetition.in(request.getDocument());
		require("directives", repetition.directives(), this.settings.directives());
		if (repetition.highest() > this.settings.repetitions()) {
			throw new LimitExceeded("The %s occurs %d times in one place. Maximum %d.".formatted(repetition.name(),
					repetition.highest(), this.settings.repetitions()));
		}
		return request;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		Cost cost = this.costs.of(context.getOperationDefinition(), context.getCoercedVariables().toMap(),
				() -> cost(context));
		((State) state).cost = cost;
		if (cost.total() > this.settings.cost()) {
			throw new LimitExceeded(
					"The request costs %d. Maximum %d. Request smaller pages or fewer fields. Most expensive: %s."
						.formatted(cost.total(), this.settings.cost(), String.join(" > ", cost.dearest())));
		}
		Turn turn = context.getGraphQLContext().get(Turn.class);
		if (turn != null && !turn.admits(cost.total())) {
			throw new AbortExecutionException(List
				.of(GraphQLError.newError().errorType(ProblemCode.OVERLOADED).message("The server is busy.").build()));
		}
		return null;
	}

	/**
	 * Calculates the cost of an operation, and refuses an operation that may not run at
	 * any cost.
	 */
	private Cost cost(ExecutionContext context) {
		// A QueryTraverser would visit a fragment only once, however often it is spread.
		ExecutableNormalizedOperation operation = context.getNormalizedQueryTree().get();
		GraphQLSchema schema = context.getGraphQLSchema();
		requireNoIntrospectionIfOff(operation);
		operation.getNormalizedFieldToMergedField().keySet().forEach((field) -> requireUsualSizes(field, schema));
		return Cost.of(operation.getTopLevelFields(), schema);
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		Cost cost = ((State) state).cost;
		return CompletableFuture.completedFuture(
				(cost == null) ? result : result.transform((answer) -> answer.addExtension("cost", extension(cost))));
	}

	/**
	 * Refuses a request for the whole schema. A request for one type is answered: clients
	 * use it to identify a server, and the schema is public.
	 */
	private void requireNoIntrospectionIfOff(ExecutableNormalizedOperation operation) {
		boolean listed = operation.getTopLevelFields()
			.stream()
			.anyMatch((field) -> field.getFieldName().equals(Introspection.SchemaMetaFieldDef.getName()));
		if (listed && !this.settings.introspection()) {
			throw new AbortExecutionException(List.of(GraphQLError.newError()
				.errorType(ProblemCode.FORBIDDEN)
				.message("Introspection of the whole schema is switched off. Read the schema at /reference.")
				.extensions(Map.of("code", ProblemCode.FORBIDDEN.name()))
				.build()));
		}
	}

	private Map<String, Object> extension(Cost cost) {
		Map<String, Object> extension = new LinkedHashMap<>();
		extension.put("requested", cost.total());
		extension.put("limit", this.settings.cost());
		return extension;
	}

	/**
	 * Checks the sizes of pages and lists. A field that is not a page checks its own
	 * length.
	 */
	private void requireUsualSizes(ExecutableNormalizedField field, GraphQLSchema schema) {
		boolean hasPages = GraphQLTypeUtil
			.unwrapAllAs(field.getFieldDefinitions(schema).getFirst().getType()) instanceof GraphQLNamedType type
				&& type.getName().endsWith("Connection");
		field.getResolvedArguments().forEach((name, value) -> {
			boolean isSize = hasPages && ListSize.SLICES.contains(name);
			if (isSize && value instanceof Integer size && size > this.settings.pageSize()) {
				throw new LimitExceeded(
						"%s is %d. Request 1 to %d items.".formatted(name, size, this.settings.pageSize()));
			}
			requireUsualLists(name, value);
		});
	}

	private void requireUsualLists(String name, @Nullable Object value) {
		if (value instanceof List<?> list) {
			if (list.size() > this.settings.bulkSize()) {
				throw new LimitExceeded("%s has %d entries. Maximum %d. Split the list.".formatted(name, list.size(),
						this.settings.bulkSize()));
			}
			list.forEach((entry) -> requireUsualLists(name, entry));
		}
		else if (value instanceof Map<?, ?> members) {
			members.forEach((member, entry) -> requireUsualLists(String.valueOf(member), entry));
		}
	}

	private static void require(String things, long count, int limit) {
		if (count > limit) {
			throw new LimitExceeded("The document has %d %s. Maximum %d. Request fewer fields, or split the request."
				.formatted(count, things, limit));
		}
	}

}
