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

/** Sends what a curator's script sends. */
public final class Curator {

	private static final JsonMapper MAPPER = new JsonMapper();

	private final int port;

	public Curator(int port) {
		this.port = port;
	}

	/** An answer as JSON. */
	public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

		public String text(String name) {
			return this.body.path(name).asString();
		}

	}

	/** A request to a path, signed in by name and password where a name is given. */
	public HttpRequest.Builder to(String path, String name, String password) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		if (!name.isEmpty()) {
			String both = name + ":" + password;
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
		}
		return request;
	}

	public Answer send(HttpRequest request) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
			boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
			return new Answer(answer.statusCode(), MAPPER.readTree(json ? answer.body() : "null"), answer);
		}
	}

	/** Sends a zip, signed in. */
	public Answer post(String path, BodyPublisher zip) throws IOException, InterruptedException {
		return send(to(path, "jo", "secret").header("Content-Type", "application/zip").POST(zip).build());
	}

}
