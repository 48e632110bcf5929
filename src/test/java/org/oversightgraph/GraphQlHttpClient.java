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

/** Sends GraphQL requests over HTTP and returns the raw responses. */
public final class GraphQlHttpClient {

	private final URI graphql;

	public GraphQlHttpClient(int port) {
		this.graphql = URI.create("http://127.0.0.1:" + port + "/graphql");
	}

	/** Returns the whole response to a document, with errors and extensions. */
	public JsonNode query(String document) throws IOException, InterruptedException {
		return query(document, Map.of());
	}

	public JsonNode query(String document, Map<String, ?> variables) throws IOException, InterruptedException {
		String body = JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables));
		return JsonMapper.shared().readTree(post("application/json", body).body());
	}

	/** Posts a body with a content type. */
	public HttpResponse<String> post(String contentType, String body) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(this.graphql)
			.header("Content-Type", contentType)
			.header("Accept", "application/graphql-response+json")
			.POST(BodyPublishers.ofString(body)));
	}

	/** Sends a GET request with encoded parameters. */
	public HttpResponse<String> get(String parameters) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.graphql + "?" + parameters)));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), BodyHandlers.ofString());
		}
	}

}
