package org.oversightgraph;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;

/**
 * Documents with every argument of every field that a query can reach, one value at a
 * time. An argument can reveal a value that the answer does not contain. They follow from
 * the schema, except for the values of scalars.
 */
final class SweepArguments {

	/** The variable that contains a cursor of the same list. */
	private static final Set<String> CURSORS = Set.of("after", "before");

	/** Types that are a second way to all objects. */
	private static final Set<String> OTHER_WAYS = Set.of("Node", "_Entity", "_Service");

	/** Arguments of which a field needs one. */
	private static final Map<String, List<String>> ONE_OF = Map.of("commissioning",
			List.of("provider", "icb", "service"));

	/** The levels of objects in an answer. */
	private static final int DEPTH = 2;

	/** The codes of the organisations of a type. */
	private static final Map<String, List<String>> CODES = Map.of("Organisation", List.of("ZR02", "ZQ2", "ZY1"),
			"Trust", List.of("ZR02"), "Region", List.of("ZY1"), "Place", List.of("place:exampleshire-hilltop"),
			"ProviderCollaborative", List.of("collaborative:exampleshire-mental-health"), "IcbCluster",
			List.of("cluster:exampleshire-central-south"));

	private final GraphQLSchema schema = schema();

	/** The shortest way to each type. */
	private final Map<String, Way> ways = new LinkedHashMap<>();

	private final Map<String, String> documents = new TreeMap<>();

	private SweepArguments() {
		findWays();
		this.ways.values().forEach((way) -> fields(way.type()).forEach((field) -> add(way, field)));
	}

	/**
	 * The selections from the query to a type.
	 *
	 * @param code whether they contain the code of an organisation, as $code
	 */
	private record Way(GraphQLFieldsContainer type, String start, String end, boolean code) {

		Way to(GraphQLFieldsContainer next, String selection) {
			return new Way(next, this.start + selection + " { ", " }" + this.end,
					this.code || selection.contains("$code"));
		}

	}

	/** Returns the documents by a name with the field, the argument and its value. */
	static Map<String, String> documents() {
		return new SweepArguments().documents;
	}

	/**
	 * Returns the documents that read a page after the cursor $after, with a larger page,
	 * by the field.
	 */
	static Map<String, String> lists() {
		Map<String, String> lists = new TreeMap<>();
		documents().forEach((name, text) -> {
			if (name.contains(" after ")) {
				lists.put(name, text.replaceFirst("(?<start>\\([^()]*after: \\$after[^()]*first: )1", "${start}50"));
			}
		});
		return lists;
	}

	/** Returns the mutations whose input has a field. */
	static List<String> mutationsWith(String name) {
		return schema().getMutationType()
			.getFieldDefinitions()
			.stream()
			.filter((mutation) -> mutation.getArguments()
				.stream()
				.anyMatch((argument) -> GraphQLTypeUtil
					.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType input
						&& input.getField(name) != null))
			.map(GraphQLFieldDefinition::getName)
			.toList();
	}

	private static GraphQLSchema schema() {
		TypeDefinitionRegistry types = new TypeDefinitionRegistry();
		TestFiles.in(Path.of("graphql-schema"), ".graphqls")
			.forEach((file) -> types.merge(new SchemaParser().parse(TestFiles.read(file))));
		return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
	}

	private void findWays() {
		Deque<Way> open = new ArrayDeque<>();
		reach(new Way(this.schema.getQueryType(), "{ ", " }", false), open);
		while (!open.isEmpty()) {
			Way way = open.remove();
			for (GraphQLFieldDefinition field : way.type().getFieldDefinitions()) {
				if (!isOtherWay(field)
						&& GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer next) {
					reach(way.to(next, call(field, Map.of())), open);
				}
			}
		}
	}

	private void reach(Way way, Deque<Way> open) {
		if (this.ways.putIfAbsent(way.type().getName(), way) != null) {
			return;
		}
		open.add(way);
		if (way.type() instanceof GraphQLInterfaceType type) {
			this.schema.getImplementations(type)
				.forEach((implementation) -> reach(way.to(implementation, "... on " + implementation.getName()), open));
		}
	}

	/** Returns the fields of a type that its interfaces do not have. */
	private List<GraphQLFieldDefinition> fields(GraphQLFieldsContainer type) {
		Set<String> inherited = (type instanceof GraphQLObjectType object) ? object.getInterfaces()
			.stream()
			.filter((parent) -> this.ways.containsKey(parent.getName()))
			.flatMap((parent) -> ((GraphQLInterfaceType) parent).getFieldDefinitions().stream())
			.map(GraphQLFieldDefinition::getName)
			.collect(Collectors.toSet()) : Set.of();
		return type.getFieldDefinitions()
			.stream()
			.filter((field) -> !isOtherWay(field) && !inherited.contains(field.getName()))
			.toList();
	}

	private static boolean isOtherWay(GraphQLFieldDefinition field) {
		return OTHER_WAYS.contains(GraphQLTypeUtil.unwrapAll(field.getType()).getName());
	}

	private void add(Way way, GraphQLFieldDefinition field) {
		for (GraphQLArgument argument : field.getArguments()) {
			for (String value : values(field.getName(), argument)) {
				add(way, field, argument.getName(), value);
			}
		}
	}

	private void add(Way way, GraphQLFieldDefinition field, String argument, String value) {
		Map<String, String> given = new TreeMap<>(Map.of(argument, value));
		if (CURSORS.contains(argument)) {
			given.put(argument.equals("after") ? "first" : "last", "1");
		}
		Way whole = way.to(way.type(), call(field, given));
		String text = whole.start() + "__typename " + selection(GraphQLTypeUtil.unwrapAll(field.getType()), DEPTH)
				+ whole.end();
		String header = CURSORS.contains(argument) ? "query Page(%s: String) ".formatted(value) : "";
		String type = way.type().getName();
		for (String code : whole.code() ? codes(way.code() ? type : "Organisation") : List.of("")) {
			this.documents.put("%s.%s %s %s %s".formatted(type, field.getName(), argument, value, code).strip(),
					header + text.replace("$code", '"' + code + '"'));
		}
	}

	private static List<String> codes(String type) {
		return Objects.requireNonNull(CODES.get(type), () -> "Add the code of an organisation of the type " + type);
	}

	/** Returns a field with arguments: those given, and those that it needs. */
	private String call(GraphQLFieldDefinition field, Map<String, String> given) {
		Map<String, String> arguments = new TreeMap<>(given);
		for (GraphQLArgument argument : field.getArguments()) {
			String name = argument.getName();
			if (name.equals("code") && !given.containsKey(name)) {
				arguments.put(name, "$code");
			}
			else if (isRequired(argument) || isNeeded(field, name, given)) {
				arguments.putIfAbsent(name, values(field.getName(), argument).getFirst());
			}
			else if (name.equals("first") && !given.containsKey("last") && isRootList(field)) {
				arguments.putIfAbsent(name, "100");
			}
			else if (name.equals("asOf")) {
				arguments.putIfAbsent(name, "\"2026-10-15\"");
			}
		}
		return arguments.isEmpty() ? field.getName()
				: arguments.entrySet()
					.stream()
					.map((argument) -> argument.getKey() + ": " + argument.getValue())
					.collect(Collectors.joining(", ", field.getName() + "(", ")"));
	}

	private boolean isRootList(GraphQLFieldDefinition field) {
		return this.schema.getQueryType().getFieldDefinitions().contains(field)
				&& GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection");
	}

	private static boolean isNeeded(GraphQLFieldDefinition field, String argument, Map<String, String> given) {
		List<String> all = ONE_OF.getOrDefault(field.getName(), List.of());
		return all.indexOf(argument) == 0 && Collections.disjoint(given.keySet(), all);
	}

	private static String selection(GraphQLType type, int depth) {
		return (type instanceof GraphQLFieldsContainer container) ? container.getFieldDefinitions()
			.stream()
			.filter((field) -> field.getArguments().isEmpty() && !field.getName().equals("nodes"))
			.map((field) -> selection(field, depth))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" ")) : "";
	}

	private static String selection(GraphQLFieldDefinition field, int depth) {
		GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
		if (!(type instanceof GraphQLFieldsContainer)) {
			return GraphQLTypeUtil.isLeaf(type) ? field.getName() : "";
		}
		String inner = (depth > 0) ? selection(type, depth - 1) : "";
		return inner.isEmpty() ? "" : "%s { %s }".formatted(field.getName(), inner);
	}

	private static boolean isRequired(GraphQLInputValueDefinition value) {
		return GraphQLTypeUtil.isNonNull(value.getType());
	}

	/** Returns the values to send for an argument or for a field of an input. */
	private List<String> values(String owner, GraphQLInputValueDefinition value) {
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(value.getType());
		List<String> values = switch (type) {
			case GraphQLEnumType all -> all.getValues().stream().map((each) -> each.getName()).toList();
			case GraphQLInputObjectType input -> inputs(input);
			default -> scalars(owner, value.getName(), type.getName());
		};
		boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(value.getType()));
		if (value.getName().equals("at")) {
			return values.stream().map((each) -> "[%s, {asOf: \"2022-06-01\"}]".formatted(each)).toList();
		}
		return values.stream().map((each) -> (list && !each.startsWith("[")) ? "[" + each + "]" : each).toList();
	}

	/** Returns inputs with one value, and the values that it needs. */
	private List<String> inputs(GraphQLInputObjectType input) {
		return input.getFields()
			.stream()
			.filter((field) -> !field.getName().equals("direction"))
			.flatMap((field) -> values(input.getName(), field).stream().flatMap((value) -> inputs(input, field, value)))
			.toList();
	}

	private Stream<String> inputs(GraphQLInputObjectType input, GraphQLInputObjectField field, String value) {
		Map<String, String> values = new TreeMap<>();
		input.getFields()
			.stream()
			.filter(SweepArguments::isRequired)
			.forEach((other) -> values.put(other.getName(), values(input.getName(), other).getFirst()));
		values.put(field.getName(), value);
		String text = values.entrySet()
			.stream()
			.map((each) -> each.getKey() + ": " + each.getValue())
			.collect(Collectors.joining(", "));
		return (input.getField("direction") == null) ? Stream.of("{" + text + "}")
				: Stream.of("ASC", "DESC").map((direction) -> "{%s, direction: %s}".formatted(text, direction));
	}

	private static List<String> scalars(String owner, String name, String type) {
		return switch (type) {
			case "Boolean" -> name.equals("mergeClusters") ? List.of("true") : List.of("true", "false");
			case "Int" -> numbers(owner, name);
			case "Date" -> switch (name) {
				case "from" -> List.of("\"2022-01-01\"");
				case "to" -> List.of("\"2026-10-15\"");
				default -> List.of("\"2026-10-15\"", "\"2024-06-01\"");
			};
			case "String" -> texts(owner, name);
			case "OrganisationCode" -> codes(owner, name);
			default -> throw new IllegalStateException(
					"Add a value of %s.%s, which has the type %s.".formatted(owner, name, type));
		};
	}

	private static List<String> numbers(String owner, String name) {
		return switch (name) {
			// The number of the last release.
			case "to", "until" -> List.of("2");
			case "from" -> List.of("1");
			case "release" -> owner.equals("ChangesSince") ? List.of("0", "1") : List.of("1", "2");
			// A restricted source has the last title.
			case "first", "last" -> List.of(owner.equals("sources") ? "1000" : "2");
			case "depth" -> List.of("1", "2", "3");
			case "longest" -> List.of("1", "4", "6");
			case "segment", "minSystems", "maxSystems" ->
				IntStream.rangeClosed(1, owner.equals("SupposedSegment") ? 4 : 5).mapToObj(Integer::toString).toList();
			default -> throw new IllegalStateException("Add a number for %s.%s.".formatted(owner, name));
		};
	}

	private static List<String> texts(String owner, String name) {
		return switch (owner + "." + name) {
			case "frameworkRule.id" -> List.of("\"bespoke-needed\"");
			case "provision.paragraph" -> List.of("\"22\"");
			case "frameworkDifference.from" -> List.of("\"NOF-2022-23\"");
			case "frameworkDifference.to" -> List.of("\"NOF-2025-26\"");
			// An answer contains the service of a change.
			case "CommissionerChange.service" -> List.of("\"acute_services\"");
			case "frameworkRule.edition" -> List.of("\"NOF-2022-23\"");
			case "EndAgreementChange.id" -> List.of("\"ex-oversight-zr12\"");
			case "SplitIcbChange.names" -> List.of("[\"North\", \"South\"]");
			case "metrics.theme" -> List.of("\"Quality of care, access and outcomes\"");
			default -> switch (name) {
				case "after", "before" -> List.of("$" + name);
				case "edition" -> List.of("\"NOF-2022-23\"", "\"NOF-2025-26\"");
				case "name", "text", "title" -> List.of("\"zyx\"", "\"north\"");
				case "service" -> List.of("\"zyxmarker_services\"", "\"acute_services\"");
				default -> throw new IllegalStateException("Add a text for %s.%s.".formatted(owner, name));
			};
		};
	}

	private static List<String> codes(String owner, String name) {
		return switch (owner + "." + name) {
			case "MoveTrustChange.from" -> List.of("\"ZQ2\"");
			case "LeadChange.of" -> List.of("\"ZR12\"");
			default -> switch (name) {
				case "icb", "across", "lead" -> List.of("\"ZQ1\"", "\"ZQ2\"", "\"ZQ4\"");
				case "icbs" -> List.of("[\"ZQ1\", \"ZQ2\", \"ZQ4\"]");
				case "region" -> List.of("\"ZY1\"");
				case "cluster" -> List.of("\"cluster:exampleshire-central-south\"");
				case "to" -> List.of("\"ZQ1\"", "\"ZQ4\"");
				case "trust", "from", "provider" -> List.of("\"ZR02\"");
				case "code", "codes", "of", "organisation", "party" -> List.of("\"ZR02\"", "\"ZQ2\"");
				default -> throw new IllegalStateException("Add a code for %s.%s.".formatted(owner, name));
			};
		};
	}

}
