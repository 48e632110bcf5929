package org.oversightgraph.framework;

import java.util.List;
import java.util.Objects;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Resolves the rule of each conclusion in an answer. Uses no annotated method, because an
 * answer has thousands of conclusions.
 */
@Component
class RulesOfAnswers implements RuntimeWiringConfigurer {

	private static final List<String> TYPES = List.of("Reason", "Consequence", "Finding");

	private final Framework framework;

	RulesOfAnswers(Framework framework) {
		this.framework = framework;
	}

	@Override
	public void configure(RuntimeWiring.Builder builder) {
		DataFetcher<FrameworkRule> rule = (environment) -> this.framework
			.rule(Objects.requireNonNull(environment.<Ruled>getSource()));
		TYPES.forEach((name) -> builder.type(name, (type) -> type.dataFetcher("rule", rule)));
	}

}
