package org.oversightgraph.platform.limit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLSchema;

/**
 * The maximum cost of fields. A field costs 1, or the weight of {@code @cost} in the
 * schema, plus the cost of its subfields for each of its items.
 *
 * @param total the cost of all fields
 * @param highest the cost of the most expensive field
 * @param dearest the path to the most expensive subfield
 */
record Cost(long total, long highest, List<String> dearest) {

	private static final Cost NOTHING = new Cost(0, 0, List.of());

	/** Maximum cost that is calculated. */
	private static final long BEYOND = 1_000_000_000_000L;

	/** Adds up fields of one level, with their subfields. */
	static Cost of(List<ExecutableNormalizedField> fields, GraphQLSchema schema) {
		return fields.stream().map((field) -> of(field, schema)).reduce(NOTHING, Cost::and);
	}

	private static Cost of(ExecutableNormalizedField field, GraphQLSchema schema) {
		Cost below = of(field.getChildren(), schema);
		long size = ListSize.of(field, schema);
		// Both can be a trillion, and their product too large for a long.
		long items = (below.total() > BEYOND / size) ? BEYOND : below.total() * size;
		long own = Math.min(BEYOND, weight(field, schema) + items);
		String name = field.getFieldName() + ((size > 1) ? " ×" + size : "");
		return new Cost(own, own, Stream.concat(Stream.of(name), below.dearest().stream()).toList());
	}

	private Cost and(Cost other) {
		Cost dearer = (this.highest >= other.highest) ? this : other;
		return new Cost(Math.min(BEYOND, this.total + other.total), dearer.highest, dearer.dearest);
	}

	private static int weight(ExecutableNormalizedField field, GraphQLSchema schema) {
		GraphQLAppliedDirective directive = field.getFieldDefinitions(schema).getFirst().getAppliedDirective("cost");
		Integer weight = (directive == null) ? null
				: Objects.requireNonNull(directive.getArgument("weight")).<Integer>getValue();
		return (weight != null) ? weight : 1;
	}

}
