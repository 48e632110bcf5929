package org.oversightgraph.platform.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;
import org.oversightgraph.platform.document.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the API over HTTP. */
@ProductTest
class GraphQlOverHttpIT {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

	private static final String LEAD = "query Lead($of: OrganisationCode!) { oversight(of: $of, asOf: \"2026-05-01\") { lead { code } } }";

	private static final String LARGE = "{ organisations(first: 100) { edges { node { code name kind } } } }";

	private final int port;

	private final URI graphql;

	GraphQlOverHttpIT(@LocalServerPort int port) {
		this.port = port;
		this.graphql = URI.create("http://127.0.0.1:" + port + "/graphql");
	}

	@AfterAll
	static void close() {
		CLIENT.close();
	}

	@Test
	void returnsSameAnswerByGetAndPost() throws Exception {
		HttpResponse<String> getResponse = get(
				Map.of("query", LEAD, "variables", "{\"of\":\"RX7\"}", "operationName", "Lead", "extensions", ""));
		HttpResponse<String> postResponse = post(json(Map.of("query", LEAD, "variables", Map.of("of", "RX7"))));
		assertThat(getResponse.statusCode()).isEqualTo(200);
		assertThat(getResponse.body()).isEqualTo(postResponse.body()).contains("\"lead\":{\"code\":\"");
		assertThat(getResponse.headers().firstValue("Content-Type")).hasValue(GRAPHQL_RESPONSE + ";charset=UTF-8");
		assertThat(postResponse.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(postResponse.headers().firstValue("ETag")).isEmpty();
	}

	@Test
	void headReturnsHeadersOnly() throws Exception {
		HttpResponse<String> head = send(HttpRequest.newBuilder(address(Map.of("query", "{ __typename }"))).HEAD());
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.headers().firstValue("ETag")).isPresent();
		assertThat(head.body()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                                                                  | application/json
			*/*                                                               | application/json
			application/*                                                     | application/json
			application/json                                                  | application/json
			application/json; charset=utf-8                                   | application/json
			application/graphql-response+json                                 | application/graphql-response+json
			application/graphql-response+json, application/json;q=0.9         | application/graphql-response+json
			application/graphql-response+json;q=0.5, application/json;q=0.9   | application/json
			application/json;q=0, */*                                         | application/json
			text/html, application/graphql-response+json;q=0.1                | application/graphql-response+json
			application/*+json                                                | application/graphql-response+json
			""")
	void returnsPreferredType(String accept, String type) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(address(Map.of("query", "{ __typename }")));
		HttpResponse<String> response = send((accept == null) ? request : request.header("Accept", accept));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue(type + ";charset=UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "image/png", "application/json;q=0", "nonsense", "text/event-stream" })
	void rejectsUnsupportedAccept(String accept) throws Exception {
		HttpResponse<String> response = send(
				HttpRequest.newBuilder(address(Map.of("query", "{ __typename }"))).header("Accept", accept));
		assertThat(response.statusCode()).isEqualTo(406);
		assertRejected(response, "Accept");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", delimiter = '|', value = { "application/x-www-form-urlencoded | query={__typename}",
			"text/plain | {\"query\": \"{ __typename }\"}", "multipart/form-data; boundary=x | --x--",
			"multipart/form-data; boundary=x | --x", "multipart/form-data | {}", "application/graphql | { __typename }",
			"application/json; charset=iso-8859-1 | {}", "none | {}", "nonsense | {}" })
	void rejectsUnsupportedContentType(String type, String body) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.graphql).POST(BodyPublishers.ofString(body));
		HttpResponse<String> response = send((type == null) ? request : request.header("Content-Type", type));
		assertThat(response.statusCode()).isEqualTo(415);
		assertThat(response.headers().firstValue("Accept-Post")).hasValue("application/json");
		assertRejected(response, "Content-Type: application/json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			~~                                                    | The request body is empty
			{"query":                                             | The request body is not valid JSON (line 1, column
			{"query": "{ __typename }"} and more                  | The request body is not valid JSON
			{"query": "{ __typename }", "query": "{ a }"}         | The request body has a name twice in one object
			[{"query": "{ __typename }"}]                         | batches are not supported
			"{ __typename }"                                      | The request body is a string. It must be an object
			null                                                  | The request body is null. It must be an object
			{}                                                    | There is no query
			{"query": null}                                       | There is no query
			{"query": " "}                                        | There is no query
			{"query": 1}                                          | query is a number. It must be a string
			{"query": "{ a }", "operationName": []}               | operationName is an array. It must be a string
			{"query": "{ a }", "variables": "of"}                 | variables is a string. It must be an object
			{"query": "{ a }", "extensions": true}                | extensions is a boolean. It must be an object
			{"documentId": {}}                                    | documentId is an object. It must be a string
			{"extensions": {"persistedQuery": {"version": 2}}}    | extensions.persistedQuery is invalid
			""")
	void rejectsInvalidBody(String body, String message) throws Exception {
		for (String accept : new String[] { "application/json", GRAPHQL_RESPONSE }) {
			HttpResponse<String> response = send(HttpRequest.newBuilder(this.graphql)
				.header("Content-Type", "application/json")
				.header("Accept", accept)
				.POST(BodyPublishers.ofString(body)));
			assertThat(response.statusCode()).isEqualTo(400);
			assertRejected(response, message);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			variables=1&query=%7B__typename%7D            | variables is a number. It must be an object
			variables=%7B&query=%7B__typename%7D          | The parameter variables is not valid JSON
			query=%7B__typename%7D&query=%7B__typename%7D | The parameter query occurs 2 times
			query=                                        | There is no query
			operationName=Lead                            | There is no query
			query=%zz                                     | The address is invalid
			""")
	void rejectsInvalidAddress(String query, String message) throws Exception {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream()
				.write("GET /graphql?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(query)
					.getBytes(StandardCharsets.US_ASCII));
			String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(response).startsWith("HTTP/1.1 400").contains(message).doesNotContain("Exception", "\tat ");
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "mutation { __typename }", "mutation M { a } query Q { __typename }", "subscription { a }" })
	void rejectsMutationsAndSubscriptionsByGet(String document) throws Exception {
		HttpResponse<String> response = get(Map.of("query", document, "operationName", "M"));
		if (!document.contains("M")) {
			response = get(Map.of("query", document));
		}
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).hasValue("POST");
		assertRejected(response, "GET supports queries only");
	}

	@Test
	void allowsQueryByGetIfDocumentHasMutation() throws Exception {
		HttpResponse<String> response = get(
				Map.of("query", "mutation M { __typename } query Q { __typename }", "operationName", "Q"));
		assertThat(response.body()).doesNotContain("GET supports queries only");
		assertThat(response.statusCode()).isNotEqualTo(405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH" })
	void rejectsOtherMethods(String method) throws Exception {
		HttpResponse<String> response = send(
				HttpRequest.newBuilder(this.graphql).method(method, BodyPublishers.ofString("{}")));
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
		assertRejected(response, method);
	}

	@Test
	void answersNotModifiedForKnownAnswer() throws Exception {
		URI address = address(Map.of("query", LEAD, "variables", "{\"of\":\"RX7\"}"));
		HttpResponse<String> first = send(HttpRequest.newBuilder(address));
		String tag = first.headers().firstValue("ETag").orElseThrow();
		assertThat(tag).startsWith("\"");
		assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(first.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");

		HttpResponse<String> again = send(HttpRequest.newBuilder(address).header("If-None-Match", tag));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(again.headers().firstValue("ETag")).hasValue(tag);
		assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(again.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
		assertThat(send(HttpRequest.newBuilder(address).header("If-None-Match", "\"other\", W/" + tag)).statusCode())
			.isEqualTo(304);
		assertThat(send(HttpRequest.newBuilder(address).header("If-None-Match", "\"other\"")).statusCode())
			.isEqualTo(200);
		assertThat(send(HttpRequest.newBuilder(address).header("If-None-Match", "*")).statusCode()).isEqualTo(200);
		assertThat(send(HttpRequest.newBuilder(address(Map.of("query", LEAD, "variables", "{\"of\":\"RYD\"}")))
			.header("If-None-Match", tag)).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ oversight(of: \"RX8X\") { determination } dataset { id } }", "{ nonsense }", "{" })
	void forbidsCachingOfErrors(String document) throws Exception {
		HttpResponse<String> response = get(Map.of("query", document));
		assertThat(response.body()).contains("\"errors\"");
		assertThat(response.headers().firstValue("ETag")).isEmpty();
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void compressesLargeAnswers() throws Exception {
		URI address = address(Map.of("query", LARGE));
		HttpResponse<byte[]> compressed = CLIENT.send(HttpRequest.newBuilder(address)
			.header("Accept", GRAPHQL_RESPONSE)
			.header("Accept-Encoding", "gzip")
			.build(), BodyHandlers.ofByteArray());
		assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
		String tag = compressed.headers().firstValue("ETag").orElseThrow();
		assertThat(tag).startsWith("W/\"");
		HttpResponse<String> plain = send(HttpRequest.newBuilder(address).header("Accept", GRAPHQL_RESPONSE));
		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
		try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
			assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
		}
		assertThat(compressed.body().length).isLessThan(plain.body().length() / 3);
		assertThat(send(HttpRequest.newBuilder(address)
			.header("Accept", GRAPHQL_RESPONSE)
			.header("Accept-Encoding", "gzip")
			.header("If-None-Match", tag)).statusCode()).isEqualTo(304);
	}

	@Test
	void doesNotCompressSmallAnswers() throws Exception {
		HttpResponse<String> small = send(
				HttpRequest.newBuilder(address(Map.of("query", "{ __typename }"))).header("Accept-Encoding", "gzip"));
		assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
	}

	@Test
	void redirectsBrowserToGraphiql() throws Exception {
		HttpResponse<String> page = send(HttpRequest.newBuilder(this.graphql)
			.header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
		assertThat(page.statusCode()).isEqualTo(302);
		assertThat(page.headers().firstValue("Location")).hasValue("graphiql/");
		assertThat(send(HttpRequest.newBuilder(this.graphql.resolve("graphiql/"))).statusCode()).isEqualTo(200);
	}

	@Test
	void runsListedDocumentByNameAndHash() throws Exception {
		JsonNode documents = JsonMapper.shared()
			.readTree(send(HttpRequest.newBuilder(URI.create(this.graphql + "/documents"))).body());
		String text = Files.readString(Path.of("graphql-schema/operations/who-oversees.graphql"));
		String hash = Sha256.of(text);
		JsonNode document = documents.valueStream()
			.filter((entry) -> entry.get("name").stringValue().equals("who-oversees"))
			.findFirst()
			.orElseThrow();
		assertThat(document.get("hash").stringValue()).isEqualTo(hash);
		assertThat(text).startsWith("# " + document.get("title").stringValue());
		String id = document.get("documentId").stringValue();
		assertThat(id).isEqualTo("sha256:" + hash);
		Map<String, Object> persistedQuery = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
		String answer = post(json(Map.of("query", text, "variables", Map.of("of", "RYD")))).body();
		assertThat(answer).contains("RYD").doesNotContain("\"errors\"");
		String variables = json(Map.of("of", "RYD"));
		assertThat(get(Map.of("documentId", id, "variables", variables)).body()).isEqualTo(answer);
		assertThat(get(Map.of("documentId", "who-oversees", "variables", variables)).body()).isEqualTo(answer);
		assertThat(get(Map.of("extensions", json(persistedQuery), "variables", variables)).body()).isEqualTo(answer);
		assertThat(post(json(Map.of("documentId", id, "variables", Map.of("of", "RYD")))).body()).isEqualTo(answer);
		assertThat(post(json(Map.of("extensions", persistedQuery, "variables", Map.of("of", "RYD")))).body())
			.isEqualTo(answer);
	}

	@Test
	void runsRegisteredDocumentByHash() throws Exception {
		String document = "query Once { dataset { id } }";
		Map<String, Object> byHash = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.of(document)));
		HttpResponse<String> unknown = get(Map.of("extensions", json(byHash)));
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(unknown.body()).contains("\"message\":\"PersistedQueryNotFound\"",
				"\"code\":\"PERSISTED_QUERY_NOT_FOUND\"");
		HttpResponse<String> unknownWithoutGraphQlType = send(
				HttpRequest.newBuilder(address(Map.of("extensions", json(byHash)))));
		assertThat(unknownWithoutGraphQlType.statusCode()).isEqualTo(200);
		assertThat(unknownWithoutGraphQlType.headers().firstValue("Cache-Control")).hasValue("no-store");
		String answer = post(json(Map.of("query", document, "extensions", byHash))).body();
		assertThat(answer).contains("\"id\":\"england\"");
		assertThat(get(Map.of("extensions", json(byHash))).body()).isEqualTo(answer);
		assertThat(get(Map.of("documentId", "sha256:" + Sha256.of(document))).body()).isEqualTo(answer);
	}

	private HttpResponse<String> get(Map<String, String> parameters) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(address(parameters)).header("Accept", GRAPHQL_RESPONSE));
	}

	private HttpResponse<String> post(String body) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(this.graphql)
			.header("Content-Type", "application/json")
			.header("Accept", GRAPHQL_RESPONSE)
			.POST(BodyPublishers.ofString(body)));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return CLIENT.send(request.build(), BodyHandlers.ofString());
	}

	private URI address(Map<String, String> parameters) {
		StringBuilder query = new StringBuilder();
		parameters.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
			.append(name)
			.append('=')
			.append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
		return URI.create(this.graphql + query.toString());
	}

	private static String json(Map<String, ?> value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

	/**
	 * Checks that a rejection is a GraphQL response without data that must not be stored.
	 */
	private static void assertRejected(HttpResponse<String> response, String message) {
		JsonNode body = JsonMapper.shared().readTree(response.body());
		assertThat(body.propertyNames()).containsExactly("errors");
		assertThat(body.at("/errors/0").propertyNames()).containsExactlyInAnyOrder("message", "extensions");
		assertThat(body.at("/errors/0/message").stringValue()).contains(message);
		assertThat(body.at("/errors/0/extensions/code").stringValue()).isEqualTo("BAD_REQUEST");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

}
