package org.oversightgraph.platform.graphql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Rejects requests with null for a variable where null is not allowed. A nullable
 * variable with a default is valid in such a place. A client can still send null for it,
 * which would otherwise reach code that expects a value.
 *
 * @see <a href=
 * "https://spec.graphql.org/draft/#sec-All-Variable-Usages-Are-Allowed">GraphQL, all
 * variable usages are allowed</a>
 */
@Component
class NullVariables extends SimplePerformantInstrumentation {

	@Override
	public ExecutionContext instrumentExecutionContext(ExecutionContext context,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		Map<String, @Nullable Object> sent = new HashMap<>(context.getExecutionInput().getRawVariables().toMap());
		Set<String> nulls = context.getOperationDefinition()
			.getVariableDefinitions()
			.stream()
			.filter((variable) -> variable.getDefaultValue() != null)
			.map(VariableDefinition::getName)
			.filter((name) -> sent.containsKey(name) && sent.get(name) == null)
			.collect(Collectors.toSet());
		if (!nulls.isEmpty()) {
			new Search(context, nulls).run();
		}
		return context;
	}

	/** Searches an operation for the places of some variables. */
	private static final class Search {

		private final GraphQLSchema schema;

		private final ExecutionContext context;

		private final Set<String> nulls;

		private final Set<String> fragments = new HashSet<>();

		Search(ExecutionContext context, Set<String> nulls) {
			this.context = context;
			this.schema = context.getGraphQLSchema();
			this.nulls = nulls;
		}

		void run() {
			var operation = this.context.getOperationDefinition();
			directives(operation);
			GraphQLType root = switch (operation.getOperation()) {
				case QUERY -> this.schema.getQueryType();
				case MUTATION -> this.schema.getMutationType();
				case SUBSCRIPTION -> this.schema.getSubscriptionType();
			};
			selections(operation.getSelectionSet(), root);
		}

		private void selections(@Nullable SelectionSet set, @Nullable GraphQLType type) {
			if (set == null || !(type instanceof GraphQLCompositeType parent)) {
				return;
			}
			for (Selection<?> selection : set.getSelections()) {
				switch (selection) {
					case Field field -> field(field, parent);
					case InlineFragment fragment -> {
						directives(fragment);
						selections(fragment.getSelectionSet(), type(fragment.getTypeCondition(), parent));
					}
					case FragmentSpread spread -> {
						directives(spread);
						fragment(this.context.getFragment(spread.getName()));
					}
					default -> throw new IllegalStateException("unknown selection " + selection);
				}
			}
		}

		private void fragment(@Nullable FragmentDefinition fragment) {
			if (fragment != null && this.fragments.add(fragment.getName())) {
				directives(fragment);
				selections(fragment.getSelectionSet(), this.schema.getType(fragment.getTypeCondition().getName()));
			}
		}

		private @Nullable GraphQLType type(@Nullable TypeName condition, GraphQLType parent) {
			return (condition != null) ? this.schema.getType(condition.getName()) : parent;
		}

		private void field(Field field, GraphQLCompositeType parent) {
			directives(field);
			GraphQLFieldDefinition definition = Introspection.getFieldDef(this.schema, parent, field.getName());
			arguments(field.getArguments(), definition.getArguments());
			selections(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
		}

		private void directives(DirectivesContainer<?> container) {
			for (Directive directive : container.getDirectives()) {
				GraphQLDirective definition = this.schema.getDirective(directive.getName());
				arguments(directive.getArguments(), Objects.requireNonNull(definition).getArguments());
			}
		}

		private void arguments(List<Argument> arguments, List<GraphQLArgument> definitions) {
			for (Argument argument : arguments) {
				definitions.stream()
					.filter((definition) -> definition.getName().equals(argument.getName()))
					.forEach((definition) -> value(argument.getValue(), definition.getType()));
			}
		}

		private void value(@Nullable Value<?> value, GraphQLType type) {
			if (value instanceof VariableReference variable) {
				if (GraphQLTypeUtil.isNonNull(type) && this.nulls.contains(variable.getName())) {
					throw refusal(variable);
				}
				return;
			}
			GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
			if (value instanceof ArrayValue list && nullable instanceof GraphQLList listType) {
				list.getValues().forEach((item) -> value(item, listType.getWrappedType()));
			}
			else if (nullable instanceof GraphQLList listType) {
				// A single value is valid for a list.
				value(value, listType.getWrappedType());
			}
			else if (value instanceof ObjectValue object && nullable instanceof GraphQLInputObjectType input) {
				for (ObjectField field : object.getObjectFields()) {
					value(field.getValue(), Objects.requireNonNull(input.getField(field.getName())).getType());
				}
			}
		}

		private static AbortExecutionException refusal(VariableReference variable) {
			return new AbortExecutionException(List.of(GraphQLError.newError()
				.errorType(ProblemCode.BAD_REQUEST)
				.message("The variable $%s is null, and null is not allowed where it is used. "
						+ "Send a value, or leave the variable out to use its default.", variable.getName())
				.location(variable.getSourceLocation())
				.extensions(Map.of("code", ProblemCode.BAD_REQUEST.name()))
				.build()));
		}

	}

}
