package org.oversightgraph.platform.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.Scalars;
import graphql.language.Description;
import graphql.language.DescribedNode;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oversightgraph.TestFiles;
import org.oversightgraph.platform.graphql.DateScalar;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the schema and the documents. */
class SchemaTests {

	private static final Path SCHEMA = Path.of("graphql-schema");

	private static final String TEXT = schemaFiles().stream().map(TestFiles::read).collect(Collectors.joining("\n"));

	/** Names that the subgraph specification of Apollo defines. */
	private static final Set<String> FEDERATION_NAMES = Set.of("link__Import", "_Any", "_Entity", "_Service",
			"Query._service", "Query._entities");

	private static final List<Described> ELEMENTS = described(Parser.parse(TEXT), "");

	/**
	 * An element of the schema with its path.
	 *
	 * @param path path of the element, such as Query.node.id
	 * @param node the definition
	 */
	record Described(String path, Node<?> node) {

		String name() {
			return this.path.substring(this.path.lastIndexOf('.') + 1);
		}

		String description() {
			Description content = ((DescribedNode<?>) this.node).getDescription();
			return (content == null) ? "" : content.getContent();
		}

	}

	@Test
	void describesEveryElement() {
		assertThat(ELEMENTS).hasSizeGreaterThan(100)
			.filteredOn((element) -> !(element.node() instanceof SDLExtensionDefinition))
			.filteredOn((element) -> element.description().isBlank())
			.extracting(Described::path)
			.isEmpty();
	}

	@Test
	void followsNamingConventions() {
		assertThat(ELEMENTS).filteredOn((element) -> !element.name().matches(namePattern(element.node())))
			.extracting(Described::path)
			.filteredOn((path) -> !FEDERATION_NAMES.contains(path))
			.isEmpty();
	}

	private static String namePattern(Node<?> node) {
		if (node instanceof TypeDefinition<?>) {
			return "([A-Z][a-z0-9]*)+";
		}
		return (node instanceof EnumValueDefinition) ? "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"
				: "[a-z][a-z0-9]*([A-Z][a-z0-9]*)*";
	}

	@Test
	void allowsNullItemsOnlyInNodesAndEntities() {
		assertThat(ELEMENTS).filteredOn((element) -> allowsNullItems(element.node()))
			.extracting(Described::path)
			.containsExactlyInAnyOrder("Query.nodes", "Query._entities", "link.import");
	}

	private static boolean allowsNullItems(Node<?> node) {
		if (node instanceof ListType list && !(list.getType() instanceof NonNullType)) {
			return true;
		}
		boolean hasParts = node instanceof FieldDefinition || node instanceof InputValueDefinition
				|| node instanceof ListType || node instanceof NonNullType;
		return hasParts && node.getChildren()
			.stream()
			.filter((child) -> !(child instanceof InputValueDefinition))
			.anyMatch(SchemaTests::allowsNullItems);
	}

	/**
	 * A default value does not replace an explicit null, so a list that has a default
	 * must not be null.
	 */
	@Test
	void allowsNoNullForListsWithDefault() {
		assertThat(ELEMENTS)
			.filteredOn((element) -> element.node() instanceof InputValueDefinition value
					&& value.getDefaultValue() != null && value.getType() instanceof ListType)
			.extracting(Described::path)
			.isEmpty();
	}

	/** See the Relay Cursor Connections Specification. */
	@Test
	void pagesEachConnectionInBothDirections() {
		GraphQLSchema schema = schema(TEXT);
		List<GraphQLFieldDefinition> connections = schema.getAllTypesAsList()
			.stream()
			.filter(GraphQLFieldsContainer.class::isInstance)
			.flatMap((type) -> ((GraphQLFieldsContainer) type).getFieldDefinitions().stream())
			.filter((field) -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type
					&& type.getName().endsWith("Connection"))
			.toList();
		assertThat(connections).hasSizeGreaterThan(25).allSatisfy((field) -> {
			assertThat(field.getArguments())
				.extracting((argument) -> argument.getName() + " " + GraphQLTypeUtil.simplePrint(argument.getType()))
				.as(field.getName())
				.contains("first Int", "after String", "last Int", "before String");
			GraphQLObjectType type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
			assertThat(type.getFieldDefinitions())
				.extracting(
						(definition) -> definition.getName() + " " + GraphQLTypeUtil.simplePrint(definition.getType()))
				.contains("pageInfo PageInfo!", "totalCount Int!")
				.anyMatch((definition) -> definition.matches("edges \\[\\w+Edge!]!"))
				.anyMatch((definition) -> definition.matches("nodes \\[\\w+!]!"));
		});
	}

	@Test
	void explainsDeprecations() {
		assertThat(SchemaChanges.unexplainedDeprecations(TEXT)).isEmpty();
	}

	@Test
	void keepsCoreContract() {
		String contract = TestFiles.read(Path.of("src/test/resources/core-contract.graphqls"));
		assertThat(SchemaChanges.breaking(contract, new SchemaPrinter().print(schema(TEXT)))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void validatesDocument(Path file) {
		assertThat(new Validator().validateDocument(schema(TEXT), Parser.parse(TestFiles.read(file)), Locale.ENGLISH))
			.extracting(ValidationError::getMessage)
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void documentHasTitleAndOperationNamedLikeFile(Path file) {
		assertThat(TestFiles.read(file).lines().findFirst().orElse("")).startsWith("# ").hasSizeGreaterThan(10);
		String name = String.valueOf(file.getFileName()).replace(".graphql", "");
		String title = Arrays.stream(name.split("-"))
			.map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
			.collect(Collectors.joining());
		assertThat(Parser.parse(TestFiles.read(file)).getDefinitionsOfType(OperationDefinition.class))
			.extracting(OperationDefinition::getName)
			.containsExactly(title);
	}

	/** Lists the files of the schema. */
	static List<Path> schemaFiles() {
		return files(SCHEMA, ".graphqls");
	}

	static List<Path> documents() {
		return Stream.of("operations", "pages")
			.flatMap((folder) -> files(SCHEMA.resolve(folder), ".graphql").stream())
			.toList();
	}

	private static GraphQLSchema schema(String text) {
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.wiringFactory(new MockedWiringFactory())
			.scalar(DateScalar.TYPE)
			.scalar(scalar("OrganisationCode", Scalars.GraphQLString))
			.scalar(scalar("link__Import", Scalars.GraphQLString))
			.scalar(scalar("FieldSet", Scalars.GraphQLString))
			.scalar(scalar("_Any", ExtendedScalars.Object))
			.build();
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text), wiring);
	}

	private static GraphQLScalarType scalar(String name, GraphQLScalarType base) {
		return GraphQLScalarType.newScalar().name(name).coercing(base.getCoercing()).build();
	}

	private static List<Described> described(Node<?> node, String path) {
		List<Described> found = new ArrayList<>();
		for (Node<?> child : node.getChildren()) {
			if (child instanceof DescribedNode<?> && child instanceof NamedNode<?> named) {
				String childPath = path.isEmpty() ? named.getName() : path + "." + named.getName();
				found.add(new Described(childPath, child));
				found.addAll(described(child, childPath));
			}
		}
		return found;
	}

	private static List<Path> files(Path folder, String ending) {
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
