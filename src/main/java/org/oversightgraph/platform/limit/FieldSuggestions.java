package org.oversightgraph.platform.limit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import org.oversightgraph.suggestion.Suggestion;

import org.springframework.stereotype.Component;

/**
 * Rewrites validation errors in plain words. For an unknown field or value, it adds
 * similar names from the schema.
 */
@Component
class FieldSuggestions extends SimplePerformantInstrumentation {

	/** A quoted name. In every language of the messages, the field precedes its type. */
	private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

	private final boolean enabled;

	FieldSuggestions(LimitSettings settings) {
		this.enabled = settings.suggestions();
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		if (result.getErrors().stream().noneMatch(FieldSuggestions::isOfTheRequest)) {
			return CompletableFuture.completedFuture(result);
		}
		List<GraphQLError> errors = result.getErrors()
			.stream()
			.map((error) -> isOfTheRequest(error) ? suggesting(error, parameters.getSchema()) : error)
			.toList();
		return CompletableFuture.completedFuture(result.transform((answer) -> answer.errors(errors)));
	}

	private static boolean isOfTheRequest(GraphQLError error) {
		return error.getErrorType() == ErrorType.ValidationError;
	}

	private GraphQLError suggesting(GraphQLError error, GraphQLSchema schema) {
		String message = PlainMessage.of(error.getMessage()).strip();
		String suggestion = this.enabled ? suggestion(error, message, schema) : "";
		if (suggestion.isEmpty() && message.equals(error.getMessage())) {
			return error;
		}
		return GraphQLError.newError()
			.errorType(error.getErrorType())
			.message("%s", suggestion.isEmpty() ? message : message + ". " + suggestion.strip())
			.locations(error.getLocations())
			.build();
	}

	private static String suggestion(GraphQLError error, String message, GraphQLSchema schema) {
		List<String> quoted = QUOTED.matcher(message).results().map(FieldSuggestions::word).toList();
		return isUnknownField(error) ? ofField(quoted, schema) : ofInput(quoted, schema);
	}

	private static boolean isUnknownField(GraphQLError error) {
		return error instanceof ValidationError invalid
				&& invalid.getValidationErrorType() == ValidationErrorType.FieldUndefined;
	}

	private static String ofField(List<String> quoted, GraphQLSchema schema) {
		if (quoted.size() < 2 || !(schema.getType(quoted.get(1)) instanceof GraphQLFieldsContainer type)) {
			return "";
		}
		List<String> known = type.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).toList();
		return Suggestion.among(known).forValue(quoted.getFirst());
	}

	/**
	 * Suggests a value. The invalid value comes last in the message, except for its type.
	 */
	private static String ofInput(List<String> quoted, GraphQLSchema schema) {
		List<String> others = quoted.stream().filter((word) -> schema.getType(word) == null).toList();
		if (others.isEmpty()) {
			return "";
		}
		return quoted.stream()
			.flatMap((word) -> Stream.ofNullable(schema.getType(word)))
			.map((type) -> ofType(type, others.getLast()))
			.filter((suggestion) -> !suggestion.isEmpty())
			.findFirst()
			.orElse("");
	}

	private static String ofType(GraphQLType type, String value) {
		List<String> known = switch (type) {
			case GraphQLEnumType values ->
				values.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
			case GraphQLInputObjectType input ->
				input.getFieldDefinitions().stream().map(GraphQLInputObjectField::getName).toList();
			default -> List.of();
		};
		if (known.isEmpty() || known.contains(value)) {
			return "";
		}
		String suggestion = Suggestion.among(known).forValue(value);
		return suggestion.isEmpty() ? "Use one of %s.".formatted(String.join(", ", known)) : suggestion;
	}

	private static String word(MatchResult found) {
		return found.group(1);
	}

}
