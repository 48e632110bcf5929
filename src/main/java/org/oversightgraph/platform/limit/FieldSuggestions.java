package org.oversightgraph.platform.limit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import org.oversightgraph.suggestion.Suggestion;

import org.springframework.stereotype.Component;

/** Tells whoever asks for an unknown field which ones have names like it. */
@Component
class FieldSuggestions extends SimplePerformantInstrumentation {

	/** In every language of the messages, the field comes first and then its type. */
	private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

	private final boolean wanted;

	FieldSuggestions(LimitSettings settings) {
		this.wanted = settings.suggestions();
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		if (!this.wanted || result.getErrors().stream().noneMatch(FieldSuggestions::isUnknownField)) {
			return CompletableFuture.completedFuture(result);
		}
		List<GraphQLError> errors = result.getErrors()
			.stream()
			.map((error) -> isUnknownField(error) ? suggesting(error, parameters.getSchema()) : error)
			.toList();
		return CompletableFuture.completedFuture(result.transform((answer) -> answer.errors(errors)));
	}

	private static boolean isUnknownField(GraphQLError error) {
		return error instanceof ValidationError invalid
				&& invalid.getValidationErrorType() == ValidationErrorType.FieldUndefined;
	}

	private static GraphQLError suggesting(GraphQLError error, GraphQLSchema schema) {
		List<String> quoted = QUOTED.matcher(error.getMessage()).results().map(FieldSuggestions::word).toList();
		if (quoted.size() < 2 || !(schema.getType(quoted.get(1)) instanceof GraphQLFieldsContainer type)) {
			return error;
		}
		List<String> known = type.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).toList();
		String meant = Suggestion.among(known).forValue(quoted.getFirst());
		return meant.isEmpty() ? error
				: GraphQLError.newError()
					.errorType(error.getErrorType())
					.message("%s. %s", error.getMessage(), meant.strip())
					.locations(error.getLocations())
					.build();
	}

	private static String word(MatchResult found) {
		return found.group(1);
	}

}
