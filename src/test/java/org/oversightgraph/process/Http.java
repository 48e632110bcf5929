package org.oversightgraph.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Sends plain requests over HTTP/1.1. */
public final class Http {

	/** No answer: the connection was refused or closed, or the request timed out. */
	public static final int NO_ANSWER = -1;

	private static final HttpClient CLIENT = client();

	private Http() {
	}

	/** Creates a client. */
	public static HttpClient client() {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(20))
			.build();
	}

	/** Returns the status of a GET, or {@link #NO_ANSWER}. */
	public static int status(URI address, Duration most) {
		try {
			return send(HttpRequest.newBuilder(address).timeout(most).build()).statusCode();
		}
		catch (IOException ex) {
			return NO_ANSWER;
		}
	}

	/** Whether the readiness of an instance is 200 within a time. */
	public static boolean isReady(URI instance, Duration most) {
		return status(instance.resolve("/actuator/health/readiness"), most) == 200;
	}

	/** Sends a GET with a time limit of 60 seconds. */
	public static HttpResponse<byte[]> get(URI address) throws IOException {
		return send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build());
	}

	/** Sends a request. */
	public static HttpResponse<byte[]> send(HttpRequest request) throws IOException {
		try {
			return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	/** Returns the header of HTTP Basic authentication. */
	public static String basic(String name, String password) {
		return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	/** Returns the body of a response as text. */
	public static String text(HttpResponse<byte[]> response) {
		return new String(response.body(), StandardCharsets.UTF_8);
	}

}
