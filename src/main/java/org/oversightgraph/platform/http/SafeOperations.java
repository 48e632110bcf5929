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

/** Sees to it that GET changes nothing. */
final class SafeOperations {

	private SafeOperations() {
	}

	/**
	 * Refuses an operation other than a query. What is wrong with a document otherwise is
	 * told by whoever runs it.
	 * @throws Refusal if the operation is no query
	 */
	static void require(String document, @Nullable String operationName, ParserOptions options) {
		// Without these words there is none, and nothing to be parsed for it.
		if (!document.contains("mutation") && !document.contains("subscription")) {
			return;
		}
		List<OperationDefinition> meant = operations(document, options).stream()
			.filter((operation) -> operationName == null || operationName.equals(operation.getName()))
			.toList();
		if (meant.size() == 1 && meant.getFirst().getOperation() != Operation.QUERY) {
			throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "GET takes queries only. Send this operation by POST.")
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
