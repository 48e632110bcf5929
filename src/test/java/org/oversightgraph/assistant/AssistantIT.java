package org.oversightgraph.assistant;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Uses the tools like an assistant, with a client of the Model Context Protocol. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class AssistantIT {

	private final URI address;

	private final McpSyncClient client;

	private final StdioAssistant stdio;

	private final FunctionCounter errors;

	AssistantIT(@LocalServerPort int port, @Autowired StdioAssistant stdio, @Autowired MeterRegistry meters) {
		this.address = URI.create("http://127.0.0.1:" + port + "/mcp");
		this.errors = meters.get("logback.events").tag("level", "error").functionCounter();
		this.client = McpClient
			.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + port).endpoint("/mcp").build())
			.build();
		this.stdio = stdio;
		this.client.initialize();
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	private CallToolResult call(String tool, Map<String, Object> arguments) {
		return this.client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
	}

	private static JsonNode answer(CallToolResult result) {
		assertThat(result.isError()).as(text(result)).isFalse();
		return JsonMapper.shared().readTree(text(result));
	}

	private static String text(CallToolResult result) {
		return ((TextContent) result.content().getFirst()).text();
	}

	@Test
	void describesToolsAsReadOnly() {
		List<Tool> tools = this.client.listTools().tools();
		assertThat(tools).extracting(Tool::name)
			.contains("search", "who-oversees", "shared-providers", "segment-interaction", "changes-between",
					"findings", "framework-paragraph");
		assertThat(tools).allSatisfy((tool) -> {
			assertThat(tool.description()).endsWith(".").doesNotEndWith("..");
			assertThat(tool.annotations().readOnlyHint()).isTrue();
		});
		Tool who = tools.stream().filter((tool) -> tool.name().equals("who-oversees")).findFirst().orElseThrow();
		assertThat(who.inputSchema().toString()).contains("Code of the organisation", "required=[of]");
	}

	@Test
	void answersWithCitationsAndSources() {
		JsonNode answer = answer(
				call("who-oversees", Map.of("of", "RX7", "asOf", "2026-05-01", "edition", "NOF-2022-23")));
		assertThat(answer.at("/oversight/lead/code").asString()).isEqualTo("QE1");
		assertThat(answer.at("/oversight/reasons/0/citation").asString()).startsWith("NOF-2022-23 ¶22");
		assertThat(answer.at("/oversight/reasons").toString()).contains("sources");
		assertThat(answer(call("framework-paragraph", Map.of("paragraph", "¶22"))).toString())
			.contains("NOF-2022-23 ¶22");
		assertThat(answer(call("changes-between",
				Map.of("from", "2026-03-31", "to", "2026-04-01", "filter", Map.of("region", "Y61"))))
			.at("/changesBetween/totalCount")
			.asInt()).isPositive();
	}

	/** The default values in a document are examples. Tools do not use them. */
	@Test
	void answersForTodayWithoutDate() {
		assertThat(answer(call("who-oversees", Map.of("of", "RX7"))).at("/oversight/edition/id").asString())
			.isEqualTo("NOF-2026-27");
		assertThat(answer(call("support-register", Map.of())).at("/supportEpisodes/facets/statuses").size())
			.isGreaterThan(1);
	}

	@Test
	void returnsErrorsAsText() {
		CallToolResult unknown = call("who-oversees", Map.of("of", "RX8X"));
		assertThat(unknown.isError()).isTrue();
		assertThat(text(unknown)).startsWith("NOT_FOUND: There is no organisation with the code RX8X")
			.contains("Did you mean");
	}

	private HttpResponse<String> post(String body) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(HttpRequest.newBuilder(this.address)
				.header("Content-Type", "application/json")
				.header("Accept", "application/json, text/event-stream")
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

	private static void assertPlain(HttpResponse<String> response) {
		assertThat(response.body()).doesNotContain("stackTrace", "Exception", "modelcontextprotocol", "jackson",
				"handler");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "7", "\"text\"", "{}", "{\"jsonrpc\":\"2.0\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7.5e}" })
	void rejectsBodyThatIsNoMessageWithoutLogEntry(String body, CapturedOutput output) throws Exception {
		double before = this.errors.count();
		HttpResponse<String> refused = post(body);
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("\"code\":\"BAD_REQUEST\"", "JSON-RPC");
		assertPlain(refused);
		assertThat(this.errors.count()).isEqualTo(before);
		assertThat(output).doesNotContain("message");
	}

	@ParameterizedTest
	@ValueSource(strings = { "notifications/initialized", "unknown" })
	void acceptsNotificationsWithoutLogEntry(String method, CapturedOutput output) throws Exception {
		HttpResponse<String> accepted = post("{\"jsonrpc\":\"2.0\",\"method\":\"%s\"}".formatted(method));
		assertThat(accepted.statusCode()).isEqualTo(202);
		assertThat(accepted.body()).isEmpty();
		assertThat(output).doesNotContain(method);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			unknown    | {}               | -32601 | does not support the method
			tools/call | "text"           | -32602 | parameters
			tools/call | {"name":"other"} | -32602 | parameters
			tools/call |                  | -32602 | parameters
			tools/call | {}               | -32602 | parameters
			tools/call | []               | -32602 | parameters
			tools/call | {"name":7}       | -32602 | parameters
			tools/call | {"name":[]}      | -32602 | parameters
			tools/call | {"name":"search","arguments":"text"} | -32602 | parameters
			initialize | []               | -32602 | parameters
			initialize | "text"           | -32602 | parameters
			initialize |                  | -32602 | parameters
			initialize | {"capabilities":"text"} | -32602 | parameters
			""")
	void answersInvalidRequestsWithError(String method, @Nullable String parameters, int code, String message)
			throws Exception {
		double before = this.errors.count();
		HttpResponse<String> answer = post("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"%s\"%s}".formatted(method,
				(parameters != null) ? ",\"params\":" + parameters : ""));
		assertThat(answer.statusCode()).isEqualTo(200);
		JsonNode json = JsonMapper.shared().readTree(answer.body());
		assertThat(json.at("/id").intValue()).isEqualTo(7);
		assertThat(json.at("/error/code").intValue()).isEqualTo(code);
		assertThat(json.at("/error/message").stringValue()).contains(message);
		assertPlain(answer);
		assertThat(this.errors.count()).isEqualTo(before);
	}

	@Test
	void servesStandardInputAndOutput() throws Exception {
		try (PipedOutputStream toServer = new PipedOutputStream();
				PipedInputStream in = new PipedInputStream(toServer);
				PipedInputStream fromServer = new PipedInputStream(1 << 20);
				PipedOutputStream out = new PipedOutputStream(fromServer);
				AutoCloseable _ = this.stdio.serve(in, out);
				PrintStream send = new PrintStream(toServer, true, StandardCharsets.UTF_8);
				BufferedReader answers = new BufferedReader(
						new InputStreamReader(fromServer, StandardCharsets.UTF_8))) {
			send.println("""
					{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
					"capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
			assertThat(answers.readLine()).contains("\"oversight-graph\"");
			send.println("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
			send.println(
					"""
							{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search","arguments":{"text":"RX7"}}}""");
			assertThat(answers.readLine()).contains("North West Ambulance Service");
		}
	}

}
