package org.oversightgraph.platform.observation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;

/** A collector of traces by the OpenTelemetry protocol over HTTP. */
final class Collector implements AutoCloseable {

	private static final String PROTOBUF = "application/x-protobuf";

	private final HttpServer server;

	private final Queue<ExportTraceServiceRequest> requests = new ConcurrentLinkedQueue<>();

	Collector() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/v1/traces", this::receive);
		this.server.start();
	}

	String endpoint() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/v1/traces";
	}

	private void receive(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (!PROTOBUF.equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
				exchange.sendResponseHeaders(415, -1);
				return;
			}
			this.requests.add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
			byte[] response = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
			exchange.getResponseHeaders().set("Content-Type", PROTOBUF);
			exchange.sendResponseHeaders(200, (response.length > 0) ? response.length : -1);
		}
	}

	List<ResourceSpans> resources() {
		return this.requests.stream().flatMap((request) -> request.getResourceSpansList().stream()).toList();
	}

	List<Span> spans() {
		return resources().stream()
			.flatMap((resource) -> resource.getScopeSpansList().stream())
			.flatMap((scope) -> scope.getSpansList().stream())
			.toList();
	}

	/** Returns everything received, in the text format of Protocol Buffers. */
	String text() {
		return this.requests.toString();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
