package org.oversightgraph.platform.limit;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.GraphQlHttpClient;
import org.oversightgraph.ProductTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks codes of errors, costs of requests and limits. */
@ProductTest
class ErrorsAndCostsIT {

	/** Examples may use half of it. Other requests need more. */
	private static final int LIMIT = 50_000;

	private final GraphQlHttpClient api;

	ErrorsAndCostsIT(@LocalServerPort int port) {
		this.api = new GraphQlHttpClient(port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{                                                                     | BAD_REQUEST    | Invalid syntax
					{ oversigt(of: "RX7") { determination } }                             | BAD_REQUEST    | Did you mean oversight?
					{ oversight(off: "RX7") { determination } }                           | BAD_REQUEST    | Unknown field argument 'off'
					{ oversight { determination } }                                       | BAD_REQUEST    | Missing field argument 'of'
					{ oversight(of: "RX7") }                                              | BAD_REQUEST    | Subselection required
					{ oversight(of: "RX7", asOf: "2026-02-30") { determination } }        | BAD_REQUEST    | is not a date. Write year, month and day
					{ oversight(of: "RX7", asOf: "+999999999-12-31") { determination } }  | BAD_REQUEST    | is not a date. Write year, month and day
					{ oversight(of: "RX7", asOf: "1999-01-01") { determination } }        | BAD_REQUEST    | starts on 2021-07-01
					{ oversight(of: "RX7", edition: "X") { determination } }              | BAD_REQUEST    | NOF-2022-23
					{ oversight(of: "r x!") { determination } }                           | BAD_REQUEST    | is not a code. Use an ODS code
					{ oversight(of: "RX8X") { determination } }                           | NOT_FOUND      | Did you mean RX8 (Yorkshire Ambulance Service NHS Trust) or RXX (
					{ standing(of: "XR7") { asOf } }                                      | NOT_FOUND      | or RX7 (North West Ambulance
					{ organisation(code: "ABC123") { code } }                             | NOT_FOUND      | There is no organisation with the code ABC123. Search by name to find the code.
					{ organisations(filter: {kinds: [TRUSTS]}) { totalCount } }           | BAD_REQUEST    | TRUSTS
					{ organisations(filter: {kinds: [TRUSTS]}) { totalCount } }           | BAD_REQUEST    | with value 'TRUSTS' is not a valid 'OrganisationKind'
					{ organisations(filter: {kinds: [TRUSTS]}) { totalCount } }           | BAD_REQUEST    | Did you mean TRUST?
					{ organisations(filter: {status: GONE}) { totalCount } }              | BAD_REQUEST    | Use one of NOT_YET_OPEN, ACTIVE, CLOSED.
					{ organisations(filter: {segments: [4]}) { totalCount } }             | BAD_REQUEST    | with value {…} contains a field not in 'OrganisationFilter': 'segments'. Did you mean segment?
					{ search(text: null) { score } }                                      | BAD_REQUEST    | with value null must not be null
					{ organisations(first: 0) { totalCount } }                            | BAD_REQUEST    | Request 1 to 100
					{ organisations(first: 101) { totalCount } }                          | LIMIT_EXCEEDED | Request 1 to 100
					{ organisations(after: "x") { totalCount } }                          | BAD_REQUEST    | cursor
					{ search(text: "a", first: 51) { score } }                            | LIMIT_EXCEEDED | Request 1 to 50
					query($of: OrganisationCode!) { oversight(of: $of) { determination } } | BAD_REQUEST   | of
					{ _entities(representations: ["Y62", [null]]) { __typename } }         | BAD_REQUEST    | must be an object
					{ _entities(representations: [{a: [null, {b: null}]}]) { __typename } } | BAD_REQUEST   | __typename
					mutation { a }                                                        | BAD_REQUEST    | Mutation
					query A { __typename } query B { __typename }                         | BAD_REQUEST    | operation name
					""")
	void returnsCodeAndMessageOfErrors(String document, String code, String message) throws Exception {
		JsonNode errors = this.api.query(document).path("errors");
		assertThat(errors.isEmpty()).isFalse();
		assertThat(errors.valueStream()).allSatisfy((error) -> {
			assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
			assertThat(error.at("/extensions/classification").asString()).isNotEmpty();
		});
		assertThat(errors.valueStream().map((error) -> error.path("message").asString()))
			.anyMatch((actual) -> actual.contains(message));
	}

	@ParameterizedTest
	@MethodSource("invalidVariables")
	void explainsInvalidVariables(String type, Object value, String message) throws Exception {
		String argument = type.equals("OrganisationOrder") ? "orderBy" : "filter";
		JsonNode error = this.api
			.query("query($v: %s) { organisations(%s: $v) { totalCount } }".formatted(type, argument),
					Map.of("v", value))
			.at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_REQUEST");
		assertThat(error.path("message").asString()).contains(message).doesNotContain("Map", "Value{");
	}

	static Stream<Arguments> invalidVariables() {
		return Stream.of(
				Arguments.of("OrganisationFilter", Map.of("kinds", List.of("TRUSTS")),
						"No value found for name 'TRUSTS'. Did you mean TRUST?"),
				Arguments.of("OrganisationFilter", Map.of("segments", List.of(4)), "Did you mean segment?"),
				Arguments.of("OrganisationOrder", Map.of("field", "X"), "Use one of CODE, "),
				Arguments.of("OrganisationOrder", "NAME", "Expected an object."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "query($x: Boolean = false) { __typename @skip(if: $x) }",
			"query($x: OrganisationCode = \"RX7\") { oversightOf(codes: [$x]) { code } }",
			"query($x: OrganisationKind = TRUST) { organisations(first: 1, filter: {kinds: [$x]}) { totalCount } }",
			"query($x: OrganisationOrderField = NAME) { organisations(first: 1, orderBy: {field: $x}) { totalCount } }" })
	void rejectsNullForVariableWithDefault(String document) throws Exception {
		HttpResponse<String> response = this.api.post("application/json", JsonMapper.shared()
			.writeValueAsString(Map.of("query", document, "variables", Collections.singletonMap("x", null))));
		assertThat(response.statusCode()).isEqualTo(400);
		JsonNode errors = JsonMapper.shared().readTree(response.body()).path("errors");
		assertThat(errors.at("/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
		assertThat(errors.at("/0/message").asString()).startsWith("The variable $x is null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "RX7\u00A0", "\u2007rx7", "\u200BRX7" })
	void ignoresSpacesAroundCodes(String code) throws Exception {
		JsonNode answer = this.api.query("query($x: OrganisationCode!) { organisation(code: $x) { code } }",
				Map.of("x", code));
		assertThat(answer.at("/data/organisation/code").asString()).isEqualTo("RX7");
	}

	@Test
	void returnsDataWithErrors() throws Exception {
		JsonNode answer = this.api
			.query("{ bad: oversight(of: \"RX8X\") { determination } good: oversight(of: \"RX7\") { determination }"
					+ " many: oversightOf(codes: [\"RX7\", \"RX8X\"]) { position { determination } problem { code } } }");
		assertThat(answer.at("/data/bad").isNull()).isTrue();
		assertThat(answer.at("/data/good/determination").asString()).isEqualTo("BY_RULE");
		assertThat(answer.at("/data/many/0/position/determination").asString()).isEqualTo("BY_RULE");
		assertThat(answer.at("/data/many/1/problem/code").asString()).isEqualTo("NOT_FOUND");
		assertThat(answer.path("errors").size()).isEqualTo(1);
		assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo("bad");
	}

	@Test
	void rejectsNestedPagesWithTheirCost() throws Exception {
		String lines = "... on Icb { oversight { lines { overseer { name %s } } } }";
		String hostile = "{ arrangements(first: 100) { edges { node { parties(first: 100) { edges { node { %s } } } } } } }"
			.formatted(lines.formatted(lines.formatted(lines.formatted(""))));
		TestLimits.assertRejected(this.api, hostile, "The request costs ");
		TestLimits.assertRejected(this.api, hostile, "Maximum 50000");
		TestLimits.assertRejected(this.api, hostile,
				"Most expensive: arrangements > edges ×100 > node > parties > edges ×100 > node > oversight > lines ×5");
	}

	@Test
	void rejectsCyclicIntrospection() throws Exception {
		TestLimits.assertRejected(this.api,
				"{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }",
				"not asking for introspection in good faith");
	}

	@ParameterizedTest
	@MethodSource("documents")
	void keepsDocumentsBelowCostLimit(Path file, int share) throws Exception {
		String text = Files.readString(file);
		Map<String, ?> variables = text.contains("$icbs: [OrganisationCode!]!,") ? Map.of("icbs", List.of("QE1", "QOP"))
				: text.contains("$provider: OrganisationCode,") ? Map.of("provider", "RX7") : Map.of();
		JsonNode answer = this.api.query(text, variables);
		assertThat(answer.path("errors").isMissingNode()).as(answer.path("errors").toString()).isTrue();
		assertThat(answer.at("/extensions/cost/limit").asInt()).isEqualTo(LIMIT);
		assertThat(answer.at("/extensions/cost/requested").asInt()).isPositive().isLessThanOrEqualTo(LIMIT / share);
	}

	/**
	 * Operations may use half of the limit. Pages and exports request the largest pages
	 * and may use all of it.
	 */
	static Stream<Arguments> documents() throws Exception {
		return Stream
			.of(documentsIn("graphql-schema/operations", 2), documentsIn("graphql-schema/pages", 1),
					documentsIn("src/main/resources/export", 1))
			.flatMap((documents) -> documents);
	}

	private static Stream<Arguments> documentsIn(String folder, int share) throws Exception {
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			return files.sorted().map((file) -> Arguments.of(file, share)).toList().stream();
		}
	}

	@Test
	void acceptsUpToAThousandSources() throws Exception {
		assertThat(this.api.query("{ dataset { sources(first: 1000) { id } } }").has("errors")).isFalse();
		assertThat(this.api.query("{ dataset { sources(first: 1001) { id } } }")
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("LIMIT_EXCEEDED");
	}

	@Test
	void countsEachRepresentation() throws Exception {
		String entities = "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }";
		Map<String, String> trust = Map.of("__typename", "Trust", "code", "RX7");
		assertThat(this.api.query(entities, Map.of("r", Collections.nCopies(30, trust)))
			.at("/extensions/cost/requested")
			.asInt()).isEqualTo(31);
	}

	@Test
	void acceptsFiveHundredCodes() throws Exception {
		String document = Files.readString(Path.of("graphql-schema/operations/who-oversees-many.graphql"));
		JsonNode answer = this.api.query(document, Map.of("codes", Collections.nCopies(500, "RX7")));
		assertThat(answer.at("/data/oversightOf").size()).isEqualTo(500);
		assertThat(answer.at("/extensions/cost/requested").asInt()).isBetween(500, LIMIT);
	}

}
