package org.oversightgraph.faults;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.SchemaParser;

/**
 * Random documents from the schema. Most are valid in part, with arguments that are
 * missing, null, of another type, or far too large.
 */
final class Grammar {

	private static final List<String> CODES = List.of("RX7", "RYD", "RRU", "QE1", "QMM", "Y62", "E06000001", "rx7 ",
			"XXX9", "place:bc-dudley", "");

	private static final List<String> DATES = List.of("2026-05-01", "2024-06-01", "2022-07-01", "1900-01-01",
			"9999-12-31", "2026-02-30", "-999999999-01-01", "0000-00-00");

	private static final List<String> ODD = List.of("null", "true", "-1", "0", "1", "2147483647", "2147483648",
			"-9223372036854775809", "1e400", "0.1", "\"\"", "\"\\u0000\"", "\"\\u202E\\uFEFF\\u200B\"",
			"\"\\uD83D\\uDE00\"", "\"\\uD800\"", "\"') MATCH (n) DETACH DELETE n //\"",
			"\"${jndi:ldap://127.0.0.1/x}\"", "\"<script>alert(1)</script>\"", "\"%00%0d%0a\"", "[]", "[null]",
			"[[[[1]]]]", "{}", "{a: {a: {a: null}}}", "ENUM", "$missing", "\"\"\"block \\\"\"\" string\"\"\"");

	private final GraphQLSchema schema;

	private final Random random;

	Grammar(String definition, Random random) {
		this.schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(definition));
		this.random = random;
	}

	/** Returns a document with one operation. */
	String document() {
		int depth = chance(3) ? 12 + this.random.nextInt(30) : 1 + this.random.nextInt(5);
		GraphQLObjectType mutation = this.schema.getMutationType();
		boolean writes = mutation != null && chance(8);
		String operation = writes ? "mutation" : chance(50) ? "query Q" : "";
		return operation + " " + selection(writes ? mutation : this.schema.getQueryType(), depth, true)
				+ (chance(3) ? " fragment F on Query { ...F }" : "");
	}

	private String selection(GraphQLType type, int depth, boolean top) {
		if (chance(1)) {
			return "";
		}
		StringBuilder text = new StringBuilder("{ ");
		if (chance(10) || type instanceof GraphQLUnionType) {
			text.append("__typename ");
		}
		if (type instanceof GraphQLFieldsContainer container) {
			fields(text, container, depth, top);
		}
		if (depth > 0 && type instanceof GraphQLInterfaceType one && chance(50)) {
			List<GraphQLObjectType> kinds = this.schema.getImplementations(one);
			fragment(text, kinds.get(this.random.nextInt(kinds.size())), depth);
		}
		if (depth > 0 && type instanceof GraphQLUnionType union) {
			fragment(text, union.getTypes().get(this.random.nextInt(union.getTypes().size())), depth);
		}
		return text.append("} ").toString();
	}

	private void fragment(StringBuilder text, GraphQLNamedType type, int depth) {
		text.append("... on ").append(type.getName()).append(' ').append(selection(type, depth - 1, false));
	}

	private void fields(StringBuilder text, GraphQLFieldsContainer container, int depth, boolean top) {
		List<GraphQLFieldDefinition> all = container.getFieldDefinitions();
		int many = 1 + this.random.nextInt(top ? 2 : 4);
		int written = 0;
		for (int tries = 0; written < many && tries < 40; tries++) {
			GraphQLFieldDefinition field = all.get(this.random.nextInt(all.size()));
			boolean leaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
			if (!leaf && depth <= 0 && tries < 30) {
				continue;
			}
			field(text, field, leaf, depth);
			written++;
		}
	}

	private void field(StringBuilder text, GraphQLFieldDefinition field, boolean leaf, int depth) {
		if (chance(10)) {
			text.append("a").append(this.random.nextInt(5)).append(": ");
		}
		text.append(field.getName());
		if (chance(1)) {
			text.append("Unknown");
		}
		String arguments = field.getArguments()
			.stream()
			.filter((argument) -> GraphQLTypeUtil.isNonNull(argument.getType()) ? !chance(3) : chance(40))
			.map(this::argument)
			.collect(Collectors.joining(" "));
		if (!arguments.isEmpty()) {
			text.append('(').append(arguments).append(')');
		}
		if (chance(3)) {
			text.append(chance(50) ? " @include(if: true)" : " @skip(if: " + odd() + ")");
		}
		text.append(' ');
		if (!leaf || chance(1)) {
			text.append(selection(GraphQLTypeUtil.unwrapAll(field.getType()), depth - 1, false));
		}
	}

	private String argument(GraphQLArgument argument) {
		return argument.getName() + ": " + value(argument.getType(), 4);
	}

	private String value(GraphQLType type, int depth) {
		if (chance(6)) {
			return "null";
		}
		if (chance(12)) {
			return odd();
		}
		GraphQLType bare = GraphQLTypeUtil.isNonNull(type) ? GraphQLTypeUtil.unwrapOne(type) : type;
		if (GraphQLTypeUtil.isList(bare)) {
			int size = chance(3) ? 600 : this.random.nextInt(4);
			return IntStream.range(0, size)
				.mapToObj((i) -> value(GraphQLTypeUtil.unwrapOne(bare), depth - 1))
				.collect(Collectors.joining(", ", "[", "]"));
		}
		return switch (bare) {
			case GraphQLEnumType values ->
				one(values.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
			case GraphQLInputObjectType input -> input(input, depth);
			default -> scalar(((GraphQLNamedType) bare).getName());
		};
	}

	private String input(GraphQLInputObjectType input, int depth) {
		if (depth <= 0) {
			return "{}";
		}
		return input.getFields()
			.stream()
			.filter((field) -> GraphQLTypeUtil.isNonNull(field.getType()) ? !chance(3) : chance(30))
			.map((field) -> field.getName() + ": " + value(field.getType(), depth - 1))
			.collect(Collectors.joining(", ", "{", "}"));
	}

	private String scalar(String name) {
		return switch (name) {
			case "Int" -> Integer.toString(this.random.nextInt(-2, 120));
			case "Float" -> Double.toString(this.random.nextGaussian());
			case "Boolean" -> Boolean.toString(chance(50));
			case "Date" -> quoted(one(DATES));
			case "String" ->
				chance(50) ? quoted(one(List.of("NOF-2022-23", "SOF-2021-22", "NOF-2025-26"))) : quoted(word());
			default -> quoted(chance(80) ? one(CODES) : word());
		};
	}

	/** Returns a text of random Unicode characters. */
	private String word() {
		return this.random.ints(this.random.nextInt(12), 32, 0xFFFD)
			.filter((letter) -> Character.isDefined(letter) && !Character.isSurrogate((char) letter))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	private String odd() {
		return one(ODD);
	}

	private String one(List<String> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

}
