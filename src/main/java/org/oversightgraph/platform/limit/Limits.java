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
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.stereotype.Component;

/**
 * Keeps questions within the limits, whichever way they are asked, and tells what they
 * cost. What is too large by its text is refused before it is validated, what is too dear
 * before it is executed.
 */
@Component
class Limits extends SimplePerformantInstrumentation {

	private final LimitSettings settings;

	private final ParserOptions parser;

	Limits(LimitSettings settings) {
		this.settings = settings;
		this.parser = settings.parser();
	}

	/** What is known of a question. */
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
						"The document has more than %d tokens, or too much white space. Ask for less at a time, and give values as variables."
							.formatted(this.settings.tokens()));
				case ParseCancelledTooManyCharsException _ -> throw new LimitExceeded(
						"The document has more than %d characters.".formatted(this.parser.getMaxCharacters()));
				case ParseCancelledTooDeepException _ ->
					throw new LimitExceeded("The document is nested too deep to be read. Ask for less at a time.");
				case null, default -> {
					// read, or told by whoever reads it
				}
			}
		});
	}

	@Override
	public DocumentAndVariables instrumentDocumentAndVariables(DocumentAndVariables asked,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		Shape shape = DocumentShape.of(asked.getDocument());
		require("fields, its fragments spread out", shape.fields(), this.settings.fields());
		require("fields at the top", shape.roots(), this.settings.rootFields());
		require("aliases", shape.aliases(), this.settings.aliases());
		require("levels of fields", shape.depth(), this.settings.depth());
		Repetition repetition = Repetition.in(asked.getDocument());
		require("directives", repetition.directives(), this.settings.directives());
		if (repetition.most() > this.settings.repetitions()) {
			throw new LimitExceeded("The %s stands %d times in one place; %d times are allowed."
				.formatted(repetition.what(), repetition.most(), this.settings.repetitions()));
		}
		return asked;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		// Not by a QueryTraverser, which visits a fragment once, however often it is
		// spread.
		ExecutableNormalizedOperation operation = context.getNormalizedQueryTree().get();
		GraphQLSchema schema = context.getGraphQLSchema();
		requireNoIntrospectionIfOff(operation);
		operation.getNormalizedFieldToMergedField().keySet().forEach((field) -> requireUsualSizes(field, schema));
		Cost cost = Cost.of(operation.getTopLevelFields(), schema);
		((State) state).cost = cost;
		if (cost.total() > this.settings.cost()) {
			throw new LimitExceeded(
					"The question costs %d; %d is allowed. Ask for smaller pages, or for less below them. Dearest: %s."
						.formatted(cost.total(), this.settings.cost(), String.join(" > ", cost.dearest())));
		}
		Turn turn = context.getGraphQLContext().get(Turn.class);
		if (turn != null && !turn.admits(cost.total())) {
			throw new AbortExecutionException("refused");
		}
		return null;
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		Cost cost = ((State) state).cost;
		return CompletableFuture.completedFuture(
				(cost == null) ? result : result.transform((answer) -> answer.addExtension("cost", told(cost))));
	}

	/**
	 * Refuses to list the whole schema. One type by its name is answered: clients check
	 * with it what a server is, and the schema is public in any case.
	 */
	private void requireNoIntrospectionIfOff(ExecutableNormalizedOperation operation) {
		boolean listed = operation.getTopLevelFields()
			.stream()
			.anyMatch((field) -> field.getFieldName().equals(Introspection.SchemaMetaFieldDef.getName()));
		if (listed && !this.settings.introspection()) {
			throw new AbortExecutionException(List.of(GraphQLError.newError()
				.errorType(ProblemCode.FORBIDDEN)
				.message("Introspection of the whole schema is switched off here. Read the schema at /reference.")
				.extensions(Map.of("code", ProblemCode.FORBIDDEN.name()))
				.build()));
		}
	}

	private Map<String, Object> told(Cost cost) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("requested", cost.total());
		told.put("limit", this.settings.cost());
		return told;
	}

	/** How long a plain list may be is for its own field to say. */
	private void requireUsualSizes(ExecutableNormalizedField field, GraphQLSchema schema) {
		boolean ofPages = !ListSize.isList(field.getFieldDefinitions(schema).getFirst());
		field.getResolvedArguments().forEach((name, value) -> {
			boolean says = ofPages && ListSize.SLICES.contains(name);
			if (says && value instanceof Integer size && size > this.settings.pageSize()) {
				throw new LimitExceeded(
						"%s is %d; ask for 1 to %d at a time.".formatted(name, size, this.settings.pageSize()));
			}
			requireUsualLists(name, value);
		});
	}

	private void requireUsualLists(String name, @Nullable Object value) {
		if (value instanceof List<?> list) {
			if (list.size() > this.settings.bulkSize()) {
				throw new LimitExceeded("%s has %d entries; ask for %d at most at a time.".formatted(name, list.size(),
						this.settings.bulkSize()));
			}
			list.forEach((entry) -> requireUsualLists(name, entry));
		}
		else if (value instanceof Map<?, ?> members) {
			members.forEach((member, entry) -> requireUsualLists(String.valueOf(member), entry));
		}
	}

	private static void require(String what, long count, int allowed) {
		if (count > allowed) {
			throw new LimitExceeded("The document has %d %s; %d are allowed. Ask for less at a time, or in parts."
				.formatted(count, what, allowed));
		}
	}

}
