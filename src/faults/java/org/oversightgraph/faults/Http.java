package org.oversightgraph.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Plain requests over HTTP/1.1. */
final class Http {

	/** No answer: the connection was refused or closed, or the time limit exceeded. */
	static final int NO_ANSWER = -1;

	private static final HttpClient CLIENT = client();

	private Http() {
	}

	static HttpClient client() {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(20))
			.build();
	}

	/** Returns the status of a GET, or {@link #NO_ANSWER}. */
	static int status(URI address, Duration most) {
		try {
			return send(HttpRequest.newBuilder(address).timeout(most).build()).statusCode();
		}
		catch (IOException ex) {
			return NO_ANSWER;
		}
	}

	static HttpResponse<byte[]> get(URI address) throws IOException {
		return send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build());
	}

	static HttpResponse<byte[]> send(HttpRequest request) throws IOException {
		try {
			return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	static String basic(String name, String password) {
		return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	static String text(HttpResponse<byte[]> response) {
		return new String(response.body(), StandardCharsets.UTF_8);
	}

}
