package org.oversightgraph.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.curation.CuratedProduct;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends invalid and unusual requests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "oversight.export.time=2s", "server.tomcat.connection-timeout=2s" })
@ContextConfiguration(initializers = { TestGraph.Initializer.class, CuratedProduct.Jo.class })
@ExtendWith({ OutputCaptureExtension.class, TestGraph.England.class })
class OddRequestsIT {

	/**
	 * Uses small buffers, so that the server soon detects a client that does not read.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class SmallBuffers {

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
			return (factory) -> factory
				.addConnectorCustomizers((connector) -> connector.setProperty("socket.txBufSize", "8192"));
		}

	}

	private static final String SIGNED_IN = "Authorization: Basic am86c2VjcmV0\r\n";

	private static final String JSON = "Content-Type: application/json\r\nAccept: application/json, text/event-stream\r\n";

	private final int port;

	OddRequestsIT(@LocalServerPort int port) {
		this.port = port;
	}

	private Socket connect() throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		socket.setSoTimeout(30_000);
		return socket;
	}

	private String sendRaw(String request) throws IOException {
		try (Socket socket = connect()) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private String send(String line, String headers, String body) throws IOException {
		return sendRaw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
				+ (line.startsWith("POST") ? "Content-Length: " + body.length() + "\r\n" : "") + "\r\n" + body);
	}

	private static void assertCoded(String response, int status, boolean graphQl) {
		assertThat(response).startsWith("HTTP/1.1 " + status + " ")
			.contains(graphQl ? "{\"errors\":[{" : "application/problem+json", "\"code\":\"")
			.doesNotContain("Exception", "\tat ", "org.springframework", "<html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*", "nonsense", "application/json;charset=foo",
			"application/json;charset=*", ";", "/", "application/json, text/html", "\u00ff" })
	void rejectsUnreadableContentType(String type) throws IOException {
		for (String path : new String[] { "/graphql", "/import", "/rollback/77", "/export/list.csv" }) {
			assertCoded(send("POST " + path, SIGNED_IN + "Content-Type: " + type + "\r\n", "{}"), 415,
					path.equals("/graphql"));
		}
		assertThat(send("GET /export", "Content-Type: " + type + "\r\n", "")).startsWith("HTTP/1.1 200 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "application/json;charset=foo", ";;", "/", "\u00ff" })
	void rejectsUnreadableAccept(String accept) throws IOException {
		for (String line : new String[] { "GET /graphql?query={__typename}", "GET /export", "GET /operations",
				"POST /rollback/77", "POST /import", "GET /" }) {
			assertCoded(
					send(line.replace("{", "%7B").replace("}", "%7D"), SIGNED_IN + "Accept: " + accept + "\r\n", ""),
					406, line.contains("graphql"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /export                  | application/xml                | 406
			GET /                        | application/xml                | 406
			GET /operations              | image/png                      | 406
			GET /actuator/health         | application/json;charset=utf-16 | 406
			GET /error                   | */*                            | 404
			GET /nothing                 | */*                            | 404
			GET /import                  | */*                            | 405
			PUT /export                  | */*                            | 405
			GET /export/organisations.csv?%00=x | */*                     | 400
			GET /export/organisations.csv?asOf=%zz | */*                  | 400
			GET /export/%ff              | */*                            | 400
			GET /export/%00              | */*                            | 400
			GET /export/a%0ab            | */*                            | 400
			GET /export/%zz              | */*                            | 400
			GET /export//x               | */*                            | 400
			GET /export;a=b              | */*                            | 400
			GET /%2e%2e/%2e%2e/etc       | */*                            | 400
			POST /rollback/x             | */*                            | 400
			POST /rollback/99999999999999999999 | */*                     | 400
			FOO /export                  | */*                            | 400
			CONNECT /export              | */*                            | 501
			""")
	void answersWithCodedProblem(String line, String accept, int status) throws IOException {
		assertCoded(send(line, SIGNED_IN + "Accept: " + accept + "\r\n", ""), status, false);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /error                   | 404
			GET /nothing                 | 404
			PUT /export                  | 405
			GET /organisations/ZZ9       | 404
			PUT /map                     | 405
			""")
	void answersBrowsersWithPage(String line, int status) throws IOException {
		assertThat(send(line, SIGNED_IN + "Accept: text/html,*/*;q=0.8\r\n", "")).startsWith("HTTP/1.1 " + status + " ")
			.contains("Content-Type: text/html", "<h1>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /graphql?query=%zz       | 400
			GET /graphql?%00=x           | 400
			GET /graphql;a=b?query=x     | 400
			FOO /graphql                 | 400
			""")
	void answersGraphQlWithCodedErrors(String line, int status) throws IOException {
		assertThat(send(line, "", "")).startsWith("HTTP/1.1 " + status + " ").contains("\"code\":\"BAD_REQUEST\"");
	}

	@Test
	void rejectsUnknownVersionOfHttp() throws IOException {
		assertThat(
				sendRaw("POST /graphql HT5P/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"))
			.startsWith("HTTP/1.1 505 ")
			.contains("\"code\":\"BAD_REQUEST\"");
	}

	/** The equals sign separates names and values, and is plain text within a value. */
	@Test
	void acceptsEqualsSignInQueryParameter() throws IOException {
		assertThat(send("GET /graphql?query=%7B__typename%7D%23=", "", "")).startsWith("HTTP/1.1 200 ")
			.contains("{\"data\":{\"__typename\":\"Query\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X: \u0000", "a b: c", ": x", "Content-Length: x", "Expect: 200-ok" })
	void answersInvalidHttpWithCodedProblem(String header) throws IOException {
		String response = send("GET /export", header + "\r\n", "");
		assertCoded(response, header.startsWith("Expect") ? 417 : 400, false);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}                      | LIMIT_EXCEEDED
					query{...A} fragment A on Query{...B} fragment B on Query{...A}                         | BAD_REQUEST
					{                                                                                       | BAD_REQUEST
					query($after:String){organisations(after:$after){pageInfo{hasNextPage endCursor} edges:totalCount}} | BAD_REQUEST
					query($after:Int){organisations(after:$after){pageInfo{hasNextPage endCursor} edges{node{code}}}} | BAD_REQUEST
					""")
	void answersInvalidListsWithCodedProblem(String document, String code) throws IOException {
		String response = send("POST /export/list.csv", "Content-Type: application/json\r\n",
				"{\"query\":\"" + document + "\"}");
		assertCoded(response, 400, false);
		assertThat(response).contains("\"code\":\"" + code + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LocalHost", "localhost.", "localhost:1", "127.0.0.1", "[::1]", "[::1]:8080",
			"[0:0:0:0:0:0:0:1]" })
	void acceptsAllowedHosts(String host) throws IOException {
		assertThat(sendToHost("GET /export HTTP/1.1", "Host: " + host + "\r\n")).startsWith("HTTP/1.1 200 ");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "evil.example", "EVIL.example:80", "localhost.evil.example", "127.0.0.2", "[::2]", "10.1.1.1" })
	void rejectsOtherHosts(String host) throws IOException {
		for (String path : new String[] { "/export", "/graphql", "/", "/nothing", "/import" }) {
			String response = sendToHost("POST " + path + " HTTP/1.1", "Host: " + host + "\r\nContent-Length: 0\r\n");
			assertCoded(response, 421, path.equals("/graphql"));
			assertThat(response).contains("oversight.http.hosts");
		}
		assertThat(sendToHost("GET /actuator/health/liveness HTTP/1.1", "Host: " + host + "\r\n"))
			.startsWith("HTTP/1.1 200 ");
	}

	@Test
	void ignoresForwardedHost() throws IOException {
		String forwarded = "X-Forwarded-Host: localhost\r\nForwarded: host=localhost\r\n";
		assertCoded(sendToHost("GET /export HTTP/1.1", "Host: evil.example\r\n" + forwarded), 421, false);
		assertThat(sendToHost("GET /export HTTP/1.1", "Host: localhost\r\nX-Forwarded-Host: evil.example\r\n"))
			.startsWith("HTTP/1.1 200 ");
		assertCoded(sendToHost("GET http://evil.example/export HTTP/1.1", "Host: evil.example\r\n"), 421, false);
		assertCoded(sendToHost("GET /export HTTP/1.0", "Host: evil.example\r\n"), 421, false);
	}

	@Test
	void acceptsHttp10WithoutHost() throws IOException {
		assertThat(sendToHost("GET /export HTTP/1.0", "")).startsWith("HTTP/1.1 200 ");
		assertThat(sendToHost("GET /export HTTP/1.1", "")).startsWith("HTTP/1.1 400 ");
	}

	private String sendToHost(String line, String headers) throws IOException {
		return sendRaw(line + "\r\n" + headers + "Connection: close\r\n\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/export/list.csv", "/mcp" })
	void rejectsLargeBody(String path) throws IOException {
		assertCoded(send("POST " + path, JSON, " ".repeat(1 << 20) + "{}"), 413, path.equals("/graphql"));
	}

	/** A text of a client must not look like a log line of its own. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					GET /export/a%0aFORGED                         |                                        |
					GET /organisations/RX7%0aFORGED                |                                        |
					GET /feeds/organisations/RX7%0aFORGED.atom     |                                        |
					GET /export/organisations.csv?asOf=%0aFORGED   |                                        |
					GET /graphql?query=%0aFORGED%7b                |                                        |
					GET /export                                    | X-Request-Id: a<NEL>FORGED             |
					GET /export                                    | Cookie: a=<NEL>FORGED; b               |
					GET /export                                    | X: <ESC>FORGED                         |
					GET /export                                    | Authorization: Basic eApGT1JHRUQ6eA==  |
					POST /graphql                                  |                                        | {"query":"{ _FORGED }"}
					POST /graphql                                  |                                        | {"query":"{ oversight(of: \\"_FORGED\\") { lead { code } } }"}
					POST /graphql                                  |                                        | {"query":"{ __typename }","operationName":"_FORGED"}
					POST /graphql                                  |                                        | {"query":"query($x_FORGED: Int) { __typename }","variables":{"_FORGED":1}}
					POST /export/list.csv                          |                                        | {"query":"{ _FORGED }"}
					POST /mcp                                      |                                        | {_FORGED
					POST /mcp                                      |                                        | {"jsonrpc":"2.0","method":"_FORGED"}
					POST /mcp                                      |                                        | {"jsonrpc":"2.0","id":1,"method":"_FORGED"}
					POST /mcp                                      |                                        | {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"_FORGED"}}
					POST /mcp                                      |                                        | {"jsonrpc":"2.0","id":1,"method":"tools/call","params":"_FORGED"}
					POST /mcp                                      |                                        | {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"who-oversees","arguments":{"of":"_FORGED"}}}
					""")
	void logsNoLineOfClient(String line, @Nullable String header, @Nullable String body, CapturedOutput output)
			throws IOException {
		String headers = (header != null) ? header.replace("<NEL>", "\u0085").replace("<ESC>", "\u001b") + "\r\n" : "";
		send(line, JSON + headers, (body != null) ? body.replace("_", "\\n") : "");
		assertThat(output.getAll().lines()).noneMatch((logged) -> logged.startsWith("FORGED"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/export/list.csv", "/mcp" })
	void timesOutWhenBodyDoesNotArrive(String path) throws IOException {
		String response = sendRaw(
				"POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Content-Length: 100\r\n\r\n{");
		assertCoded(response, 408, path.equals("/graphql"));
		assertThat(response).containsIgnoringCase("Connection: close");
	}

	@Test
	void abortsExportThatIsReadTooSlowly(CapturedOutput output) throws IOException {
		try (Socket socket = new Socket()) {
			socket.setReceiveBufferSize(4096);
			socket.setSoTimeout(30_000);
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
			socket.getOutputStream()
				.write("GET /export/graph.jsonld HTTP/1.1\r\nHost: localhost\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			InputStream response = socket.getInputStream();
			// The response can end before the entry is in the log.
			Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> {
				response.readNBytes(8192);
				return output.getOut().contains("The export of");
			});
			assertThat(output).contains("-release-1.jsonld failed: The export timed out after 2 s.")
				.doesNotContain("\tat ");
			assertThat(isTruncated(response)).isTrue();
		}
	}

	/** Returns whether a response ends before its last chunk. */
	private static boolean isTruncated(InputStream response) throws IOException {
		try {
			return !new String(response.readAllBytes(), StandardCharsets.UTF_8).endsWith("\r\n0\r\n\r\n");
		}
		catch (SocketException ex) {
			return true;
		}
	}

}
