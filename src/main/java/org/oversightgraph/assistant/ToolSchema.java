package org.oversightgraph.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The input of a tool as a JSON schema. It is made from the variables of a document, and
 * from the arguments in the API that they set.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema</a>
 */
final class ToolSchema {

	private static final String DESCRIPTION = "description";

	private static final String TYPE = "type";

	private final GraphQLSchema schema;

	private final OperationDefinition operation;

	ToolSchema(GraphQLSchema schema, Document document) {
		this.schema = schema;
		this.operation = document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
	}

	/** Returns the schema. */
	Map<String, Object> json() {
		Map<String, Object> properties = new LinkedHashMap<>();
		List<String> required = new ArrayList<>();
		for (VariableDefinition variable : this.operation.getVariableDefinitions()) {
			GraphQLArgument argument = argumentOf(variable);
			if (argument == null) {
				continue;
			}
			properties.put(variable.getName(), described(argument.getType(), argument.getDescription()));
			if (variable.getType() instanceof NonNullType) {
				required.add(variable.getName());
			}
		}
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(TYPE, "object");
		json.put("properties", properties);
		json.put("required", required);
		json.put("additionalProperties", false);
		return json;
	}

	/**
	 * Returns the variables of a request. A variable that the assistant omits is null,
	 * not the example in the document. Only a variable of a field further down keeps it.
	 */
	Map<String, Object> variables(Map<String, Object> given) {
		Map<String, Object> variables = new LinkedHashMap<>();
		for (VariableDefinition variable : this.operation.getVariableDefinitions()) {
			String name = variable.getName();
			if (given.get(name) != null
					|| (argumentOf(variable) != null && !(variable.getType() instanceof NonNullType))) {
				variables.put(name, given.get(name));
			}
		}
		return variables;
	}

	/**
	 * Returns the argument of the root fields that a variable sets; null if it sets none.
	 */
	private @Nullable GraphQLArgument argumentOf(VariableDefinition variable) {
		for (Field field : this.operation.getSelectionSet().getSelectionsOfType(Field.class)) {
			GraphQLFieldDefinition definition = this.schema.getQueryType().getFieldDefinition(field.getName());
			for (Argument argument : field.getArguments()) {
				if (argument.getValue() instanceof VariableReference reference
						&& reference.getName().equals(variable.getName())) {
					return definition.getArgument(argument.getName());
				}
			}
		}
		return null;
	}

	private Map<String, Object> described(GraphQLInputType type, @Nullable String description) {
		Map<String, Object> json = new LinkedHashMap<>(json(type));
		String more = (String) json.get(DESCRIPTION);
		String text = ((description == null) ? "" : description) + ((more == null) ? "" : " " + more);
		if (!text.isBlank()) {
			json.put(DESCRIPTION, text.strip());
		}
		return json;
	}

	private Map<String, Object> json(GraphQLType type) {
		return switch (type) {
			case GraphQLNonNull some -> json(some.getWrappedType());
			case GraphQLList list -> Map.of(TYPE, "array", "items", json(list.getWrappedType()));
			case GraphQLEnumType choice -> choice(choice);
			case GraphQLInputObjectType object -> object(object);
			default -> scalar(((GraphQLNamedType) type).getName());
		};
	}

	private static Map<String, Object> choice(GraphQLEnumType choice) {
		StringBuilder meanings = new StringBuilder();
		choice.getValues()
			.forEach((
					value) -> meanings.append(value.getName()).append(": ").append(value.getDescription()).append(' '));
		return Map.of(TYPE, "string", "enum",
				choice.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList(), DESCRIPTION,
				meanings.toString().strip());
	}

	private Map<String, Object> object(GraphQLInputObjectType object) {
		Map<String, Object> properties = new LinkedHashMap<>();
		List<String> required = new ArrayList<>();
		object.getFields().forEach((field) -> {
			properties.put(field.getName(), described(field.getType(), field.getDescription()));
			if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
				required.add(field.getName());
			}
		});
		return Map.of(TYPE, "object", "properties", properties, "required", required, "additionalProperties", false);
	}

	private static Map<String, Object> scalar(String name) {
		return switch (name) {
			case "Int" -> Map.of(TYPE, "integer");
			case "Float" -> Map.of(TYPE, "number");
			case "Boolean" -> Map.of(TYPE, "boolean");
			case "Date" -> Map.of(TYPE, "string", "format", "date");
			default -> Map.of(TYPE, "string");
		};
	}

}
