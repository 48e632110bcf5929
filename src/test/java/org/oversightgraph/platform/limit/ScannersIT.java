package org.oversightgraph.platform.limit;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.GraphQlHttpClient;
import org.oversightgraph.curation.CuratedProduct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Repeats the requests of common security scanners for GraphQL in production mode. */
@CuratedProduct
class ScannersIT {

	private final GraphQlHttpClient api;

	ScannersIT(@LocalServerPort int port) {
		this.api = new GraphQlHttpClient(port);
	}

	@Test
	void rejectsAliasOverload() throws Exception {
		TestLimits.assertRejected(this.api,
				IntStream.range(0, 101).mapToObj((i) -> "alias%d: __typename".formatted(i)).collect(inBraces()),
				"101 fields at the top. Maximum 20");
		String below = IntStream.range(0, 51).mapToObj((i) -> "alias%d: id".formatted(i)).collect(inBraces());
		TestLimits.assertRejected(this.api, "{ dataset " + below + " }", "51 aliases. Maximum 50");
	}

	@Test
	void rejectsFieldDuplication() throws Exception {
		TestLimits.assertRejected(this.api, Collections.nCopies(500, "__typename").stream().collect(inBraces()),
				"500 fields at the top");
		TestLimits.assertRejected(this.api,
				"{ dataset " + Collections.nCopies(500, "id").stream().collect(inBraces()) + " }",
				"field id occurs 500 times in one place. Maximum 5");
	}

	@Test
	void rejectsDirectiveOverload() throws Exception {
		TestLimits.assertRejected(this.api, "{ __typename " + "@aa".repeat(10) + " }",
				"directive aa occurs 10 times in one place. Maximum 5");
		TestLimits.assertRejected(
				this.api, "{ dataset { id "
						+ IntStream.range(0, 51).mapToObj("@d%d"::formatted).collect(Collectors.joining()) + " } }",
				"51 directives. Maximum 50");
	}

	@Test
	void rejectsBatches() throws Exception {
		HttpResponse<String> response = this.api.post("application/json",
				JsonMapper.shared().writeValueAsString(Collections.nCopies(10, Map.of("query", "{ __typename }"))));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("batches are not supported");
	}

	@Test
	void rejectsFormsAndMutationsByGet() throws Exception {
		assertThat(this.api.post("application/x-www-form-urlencoded", "query=%7B__typename%7D").statusCode())
			.isEqualTo(415);
		assertThat(this.api.get("query=mutation%20cop%20%7B__typename%7D").statusCode()).isEqualTo(405);
	}

	@Test
	void rejectsIntrospection() throws Exception {
		JsonNode answer = this.api.query(IntrospectionQuery.INTROSPECTION_QUERY);
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
	}

	@ParameterizedTest
	@ValueSource(strings = { "query cop { __schema { directive } }", "{ oversigt(of: \"RX7\") { determination } }",
			"{ oversight(of: \"RX7\") { determinatio } }" })
	void suggestsNoFields(String document) throws Exception {
		JsonNode errors = this.api.query(document).path("errors");
		assertThat(errors.isEmpty()).isFalse();
		assertThat(errors.toString()).doesNotContain("Did you mean");
	}

	/** Some clients send queries this way by default. GET changes nothing. */
	@Test
	void answersUnknownQueryByGet() throws Exception {
		assertThat(this.api.get("query=query%20cop%7B__typename%7D").body())
			.contains("\"data\":{\"__typename\":\"Query\"}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			qwerty cop { abc }
			{ oversight(of: {}) { determination } }
			{ oversight(of: "RX7", asOf: 12) { determination } }
			query($a: Date!) { oversight(of: "RX7", asOf: $a) { determination } }
			{ organisations(after: "x") { totalCount } }
			""")
	void exposesNoInternals(String document) throws Exception {
		assertThat(this.api.query(document).toString()).doesNotContainIgnoringCase("exception")
			.doesNotContainIgnoringCase("tracing")
			.doesNotContain("org.oversightgraph", "graphql.", "\\tat ", "MATCH");
		assertThat(this.api.query("{ __typename }").at("/extensions").propertyNames()).containsExactly("cost");
	}

	private static Collector<CharSequence, ?, String> inBraces() {
		return Collectors.joining(" ", "{ ", " }");
	}

}
