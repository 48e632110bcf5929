package org.oversightgraph.platform.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends null for variables with a default, in every place of the schema that needs a
 * value.
 */
class NullVariablesTests {

	private static final GraphQLSchema SCHEMA = schema();

	private static final GraphQL API = GraphQL.newGraphQL(SCHEMA).instrumentation(new NullVariables()).build();

	private static GraphQLSchema schema() {
		TypeDefinitionRegistry types = new TypeDefinitionRegistry();
		try (Stream<Path> files = Files.list(Path.of("graphql-schema"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".graphqls")).toList()) {
				types.merge(new SchemaParser().parse(file.toFile()));
			}
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return new SchemaGenerator().makeExecutableSchema(types, RuntimeWiring.MOCKED_WIRING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "query($x: Boolean = false) { __typename @skip(if: $x) }",
			"query($x: Boolean = true) { __typename @include(if: $x) }",
			"query($x: Boolean = true) { ... @include(if: $x) { __typename } }",
			"query($x: Boolean = true) { ...A @include(if: $x) } fragment A on Query { __typename }",
			"query($x: OrganisationCode = \"RX7\") { ...A } fragment A on Query { oversight(of: $x) { __typename } }",
			"query($x: String = \"a\") { __type(name: $x) { name } }",
			"query($x: OrganisationCode = \"QE1\") { sharedProviders(icbs: [$x, \"QOP\"]) { totalCount } }",
			"query($x: OrganisationOrderField = NAME) { organisations(orderBy: {field: $x}) { totalCount } }" })
	void rejectsNullWhereValueIsNeeded(String document) {
		assertRefused(document);
	}

	@ParameterizedTest
	@ValueSource(strings = { "query($x: Int = 3) { organisations(first: $x) { totalCount } }",
			"query($x: [OrganisationKind!] = [TRUST]) { organisations(filter: {kinds: $x}) { totalCount } }",
			"query($x: Boolean = true) { __typename }" })
	void acceptsNullWhereNoValueIsNeeded(String document) {
		assertThat(execute(document).getErrors()).noneMatch((error) -> error.getMessage().contains("$x"));
	}

	@Test
	void rejectsNullInEveryPlaceThatNeedsValue() {
		List<String> documents = new ArrayList<>();
		for (GraphQLObjectType root : List.of(SCHEMA.getQueryType(), SCHEMA.getMutationType())) {
			String operation = root.getName().toLowerCase(Locale.ROOT);
			for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
				places(field.getArguments(), 0)
					.forEach((place) -> documents.add("%s($x: %s = %s) { %s(%s)%s }".formatted(operation, place.type(),
							place.literal(), field.getName(), place.text(),
							(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType)
									? " { __typename }" : "")));
			}
		}
		assertThat(documents).hasSizeGreaterThan(80);
		documents.forEach(NullVariablesTests::assertRefused);
	}

	/**
	 * Arguments or fields with the variable in one place that needs a value.
	 *
	 * @param text the arguments or fields
	 * @param type the nullable type of the variable
	 * @param literal its default
	 */
	private record Place(String text, String type, String literal) {

		Place within(Function<String, String> around) {
			return new Place(around.apply(this.text), this.type, this.literal);
		}

	}

	private static Stream<Place> places(List<? extends GraphQLInputValueDefinition> all, int depth) {
		return all.stream()
			.flatMap((one) -> places(type(one), depth).map((place) -> place.within((value) -> all.stream()
				.filter((other) -> other.equals(one) || isRequired(other))
				.map((other) -> other.getName() + ": " + (other.equals(one) ? value : literal(type(other))))
				.collect(Collectors.joining(", ")))));
	}

	private static GraphQLType type(GraphQLInputValueDefinition definition) {
		return definition.getType();
	}

	private static boolean isRequired(GraphQLInputValueDefinition definition) {
		boolean hasDefault = definition instanceof GraphQLInputObjectField field && field.hasSetDefaultValue();
		return GraphQLTypeUtil.isNonNull(type(definition)) && !hasDefault;
	}

	private static Stream<Place> places(GraphQLType type, int depth) {
		GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
		Stream<Place> inside = switch (nullable) {
			case GraphQLList list ->
				places(list.getWrappedType(), depth).map((place) -> place.within((text) -> "[" + text + "]"));
			case GraphQLInputObjectType input when depth < 2 && !input.isOneOf() ->
				places(input.getFieldDefinitions(), depth + 1).map((place) -> place.within((text) -> "{" + text + "}"));
			default -> Stream.empty();
		};
		return GraphQLTypeUtil.isNonNull(type) ? Stream.concat(inside,
				Stream.of(new Place("$x", GraphQLTypeUtil.simplePrint(nullable), literal(nullable)))) : inside;
	}

	private static String literal(GraphQLType type) {
		return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
			case GraphQLList list -> "[" + literal(list.getWrappedType()) + "]";
			case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
			case GraphQLInputObjectType input when input.isOneOf() ->
				"{" + field(input.getFieldDefinitions().getFirst()) + "}";
			case GraphQLInputObjectType input -> input.getFieldDefinitions()
				.stream()
				.filter(NullVariablesTests::isRequired)
				.map(NullVariablesTests::field)
				.collect(Collectors.joining(", ", "{", "}"));
			case GraphQLNamedType scalar -> switch (scalar.getName()) {
				case "Int", "Float" -> "1";
				case "Boolean" -> "true";
				default -> "\"2026-01-01\"";
			};
			default -> throw new AssertionError(type);
		};
	}

	private static String field(GraphQLInputObjectField field) {
		return field.getName() + ": " + literal(field.getType());
	}

	private static ExecutionResult execute(String document) {
		return API.execute(ExecutionInput.newExecutionInput(document).variables(Collections.singletonMap("x", null)));
	}

	private static void assertRefused(String document) {
		ExecutionResult result = execute(document);
		assertThat(result.isDataPresent()).as(document).isFalse();
		assertThat(result.getErrors()).as(document).singleElement().satisfies((error) -> {
			assertThat(error.getMessage())
				.isEqualTo("The variable $x is null, and null is not allowed where it is used. "
						+ "Send a value, or leave the variable out to use its default.");
			assertThat(error.getExtensions()).isEqualTo(Map.of("code", "BAD_REQUEST"));
			assertThat(error.getLocations()).hasSize(1);
		});
	}

}
