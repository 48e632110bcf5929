package org.oversightgraph.framework;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetcher;
import graphql.schema.PropertyDataFetcher;
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

	private final Map<Cited, FrameworkRule> rules;

	RulesOfAnswers(Framework framework) {
		this.rules = Stream
			.concat(framework.editions().stream().flatMap((edition) -> edition.rules().stream()),
					framework.conventions().stream())
			.collect(Collectors.toMap((rule) -> new Cited(rule.id(), rule.citation()), Function.identity(),
					(first, _) -> first));
	}

	/**
	 * What identifies a rule, because editions can have rules with the same id.
	 *
	 * @param rule the id
	 * @param citation the citation
	 */
	private record Cited(String rule, String citation) {
	}

	@Override
	public void configure(RuntimeWiring.Builder builder) {
		DataFetcher<FrameworkRule> rule = PropertyDataFetcher.fetching(this::rule);
		TYPES.forEach((name) -> builder.type(name, (type) -> type.dataFetcher("rule", rule)));
	}

	private FrameworkRule rule(Ruled conclusion) {
		FrameworkRule rule = this.rules.get(new Cited(conclusion.rule(), conclusion.citation()));
		if (rule == null) {
			throw new IllegalStateException(
					"Unknown rule " + conclusion.rule() + " with citation " + conclusion.citation());
		}
		return rule;
	}

}
