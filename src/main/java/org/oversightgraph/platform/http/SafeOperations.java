package org.oversightgraph.platform.http;

import java.util.List;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Ensures that GET changes nothing. */
final class SafeOperations {

	private SafeOperations() {
	}

	/**
	 * Whether a document certainly has only queries, because it does not contain the
	 * words of other operations. It need not be parsed.
	 */
	static boolean areAll(String document) {
		return !document.contains("mutation") && !document.contains("subscription");
	}

	/**
	 * Refuses an operation other than a query. Other errors in a document are found when
	 * it runs.
	 * @throws Refusal if the operation is not a query
	 */
	static void require(String document, @Nullable String operationName, ParserOptions options) {
		if (areAll(document)) {
			return;
		}
		List<OperationDefinition> candidates = operations(document, options).stream()
			.filter((operation) -> operationName == null || operationName.equals(operation.getName()))
			.toList();
		if (candidates.size() == 1 && candidates.getFirst().getOperation() != Operation.QUERY) {
			throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "GET supports queries only. Send this operation by POST.")
				.with(HttpHeaders.ALLOW, "POST");
		}
	}

	private static List<OperationDefinition> operations(String document, ParserOptions options) {
		try {
			return Parser
				.parse(ParserEnvironment.newParserEnvironment().document(document).parserOptions(options).build())
				.getDefinitionsOfType(OperationDefinition.class);
		}
		catch (InvalidSyntaxException ex) {
			return List.of();
		}
	}

}
