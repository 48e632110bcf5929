package org.oversightgraph.platform.limit;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests each limit with the highest allowed value and with one more. */
class LimitsTests {

	private static final String SCHEMA = """
			directive @cost(weight: Int!) on FIELD_DEFINITION
			directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
			type Query {
			  word: String
			  dear: String @cost(weight: 40)
			  body: Body
			  bodies(first: Int, last: Int): BodyConnection
			  many(first: Int, last: Int): BodyConnection @listSize(assumedSize: 50)
			  page(first: Int): [Body]
			  around(limit: Int = 50): Around @listSize(slicingArguments: ["limit"], sizedFields: ["near", "links"])
			  ofAll(codes: [String!]!): [Body] @listSize(slicingArguments: ["codes"])
			  filtered(filter: Filter): Body
			}
			input Filter { codes: [String!] }
			type Around { near: [Body] links: [Body] other: [Body] }
			type BodyConnection { totalCount: Int edges: [Edge] kinds: [Body] }
			type Edge { node: Body }
			type Body {
			  name(of: Int): String
			  body: Body
			  words: [String]
			  siblings: [Body]
			  parents: [Body] @listSize(assumedSize: 2)
			  bodies(first: Int = 20): BodyConnection
			}
			""";

	private final AtomicInteger fetches = new AtomicInteger();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					tokens      | { word word }                                                            | 4 | more than 3 tokens
					depth       | { body { body { name } } }                                               | 3 | has 3 levels of fields. Maximum 2
					depth       | { body { ...B } } fragment B on Body { body { name } }                   | 3 | has 3 levels of fields
					fields      | { word body { name ... on Body { words } } }                             | 4 | has 4 fields, with fragments expanded. Maximum 3
					fields      | { body { ...B ...B } } fragment B on Body { name words }                 | 5 | has 5 fields
					aliases     | { a: word body { b: name ...B } } fragment B on Body { c: words }        | 3 | has 3 aliases. Maximum 2
					root-fields | { word body { name words } ...Q } fragment Q on Query { dear }           | 3 | has 3 fields at the top. Maximum 2
					directives  | query($a: Boolean = true) { word @skip(if: $a) body @include(if: $a) { name @skip(if: $a) } } | 3 | has 3 directives. Maximum 2
					repetitions | { word word word }                                                       | 3 | The field word occurs 3 times in one place. Maximum 2
					repetitions | { body { a: name(of: 1) a: name(of: 1) } }                               | 2 | The field a occurs 2 times
					cost        | { word dear }                                                            | 41 | The request costs 41. Maximum 40
					page-size   | { bodies(first: 7) { totalCount } }                                      | 7 | first is 7. Request 1 to 6 items
					page-size   | { bodies(last: 7) { totalCount } }                                       | 7 | last is 7. Request 1 to 6 items
					page-size   | query($n: Int = 7) { body { bodies(first: $n) { totalCount } } }         | 7 | first is 7
					bulk-size   | { ofAll(codes: ["a", "b", "c"]) { name } }                               | 3 | codes has 3 entries. Maximum 2
					bulk-size   | { filtered(filter: {codes: ["a", "b", "c"]}) { name } }                  | 3 | codes has 3 entries
					""")
	void rejectsExceededLimitBeforeFetching(String limit, String document, int size, String message) {
		assertThat(execute(TestLimits.with(limit, size), document).getErrors()).isEmpty();
		assertThat(this.fetches.getAndSet(0)).isPositive();
		ExecutionResult refused = execute(TestLimits.with(limit, size - 1), document);
		assertThat(refused.isDataPresent()).isFalse();
		assertThat(refused.getErrors()).singleElement().satisfies((error) -> {
			assertThat(error.getMessage()).contains(message);
			assertThat(error.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED");
		});
		assertThat(this.fetches).hasValue(0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ word }                                                              | 1
			{ __typename }                                                        | 1
			{ body { name words } }                                               | 3
			{ bodies { totalCount } }                                             | 2
			{ bodies { totalCount edges { node { name } } } }                     | 43
			{ bodies(first: 3) { edges { node { name } } kinds { name } } }       | 14
			{ bodies(last: 3) { edges { node { name } } } }                       | 8
			{ many { edges { node { name } } } }                                  | 102
			{ many(first: 3) { edges { node { name } } } }                        | 8
			{ page(first: 3) { name } }                                           | 4
			{ page { name } }                                                     | 6
			{ body { siblings { name } } }                                        | 7
			{ body { parents { name } } }                                         | 4
			{ around { near { name } other { name } } }                           | 58
			{ around(limit: 7) { links { name words } } }                         | 16
			{ ofAll(codes: ["a", "b", "c"]) { name words } }                      | 7
			{ body { ...B ...B } } fragment B on Body { siblings { name } }       | 7
			{ a: body { ...B } body { ...B } } fragment B on Body { siblings { name } } | 14
			{ body { body { ...B } ...B } } fragment B on Body { siblings { name } } | 14
			{ body { siblings { name } siblings { name } } }                      | 7
			query($no: Boolean = true) { word body @skip(if: $no) { name } }      | 1
			{ bodies(first: -5) { edges { node { name } } } }                     | 4
			""")
	void returnsCost(String document, long cost) {
		ExecutionResult answer = execute(TestLimits.with("cost", 1000), document);
		assertThat(answer.getErrors()).isEmpty();
		assertThat(answer.getExtensions()).containsEntry("cost", Map.of("requested", cost, "limit", 1000));
	}

	@Test
	void rejectsNestedPagesWithCostAndMostExpensivePath() {
		String page = "bodies(first: 100) { edges { node { name %s } } }";
		String document = "{ word " + page.formatted(page.formatted(page.formatted(page.formatted("")))) + " }";
		ExecutionResult refused = execute(TestLimits.of(Map.of()), document);
		assertThat(refused.isDataPresent()).isFalse();
		assertThat(refused.getErrors().getFirst().getMessage()).startsWith("The request costs 204040403. Maximum 50000")
			.endsWith(
					"Most expensive: bodies > edges ×100 > node > bodies > edges ×100 > node > bodies > edges ×100 > node"
							+ " > bodies > edges ×100 > node > name.");
		assertThat(refused.getExtensions()).containsEntry("cost", Map.of("requested", 204040403L, "limit", 50000));
		assertThat(this.fetches).hasValue(0);
	}

	@Test
	void rejectsCostBeyondRange() {
		String document = "bodies(first: 100) { edges { node { ".repeat(30) + "name" + " } } }".repeat(30);
		ExecutionResult refused = execute(TestLimits.with("depth", 100), "{ " + document + " }");
		assertThat(refused.getErrors().getFirst().getMessage()).startsWith("The request costs 1");
	}

	@Test
	void limitsCostOfHugeList() {
		String document = "bodies(first: 100) { edges { node { ".repeat(5) + "name" + " } } }".repeat(5);
		ExecutionResult refused = execute(TestLimits.of(Map.of()),
				"{ page(first: 640000000) { %s } dear }".formatted(document));
		assertThat(refused.getErrors().getFirst().getMessage())
			.startsWith("The request costs 1000000000000. Maximum 50000");
	}

	@Test
	void rejectsExponentialFragments() {
		String doubling = IntStream.range(0, 60)
			.mapToObj((i) -> "fragment F%d on Body { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
			.collect(Collectors.joining(" "));
		ExecutionResult refused = execute(TestLimits.of(Map.of()),
				"{ body { ...F0 } } " + doubling + " fragment F60 on Body { name }");
		assertThat(refused.getErrors().getFirst().getMessage()).contains("has 1000000000 fields");
	}

	@Test
	void leavesCyclicFragmentsToValidation() {
		ExecutionResult refused = execute(TestLimits.of(Map.of()),
				"{ body { ...F } } fragment F on Body { body { ...F } }");
		assertThat(refused.getErrors()).isNotEmpty()
			.allSatisfy((error) -> assertThat(error.getMessage()).startsWith("Validation error"));
	}

	@Test
	void rejectsTooDeeplyNestedDocument() {
		ExecutionResult refused = execute(TestLimits.of(Map.of()), "{ body ".repeat(500) + "}".repeat(500));
		assertThat(refused.getErrors().getFirst().getMessage()).contains("nested too deep");
	}

	@Test
	void exemptsIntrospectionFromDepth() {
		String whole = IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
			.typeRefFragmentDepth(9)
			.isOneOf(true)
			.inputValueDeprecation(true));
		for (String query : List.of(whole, IntrospectionQuery.INTROSPECTION_QUERY)) {
			assertThat(execute(TestLimits.with("depth", 1), query).getErrors()).isEmpty();
		}
	}

	@Test
	void appliesOtherLimitsToIntrospection() {
		ExecutionResult refused = execute(TestLimits.with("aliases", 1),
				"{ __schema { a: description b: queryType { name } } }");
		assertThat(refused.getErrors().getFirst().getMessage()).contains("2 aliases");
		assertThat(execute(TestLimits.with("depth", 2), "{ __schema { queryType { name } } body { body { name } } }")
			.getErrors()
			.getFirst()
			.getMessage()).contains("3 levels");
	}

	@Test
	void forbidsIntrospectionBySetting() {
		LimitSettings off = TestLimits.with("introspection", false);
		assertThat(execute(off, "{ __schema { queryType { name } } }").isDataPresent()).isFalse();
		assertThat(execute(off, "{ __type(name: \"Body\") { name } }").getErrors()).isEmpty();
		assertThat(execute(off, "{ word __typename }").getErrors()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de", "nl" })
	void suggestsFieldsUnlessSwitchedOff(String language) {
		ExecutionInput input = ExecutionInput.newExecutionInput("{ body { nam } zzz }")
			.locale(Locale.forLanguageTag(language))
			.build();
		assertThat(graphQl(TestLimits.of(Map.of())).execute(input).getErrors()).hasSize(2)
			.satisfiesExactlyInAnyOrder((error) -> assertThat(error.getMessage()).endsWith("Did you mean name?"),
					(error) -> assertThat(error.getMessage()).contains("zzz").doesNotContain("Did you mean"));
		assertThat(graphQl(TestLimits.with("suggestions", false)).execute(input).getErrors())
			.noneMatch((error) -> error.getMessage().contains("Did you mean"));
	}

	@Test
	void doesNotLimitPlainLists() {
		assertThat(execute(TestLimits.with("page-size", 6), "{ page(first: 7) { name } }").getErrors()).isEmpty();
	}

	@Test
	void limitsEachOperationOfDocument() {
		ExecutionInput input = ExecutionInput.newExecutionInput("query A { word } query B { a: word b: word }")
			.operationName("A")
			.build();
		assertThat(graphQl(TestLimits.with("aliases", 1)).execute(input).getErrors()).hasSize(1);
	}

	private ExecutionResult execute(LimitSettings settings, String document) {
		return graphQl(settings).execute(document);
	}

	private GraphQL graphQl(LimitSettings settings) {
		Map<String, Object> body = Map.of("name", "a", "words", List.of(), "siblings", Collections.emptyList());
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().type("Query", (type) -> type.defaultDataFetcher((_) -> {
			this.fetches.incrementAndGet();
			return null;
		}).dataFetcher("body", (_) -> {
			this.fetches.incrementAndGet();
			return body;
		})).build();
		return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring))
			.instrumentation(new ChainedInstrumentation(new Limits(settings), new FieldSuggestions(settings)))
			.build();
	}

}
