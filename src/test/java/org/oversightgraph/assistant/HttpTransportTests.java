package org.oversightgraph.assistant;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oversightgraph.platform.graphql.FailureTranslator;
import org.oversightgraph.platform.graphql.Problems;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A protocol library that fails for a valid request. */
@ExtendWith(OutputCaptureExtension.class)
class HttpTransportTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	static Stream<Named<Mono<JSONRPCResponse>>> failures() {
		return Stream.of(Named.of("exception", Mono.error(new IllegalStateException("text of the library"))),
				Named.of("error", Mono.just(
						JSONRPCResponse.error(1, new JSONRPCError(ErrorCodes.INTERNAL_ERROR, "text of the library")))));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failureOfLibraryIsNoFaultOfTheClient(Mono<JSONRPCResponse> failure, CapturedOutput output) throws IOException {
		HttpTransport transport = new HttpTransport(new JacksonMcpJsonMapper(JSON),
				new Problems(new StaticListableBeanFactory().getBeanProvider(FailureTranslator.class)));
		transport.setMcpHandler(new FixedHandler(failure));
		byte[] body = transport
			.receive(new ByteArrayInputStream(
					"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}".getBytes(StandardCharsets.UTF_8)))
			.getBody();
		JsonNode error = JSON.readTree(body).get("error");
		assertThat(error.get("code").intValue()).isEqualTo(ErrorCodes.INTERNAL_ERROR);
		String message = error.get("message").stringValue();
		assertThat(message).contains("Reference ").doesNotContain("text of the library");
		String reference = message.replaceAll(".*Reference ([0-9a-f-]+).*", "$1");
		assertThat(output).contains("failure in the protocol of assistants (reference " + reference);
	}

	private record FixedHandler(Mono<JSONRPCResponse> answer) implements McpStatelessServerHandler {

		@Override
		public Mono<JSONRPCResponse> handleRequest(McpTransportContext context, JSONRPCRequest request) {
			return this.answer;
		}

		@Override
		public Mono<Void> handleNotification(McpTransportContext context, JSONRPCNotification notification) {
			return Mono.empty();
		}

	}

}
