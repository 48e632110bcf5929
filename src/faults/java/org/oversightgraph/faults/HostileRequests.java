package org.oversightgraph.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests as raw bytes: documents from the schema, unusual paths and headers, and noise.
 */
final class HostileRequests {

	private static final List<String> PATHS = List.of("/", "/graphql", "/graphiql", "/reference", "/operations",
			"/graphql/documents", "/graphql/schema", "/export", "/export/", "/export/list.csv", "/export/oversight.csv",
			"/export/findings.csv", "/export/organisations.csv", "/export/graph.jsonld", "/export/nothing", "/import",
			"/rollback/1", "/rollback/x", "/rollback/99999999999999999999", "/error", "/actuator/health", "/actuator",
			"/actuator/env", "/..%2f..%2fetc/passwd", "/%00", "/%ff%fe", "/a;b=c", "//", "/graphql?query=%7B",
			"/graphql?query={__typename}", "/graphql?documentId=who-oversees&variables=null",
			"/graphql?query=%7B__typename%7D&variables=%5B1%5D&extensions=1", "/export/oversight.csv?asOf=x",
			"/export/oversight.csv?asOf=&edition=%00", "/export/graph.jsonld?around=RX7&depth=99",
			"/export/organisations.csv?release=-1", "/export/changes.csv?since=x");

	private static final List<String> METHODS = List.of("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH",
			"TRACE", "get", "BREW");

	private static final List<String> HEADERS = List.of("Accept: */*", "Accept: application/xml", "Accept: ,;q=x",
			"Accept: application/graphql-response+json", "Accept: text/csv", "Content-Type: */*",
			"Content-Type: application/json", "Content-Type: application/json; charset=nonsense",
			"Content-Type: application/zip", "Content-Type: multipart/form-data", "Content-Type: \u00e9",
			"Content-Type:", "Accept-Language: \u202e", "If-None-Match: *", "If-None-Match: \"", "If-Match: x",
			"Range: bytes=0-", "Expect: 100-continue", "Origin: null", "X-Forwarded-Host: evil.example",
			"Authorization: Basic", "Authorization: Basic !!!!", "Authorization: Bearer x", "Cookie: a=b; $Version=1",
			"Transfer-Encoding: identity", "X-Long: " + "x".repeat(7000));

	private static final List<String> BODIES = List.of("", "{}", "[]", "null", "1", "{\"query\":null}", "{\"query\":1}",
			"{\"query\":\"{__typename}\",\"variables\":[]}", "{\"query\":\"{__typename}\",\"operationName\":{}}",
			"[{\"query\":\"{__typename}\"}]", "{\"query\":\"{__typename}\",\"extensions\":\"x\"}",
			"{\"query\":\"{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }\"}",
			"{\"query\":\"query ($after: String) { organisations(after: $after) "
					+ "{ pageInfo { hasNextPage endCursor } nodes: edges { cursor } } }\"}",
			"{\"query\":\"{ __schema { types { name } } }\",\"variables\":{\"after\":1}}",
			"{\"documentId\":\"\\u0000\"}",
			"{\"extensions\":{\"persistedQuery\":{\"version\":\"x\",\"sha256Hash\":null}}}", "{\"query\":\"\\ud800\"}",
			"PK\u0003\u0004", "{".repeat(5000), "{\"query\":\"" + "{a".repeat(2000) + "\"}");

	private final Grammar grammar;

	private final Random random;

	private final int port;

	HostileRequests(Grammar grammar, Random random, int port) {
		this.grammar = grammar;
		this.random = random;
		this.port = port;
	}

	byte[] next() {
		int kind = this.random.nextInt(100);
		if (kind < 70) {
			return document();
		}
		return (kind < 92) ? odd() : noise();
	}

	private byte[] document() {
		byte[] body = Question.JSON.writeValueAsBytes(Map.of("query", this.grammar.document(), "variables",
				(this.random.nextInt(10) == 0) ? Map.of("missing", Map.of("a", 1)) : Map.of()));
		String accept = this.random.nextBoolean() ? "application/json" : "application/graphql-response+json";
		return request("POST", "/graphql", List.of("Content-Type: application/json", "Accept: " + accept), body);
	}

	private byte[] odd() {
		List<String> headers = this.random.ints(this.random.nextInt(4), 0, HEADERS.size())
			.mapToObj(HEADERS::get)
			.toList();
		byte[] body = one(BODIES).getBytes(StandardCharsets.UTF_8);
		return request((this.random.nextInt(3) > 0) ? one(METHODS.subList(0, 2)) : one(METHODS), one(PATHS), headers,
				body);
	}

	private byte[] noise() {
		byte[] bytes = (this.random.nextBoolean() ? document() : odd()).clone();
		switch (this.random.nextInt(3)) {
			case 0 -> this.random.nextBytes(bytes);
			case 1 -> {
				for (int i = 0; i < 5; i++) {
					bytes[this.random.nextInt(bytes.length)] = (byte) this.random.nextInt();
				}
			}
			default -> bytes = Arrays.copyOf(bytes, this.random.nextInt(bytes.length));
		}
		return bytes;
	}

	private byte[] request(String method, String path, List<String> headers, byte[] body) {
		StringBuilder head = new StringBuilder().append(method)
			.append(' ')
			.append(path)
			.append(" HTTP/1.1\r\nHost: 127.0.0.1:")
			.append(this.port)
			.append("\r\nConnection: close\r\nContent-Length: ")
			.append(body.length)
			.append("\r\n");
		headers.forEach((header) -> head.append(header).append("\r\n"));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes(body);
		return bytes.toByteArray();
	}

	private String one(List<String> of) {
		return of.get(this.random.nextInt(of.size()));
	}

}
