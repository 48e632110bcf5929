package org.oversightgraph.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.graphql.Problems;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Receives the messages of assistants by HTTP, each on its own. The library's transport
 * does not limit a body, logs texts of clients, and sends stack traces to them.
 *
 * @see <a href=
 * "https://modelcontextprotocol.io/specification/2025-06-18/basic/transports">Transports
 * of the Model Context Protocol</a>
 */
@RestController
class HttpTransport implements McpStatelessServerTransport {

	/** The types of required parameters, by method. */
	private static final Map<String, Class<?>> PARAMETERS = Map.of(McpSchema.METHOD_INITIALIZE, InitializeRequest.class,
			McpSchema.METHOD_TOOLS_CALL, CallToolRequest.class);

	private final McpJsonMapper json;

	private final Problems problems;

	private @Nullable McpStatelessServerHandler handler;

	HttpTransport(McpJsonMapper json, Problems problems) {
		this.json = json;
		this.problems = problems;
	}

	@Override
	public void setMcpHandler(McpStatelessServerHandler handler) {
		this.handler = handler;
	}

	@Override
	public Mono<Void> closeGracefully() {
		return Mono.empty();
	}

	/**
	 * Answers a request. A notification has no effect, because there are no sessions. The
	 * body has arrived within its limits before.
	 */
	@PostMapping(path = "/mcp", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> receive(InputStream body) throws IOException {
		return switch (message(body)) {
			case JSONRPCRequest request -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.body(this.json.writeValueAsBytes(answer(request)));
			case JSONRPCNotification _ -> ResponseEntity.accepted().build();
			default -> throw noMessage();
		};
	}

	private JSONRPCMessage message(InputStream body) throws IOException {
		String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
		try {
			return McpSchema.deserializeJsonRpcMessage(this.json, text);
		}
		catch (IOException | RuntimeException ex) {
			throw noMessage();
		}
	}

	private static ApiProblem noMessage() {
		return new ApiProblem(ProblemCode.BAD_REQUEST,
				"The request body is not a JSON-RPC request or notification. Send one message of the Model Context Protocol.");
	}

	/** Answers a request. Tools report their own failures. */
	private JSONRPCResponse answer(JSONRPCRequest request) {
		if (!hasValidParameters(request)) {
			return invalidParameters(request);
		}
		McpStatelessServerHandler server = Objects.requireNonNull(this.handler, "the server is complete");
		try {
			JSONRPCResponse response = Objects
				.requireNonNull(server.handleRequest(McpTransportContext.EMPTY, request).block());
			JSONRPCError error = response.error();
			return (error == null) ? response : refusal(request, new McpError(error));
		}
		catch (McpError ex) {
			return refusal(request, ex);
		}
		catch (RuntimeException ex) {
			return failure(request, ex);
		}
	}

	/** The library reports invalid parameters as if it had failed. */
	private boolean hasValidParameters(JSONRPCRequest request) {
		Class<?> type = PARAMETERS.get(request.method());
		try {
			return type == null || this.json.convertValue(request.params(), type) != null;
		}
		catch (IllegalArgumentException | JacksonException ex) {
			return false;
		}
	}

	/**
	 * Says in words of our own what the library refuses, because its words can repeat the
	 * request.
	 */
	private JSONRPCResponse refusal(JSONRPCRequest request, McpError error) {
		return switch (error.getJsonRpcError().code()) {
			case ErrorCodes.METHOD_NOT_FOUND -> unknownMethod(request);
			case ErrorCodes.INVALID_PARAMS -> invalidParameters(request);
			default -> failure(request, error);
		};
	}

	private JSONRPCResponse failure(JSONRPCRequest request, RuntimeException failure) {
		return JSONRPCResponse.error(request.id(), new JSONRPCError(ErrorCodes.INTERNAL_ERROR,
				Objects.requireNonNull(this.problems.of(failure, "the protocol of assistants").getMessage())));
	}

	private static JSONRPCResponse unknownMethod(JSONRPCRequest request) {
		return JSONRPCResponse.error(request.id(), new JSONRPCError(ErrorCodes.METHOD_NOT_FOUND,
				"The server does not support the method %s.".formatted(request.method())));
	}

	private static JSONRPCResponse invalidParameters(JSONRPCRequest request) {
		return JSONRPCResponse.error(request.id(),
				new JSONRPCError(ErrorCodes.INVALID_PARAMS,
						"The parameters of %s are invalid. Use tools/list for the tools and their parameters."
							.formatted(request.method())));
	}

}
