package org.oversightgraph.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.document.TrustedDocument;
import org.oversightgraph.platform.document.TrustedDocuments;
import org.oversightgraph.platform.graphql.OwnApi;

import org.springframework.stereotype.Component;

/**
 * Asks the product's own API with trusted documents. Readers can run the same document in
 * GraphiQL, and programs can send it.
 */
@Component
class PageAnswers {

	private final TrustedDocuments documents;

	private final OwnApi api;

	private final Map<String, Set<String>> variables = new ConcurrentHashMap<>();

	PageAnswers(TrustedDocuments documents, OwnApi api) {
		this.documents = documents;
		this.api = api;
	}

	/** Asks with the variables that the document has. The others are not sent. */
	Asked ask(String name, Map<String, ? extends @Nullable Object> given) {
		TrustedDocument document = this.documents.named(name)
			.orElseThrow(() -> new IllegalStateException("There is no trusted document " + name));
		Map<String, @Nullable Object> values = new HashMap<>();
		for (String variable : this.variables.computeIfAbsent(name, (_) -> variablesOf(document))) {
			if (given.containsKey(variable)) {
				values.put(variable, given.get(variable));
			}
		}
		return new Asked(name, values, this.api.ask(document.text(), values));
	}

	private static Set<String> variablesOf(TrustedDocument document) {
		List<OperationDefinition> operations = Parser.parse(document.text())
			.getDefinitionsOfType(OperationDefinition.class);
		return operations.getFirst()
			.getVariableDefinitions()
			.stream()
			.map(VariableDefinition::getName)
			.collect(Collectors.toSet());
	}

}
