package org.oversightgraph;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the product over HTTP, and gives back its answers as they are. */
public final class Asking {

	private final URI graphql;

	public Asking(int port) {
		this.graphql = URI.create("http://127.0.0.1:" + port + "/graphql");
	}

	/** What a document is answered with, errors and extensions too. */
	public JsonNode ask(String document) throws IOException, InterruptedException {
		return ask(document, Map.of());
	}

	public JsonNode ask(String document, Map<String, ?> variables) throws IOException, InterruptedException {
		String body = JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables));
		return JsonMapper.shared().readTree(post("application/json", body).body());
	}

	/** Posts a body as what it is said to be. */
	public HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(this.graphql)
			.header("Content-Type", type)
			.header("Accept", "application/graphql-response+json")
			.POST(BodyPublishers.ofString(body)));
	}

	/** Gets with a query of form parameters, encoded already. */
	public HttpResponse<String> get(String parameters) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.graphql + "?" + parameters)));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), BodyHandlers.ofString());
		}
	}

}
