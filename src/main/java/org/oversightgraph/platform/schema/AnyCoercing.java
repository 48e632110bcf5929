package org.oversightgraph.platform.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import org.jspecify.annotations.Nullable;

/**
 * Any value, as the library's scalar for objects, but with null inside lists and objects.
 * For a null there, the library fails with an internal error.
 */
final class AnyCoercing implements Coercing<Object, Object> {

	private final Coercing<?, ?> object = ExtendedScalars.Object.getCoercing();

	@Override
	public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
		return this.object.serialize(value, context, locale);
	}

	@Override
	public @Nullable Object parseValue(Object value, GraphQLContext context, Locale locale) {
		return this.object.parseValue(value, context, locale);
	}

	@Override
	public @Nullable Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context,
			Locale locale) {
		return switch (value) {
			case NullValue _ -> null;
			case ArrayValue list -> {
				List<@Nullable Object> items = new ArrayList<>();
				for (Value<?> item : list.getValues()) {
					items.add(parseLiteral(item, variables, context, locale));
				}
				yield items;
			}
			case ObjectValue object -> {
				Map<String, @Nullable Object> fields = new LinkedHashMap<>();
				for (ObjectField field : object.getObjectFields()) {
					fields.put(field.getName(), parseLiteral(field.getValue(), variables, context, locale));
				}
				yield fields;
			}
			default -> this.object.parseLiteral(value, variables, context, locale);
		};
	}

}
