package org.oversightgraph.platform.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.execution.ValuesResolver;
import graphql.language.AstPrinter;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.InputValueWithState;
import org.jspecify.annotations.Nullable;

/**
 * The schema as a page shows it: queries, mutations, subscriptions, and then every type
 * by kind.
 *
 * @param sections the parts of the page, none of them empty
 */
record SchemaReference(List<Section> sections) {

	/**
	 * A part of the page.
	 *
	 * @param id the anchor for links
	 * @param title the heading
	 * @param types the types, by name
	 */
	record Section(String id, String title, List<Type> types) {

		/**
		 * Returns the anchors to list: the fields if the section has one type, otherwise
		 * the types.
		 */
		List<String> anchors() {
			List<Member> fields = (this.types.size() == 1) ? this.types.getFirst().members() : List.of();
			return fields.isEmpty() ? this.types.stream().map(Type::name).toList()
					: fields.stream().map(Member::id).toList();
		}

	}

	/**
	 * A type.
	 *
	 * @param name the name, which is also the anchor for links
	 * @param description the description in the schema
	 * @param relatedAs the relation to the types in {@code related}; empty if there are
	 * none
	 * @param related the names of related types
	 * @param members the fields, values or inputs
	 */
	record Type(String name, List<Words> description, String relatedAs, List<String> related, List<Member> members) {

		boolean isRelated() {
			return !this.related.isEmpty();
		}

		boolean hasMembers() {
			return !this.members.isEmpty();
		}

	}

	/**
	 * A field, an argument, a value of an enumeration, or an input.
	 *
	 * @param id the anchor for links
	 * @param name the name
	 * @param type the type; null for values
	 * @param byDefault the default value; null if there is none
	 * @param deprecation the reason for the deprecation; null if it is not deprecated
	 * @param description the description in the schema
	 * @param arguments the arguments
	 */
	record Member(String id, String name, @Nullable TypeName type, @Nullable String byDefault,
			@Nullable String deprecation, List<Words> description, List<Member> arguments) {

		boolean hasArguments() {
			return !this.arguments.isEmpty();
		}

	}

	/**
	 * A type as written, such as [Trust!]!.
	 *
	 * @param before the text before the name
	 * @param name the name
	 * @param after the text after the name
	 */
	record TypeName(String before, String name, String after) {

		static TypeName of(GraphQLType type) {
			String written = GraphQLTypeUtil.simplePrint(type);
			String name = GraphQLTypeUtil.unwrapAll(type).getName();
			int begin = written.indexOf(name);
			return new TypeName(written.substring(0, begin), name, written.substring(begin + name.length()));
		}

	}

	/**
	 * A part of a description.
	 *
	 * @param text the text
	 * @param code whether the text is code
	 */
	record Words(String text, boolean code) {

		/** Splits a description at its backticks. Every second part is code. */
		static List<Words> of(@Nullable String description) {
			List<Words> words = new ArrayList<>();
			for (String text : Optional.ofNullable(description).orElse("").split("`", -1)) {
				words.add(new Words(text, words.size() % 2 == 1));
			}
			return words;
		}

	}

	/** Reads a schema. */
	static SchemaReference of(GraphQLSchema schema) {
		Stream<Section> sections = Stream.of(
				section(schema, "queries", "Queries", (type) -> type.equals(schema.getQueryType())),
				section(schema, "mutations", "Mutations", (type) -> type.equals(schema.getMutationType())),
				section(schema, "subscriptions", "Subscriptions", (type) -> type.equals(schema.getSubscriptionType())),
				section(schema, "objects", "Objects",
						(type) -> type instanceof GraphQLObjectType && !isRoot(schema, type)),
				section(schema, "interfaces", "Interfaces", GraphQLInterfaceType.class::isInstance),
				section(schema, "unions", "Unions", GraphQLUnionType.class::isInstance),
				section(schema, "inputs", "Inputs", GraphQLInputObjectType.class::isInstance),
				section(schema, "enums", "Enumerations", GraphQLEnumType.class::isInstance),
				section(schema, "scalars", "Scalars", GraphQLScalarType.class::isInstance));
		return new SchemaReference(sections.filter((section) -> !section.types().isEmpty()).toList());
	}

	private static boolean isRoot(GraphQLSchema schema, GraphQLNamedType type) {
		return type.equals(schema.getQueryType()) || type.equals(schema.getMutationType())
				|| type.equals(schema.getSubscriptionType());
	}

	private static Section section(GraphQLSchema schema, String id, String title, Predicate<GraphQLNamedType> filter) {
		return new Section(id, title,
				schema.getAllTypesAsList()
					.stream()
					.filter((type) -> !type.getName().startsWith("__"))
					.filter(filter)
					.sorted(Comparator.comparing(GraphQLNamedType::getName))
					.map((type) -> type(schema, type))
					.toList());
	}

	private static Type type(GraphQLSchema schema, GraphQLNamedType type) {
		List<Words> description = Words.of(type.getDescription());
		return switch (type) {
			case GraphQLInterfaceType shared -> new Type(shared.getName(), description, "Implemented by",
					names(schema.getImplementations(shared).stream()), fields(shared));
			case GraphQLObjectType object ->
				new Type(object.getName(), description, "Implements", interfaces(object), fields(object));
			case GraphQLUnionType union ->
				new Type(union.getName(), description, "One of", names(union.getTypes().stream()), List.of());
			case GraphQLInputObjectType input -> new Type(input.getName(), description, "", List.of(),
					input.getFieldDefinitions().stream().map((field) -> input(input.getName(), field)).toList());
			case GraphQLEnumType values -> new Type(values.getName(), description, "", List.of(),
					values.getValues().stream().map((value) -> value(values.getName(), value)).toList());
			default -> new Type(type.getName(), description, "", List.of(), List.of());
		};
	}

	private static List<String> interfaces(GraphQLImplementingType type) {
		return names(type.getInterfaces().stream());
	}

	private static List<String> names(Stream<? extends GraphQLNamedOutputType> types) {
		return types.map(GraphQLNamedType::getName).sorted().toList();
	}

	private static List<Member> fields(GraphQLFieldsContainer type) {
		return type.getFieldDefinitions().stream().map((field) -> field(type.getName(), field)).toList();
	}

	private static Member field(String of, GraphQLFieldDefinition field) {
		String id = of + "." + field.getName();
		return new Member(id, field.getName(), TypeName.of(field.getType()), null, field.getDeprecationReason(),
				Words.of(field.getDescription()),
				field.getArguments().stream().map((argument) -> argument(id, argument)).toList());
	}

	private static Member argument(String of, GraphQLArgument argument) {
		return new Member(of + "." + argument.getName(), argument.getName(), TypeName.of(argument.getType()),
				written(argument.getArgumentDefaultValue(), argument.getType()), argument.getDeprecationReason(),
				Words.of(argument.getDescription()), List.of());
	}

	private static Member input(String of, GraphQLInputObjectField field) {
		return new Member(of + "." + field.getName(), field.getName(), TypeName.of(field.getType()),
				written(field.getInputFieldDefaultValue(), field.getType()), field.getDeprecationReason(),
				Words.of(field.getDescription()), List.of());
	}

	private static Member value(String of, GraphQLEnumValueDefinition value) {
		return new Member(of + "." + value.getName(), value.getName(), null, null, value.getDeprecationReason(),
				Words.of(value.getDescription()), List.of());
	}

	private static @Nullable String written(InputValueWithState value, GraphQLInputType type) {
		return value.isNotSet() ? null : AstPrinter
			.printAstCompact(ValuesResolver.valueToLiteral(value, type, GraphQLContext.getDefault(), Locale.ENGLISH));
	}

}
