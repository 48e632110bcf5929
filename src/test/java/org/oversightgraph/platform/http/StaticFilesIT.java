package org.oversightgraph.platform.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that a browser does not use the files of another version. */
@ProductTest
class StaticFilesIT {

	private final int port;

	StaticFilesIT(@LocalServerPort int port) {
		this.port = port;
	}

	private HttpResponse<String> get(String path, String header, String value) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
				.header(header, value)
				.build(), BodyHandlers.ofString());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/app.css", "/page/explorer.js", "/favicon.svg", "/openapi.yaml" })
	void revalidatesFilesByContentAndNotByTime(String path) throws Exception {
		HttpResponse<String> first = get(path, "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT");
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
		String tag = first.headers().firstValue("ETag").orElseThrow();
		assertThat(tag).startsWith("W/");
		assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(get(path, "If-None-Match", "W/\"other\"").body()).isEqualTo(first.body());
	}

}
