package org.oversightgraph.bench.serving;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import tools.jackson.databind.json.JsonMapper;

/**
 * The bytes of an HTTP request.
 *
 * @param server address of the server, without a path
 * @param bytes the request
 * @param counter index of the digits that differ in each request; -1 if all requests are
 * equal
 */
@SuppressWarnings("ArrayRecordComponent")
record Request(URI server, byte[] bytes, int counter) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String DIGITS = "0000000000";

	private static final AtomicLong NEXT = new AtomicLong();

	/** Creates a request for a page or a file. */
	static Request get(URI server, String path) {
		return new Request(server,
				"GET %s HTTP/1.1\r\nHost: %s\r\nAccept: */*\r\n\r\n".formatted(path, server.getAuthority())
					.getBytes(StandardCharsets.US_ASCII),
				-1);
	}

	/** Creates a GraphQL request, with the same bytes each time. */
	static Request post(URI server, String path, String document, Map<String, Object> variables) {
		return post(server, path, JSON.writeValueAsString(Map.of("query", document, "variables", variables)), false);
	}

	/**
	 * Creates a GraphQL request with another value of an extension each time. No cache of
	 * responses has the answer, but the document and the variables are the same.
	 */
	static Request postNew(URI server, String path, String document, Map<String, Object> variables) {
		String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
		return post(server, path,
				"%s,\"extensions\":{\"n\":\"%s\"}}".formatted(body.substring(0, body.length() - 1), DIGITS), true);
	}

	private static Request post(URI server, String path, String body, boolean counted) {
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		byte[] head = """
				POST %s HTTP/1.1\r
				Host: %s\r
				Content-Type: application/json\r
				Accept: application/json\r
				Content-Length: %d\r
				\r
				""".formatted(path, server.getAuthority(), content.length).getBytes(StandardCharsets.US_ASCII);
		byte[] all = new byte[head.length + content.length];
		System.arraycopy(head, 0, all, 0, head.length);
		System.arraycopy(content, 0, all, head.length, content.length);
		// The digits precede the last three characters of the body.
		return new Request(server, all, counted ? all.length - 3 - DIGITS.length() : -1);
	}

	/** Returns the bytes of the next request. The caller may change them. */
	byte[] copy() {
		return this.bytes.clone();
	}

	/** Writes the number of the next request into its bytes. */
	void number(byte[] copy) {
		if (this.counter >= 0) {
			long number = NEXT.incrementAndGet();
			for (int i = DIGITS.length() - 1; i >= 0; i--) {
				copy[this.counter + i] = (byte) ('0' + number % 10);
				number /= 10;
			}
		}
	}

}
