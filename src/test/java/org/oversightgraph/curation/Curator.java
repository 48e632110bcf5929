package org.oversightgraph.curation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client of the curator "jo". */
public final class Curator {

	private static final JsonMapper MAPPER = new JsonMapper();

	private final int port;

	public Curator(int port) {
		this.port = port;
	}

	/**
	 * A response with its JSON body. The body is null JSON if the response has another
	 * type.
	 */
	public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

		public String text(String name) {
			return this.body.path(name).asString();
		}

	}

	/** Starts a request to a path. It signs in unless the name is empty. */
	public HttpRequest.Builder to(String path, String name, String password) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		if (!name.isEmpty()) {
			String credentials = name + ":" + password;
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
		}
		return request;
	}

	public Answer send(HttpRequest request) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
			boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
			return new Answer(response.statusCode(), MAPPER.readTree(json ? response.body() : "null"), response);
		}
	}

	/** Posts a zip with the credentials of "jo". */
	public Answer post(String path, BodyPublisher zip) throws IOException, InterruptedException {
		return send(to(path, "jo", "secret").header("Content-Type", "application/zip").POST(zip).build());
	}

}
