package org.oversightgraph.platform.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.github.resilience4j.bulkhead.Bulkhead;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;
import org.oversightgraph.platform.limit.Admission;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests whose body arrives slowly occupy no place of exports and tools. */
@ProductTest
class SlowBodyIT {

	/** Sends status 100 when the product reads a body. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Connectors {

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> readSignal() {
			return (factory) -> factory
				.addConnectorCustomizers((connector) -> connector.setProperty("continueResponseTiming", "onRead"));
		}

	}

	private final int port;

	private final Bulkhead exports;

	SlowBodyIT(@LocalServerPort int port, @Autowired Admission admission) {
		this.port = port;
		this.exports = admission.exports();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/export/list.csv", "/mcp" })
	void slowBodyUsesNoPlaceOfExports(String path) throws IOException {
		int all = this.exports.getBulkheadConfig().getMaxConcurrentCalls();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(30_000);
			socket.getOutputStream()
				.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
						+ "Content-Length: 2\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
				.isEqualTo("HTTP/1.1 100");
			assertThat(this.exports.getMetrics().getAvailableConcurrentCalls()).isEqualTo(all);
			socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.contains("HTTP/1.1 400 ");
		}
	}

}
