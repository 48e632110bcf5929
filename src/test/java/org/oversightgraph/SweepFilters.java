package org.oversightgraph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.Type;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;

/**
 * Documents with every optional filter and sort order of the root lists, one at a time. A
 * filter or order can reveal a value that the answer does not contain.
 */
final class SweepFilters {

	/** Arguments that choose a page or the state of the data. */
	private static final Set<String> OTHERS = Set.of("first", "after", "last", "before", "asOf", "release", "edition");

	/** Values of required arguments, by name and type. */
	private static final Map<String, String> REQUIRED = Map.of("icbs OrganisationCode", "[\"ZQ1\", \"ZQ2\", \"ZQ4\"]",
			"from Date", "\"2022-01-01\"", "to Date", "\"2026-10-15\"", "from Int", "1", "since ChangesSince",
			"{release: 0}");

	private final TypeDefinitionRegistry schema = new TypeDefinitionRegistry();

	private final Map<String, String> documents = new TreeMap<>();

	private SweepFilters() {
		TestFiles.in(Path.of("graphql-schema"), ".graphqls")
			.forEach((file) -> this.schema.merge(new SchemaParser().parse(TestFiles.read(file))));
		for (ObjectTypeExtensionDefinition query : this.schema.objectTypeExtensions()
			.getOrDefault("Query", List.of())) {
			query.getFieldDefinitions()
				.stream()
				.filter((field) -> TypeInfo.typeInfo(field.getType()).getName().endsWith("Connection"))
				.forEach(this::add);
		}
	}

	/** Returns the documents by a name with the field, the argument and its value. */
	static Map<String, String> documents() {
		return new SweepFilters().documents;
	}

	private void add(FieldDefinition list) {
		for (InputValueDefinition argument : list.getInputValueDefinitions()) {
			if (!OTHERS.contains(argument.getName()) && !isRequired(argument)) {
				values(argument.getName(), argument.getType()).forEach((value) -> add(list, argument.getName(), value));
			}
		}
	}

	private void add(FieldDefinition list, String argument, String value) {
		List<String> arguments = new ArrayList<>(List.of(argument + ": " + value, "first: 100"));
		for (InputValueDefinition other : list.getInputValueDefinitions()) {
			String name = other.getName();
			if (name.equals("asOf")) {
				arguments.add("asOf: \"2026-10-15\"");
			}
			else if (isRequired(other)) {
				String key = name + " " + TypeInfo.typeInfo(other.getType()).getName();
				arguments.add(name + ": " + Objects.requireNonNull(REQUIRED.get(key), key));
			}
		}
		this.documents.put("%s %s %s".formatted(list.getName(), argument, value),
				"{ %s(%s) { totalCount edges { cursor } } }".formatted(list.getName(), String.join(", ", arguments)));
	}

	private static boolean isRequired(InputValueDefinition argument) {
		return argument.getType() instanceof NonNullType;
	}

	/** Returns the values to send for an argument or for a field of an input. */
	private List<String> values(String name, Type<?> type) {
		TypeInfo info = TypeInfo.typeInfo(type);
		List<String> values = switch (this.schema.getTypeOrNull(info.getName())) {
			case EnumTypeDefinition all ->
				all.getEnumValueDefinitions().stream().map((value) -> value.getName()).toList();
			case InputObjectTypeDefinition input -> inputs(input);
			case null, default -> scalars(name, info.getName());
		};
		return info.isList() ? values.stream().map((value) -> "[" + value + "]").toList() : values;
	}

	private List<String> inputs(InputObjectTypeDefinition input) {
		Stream<InputValueDefinition> fields = input.getInputValueDefinitions().stream();
		if (input.getName().endsWith("Order")) {
			return fields.filter((field) -> field.getName().equals("field"))
				.flatMap((field) -> values(field.getName(), field.getType()).stream())
				.flatMap((value) -> Stream.of("ASC", "DESC")
					.map((direction) -> "{field: %s, direction: %s}".formatted(value, direction)))
				.toList();
		}
		return fields
			.flatMap((field) -> values(field.getName(), field.getType()).stream()
				.map((value) -> "{%s: %s}".formatted(field.getName(), value)))
			.toList();
	}

	private static List<String> scalars(String name, String type) {
		return switch (type) {
			case "Boolean" -> List.of("true", "false");
			case "Int" -> switch (name) {
				// The number of the last release.
				case "to", "until" -> List.of("2");
				default -> IntStream.rangeClosed(1, 5).mapToObj(Integer::toString).toList();
			};
			case "String" -> name.equals("service") ? List.of("\"zyxmarker_services\"", "\"acute_services\"")
					: List.of("\"zyx\"", "\"north\"");
			case "OrganisationCode" -> switch (name) {
				case "icb", "across" -> List.of("\"ZQ1\"", "\"ZQ2\"", "\"ZQ4\"");
				case "region" -> List.of("\"ZY1\"");
				default -> List.of("\"ZR02\"", "\"ZQ1\"");
			};
			default -> throw new IllegalStateException("There is no value for %s of type %s.".formatted(name, type));
		};
	}

}
