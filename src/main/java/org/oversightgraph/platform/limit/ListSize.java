package org.oversightgraph.platform.limit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.PageSize;

/**
 * The number of items that a field counts for: the requested number if there is one,
 * otherwise the number that the schema assumes.
 *
 * @see <a href="https://ibm.github.io/graphql-specs/cost-spec.html">GraphQL Cost
 * Directives</a>
 */
final class ListSize {

	/** The size of lists for which the schema assumes none. */
	static final int ASSUMED = 5;

	/** The arguments with the size of a page. */
	static final List<String> SLICES = List.of("first", "last");

	private static final List<String> PAGE = List.of("edges", "nodes");

	private ListSize() {
	}

	static long of(ExecutableNormalizedField field, GraphQLSchema schema) {
		GraphQLFieldDefinition definition = field.getFieldDefinitions(schema).getFirst();
		if (!isList(definition) || field.getObjectTypeNames().iterator().next().startsWith("__")) {
			return 1;
		}
		Integer sliced = sliced(field, definition);
		if (sliced != null) {
			return sliced;
		}
		Integer page = page(field, schema);
		if (page != null) {
			return page;
		}
		return assumed(definition, ASSUMED);
	}

	private static int assumed(GraphQLFieldDefinition definition, int defaultSize) {
		return (listSize(definition, "assumedSize") instanceof Integer assumed) ? assumed : defaultSize;
	}

	/** Returns the number that the field above requests; null if it requests none. */
	private static @Nullable Integer page(ExecutableNormalizedField field, GraphQLSchema schema) {
		ExecutableNormalizedField parent = field.getParent();
		if (parent == null) {
			return null;
		}
		GraphQLFieldDefinition above = parent.getFieldDefinitions(schema).getFirst();
		boolean sized = !isList(above) && names(above, "sizedFields", PAGE).anyMatch(field.getFieldName()::equals);
		if (!sized) {
			return null;
		}
		Integer sliced = sliced(parent, above);
		if (sliced == null && above.getArgument("first") != null) {
			return assumed(above, PageSize.DEFAULT);
		}
		return sliced;
	}

	/** Returns the number that the arguments request; null if they request none. */
	private static @Nullable Integer sliced(ExecutableNormalizedField field, GraphQLFieldDefinition definition) {
		Map<String, Object> arguments = field.getResolvedArguments();
		return names(definition, "slicingArguments", SLICES).map(arguments::get)
			.flatMap(ListSize::size)
			.max(Integer::compare)
			.orElse(null);
	}

	private static Stream<Integer> size(@Nullable Object argument) {
		return switch (argument) {
			case Integer number -> Stream.of(Math.max(1, number));
			case List<?> list -> Stream.of(Math.max(1, list.size()));
			case null, default -> Stream.empty();
		};
	}

	private static Stream<String> names(GraphQLFieldDefinition definition, String argument, List<String> defaultNames) {
		return ((listSize(definition, argument) instanceof List<?> names) ? names : defaultNames).stream()
			.map(String::valueOf);
	}

	private static @Nullable Object listSize(GraphQLFieldDefinition definition, String argument) {
		GraphQLAppliedDirective directive = definition.getAppliedDirective("listSize");
		return (directive == null) ? null : Objects.requireNonNull(directive.getArgument(argument)).getValue();
	}

	static boolean isList(GraphQLFieldDefinition definition) {
		return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
	}

}
