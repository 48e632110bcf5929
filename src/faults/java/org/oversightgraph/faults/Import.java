package org.oversightgraph.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.oversightgraph.process.Http;
import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An import over HTTP and its result.
 *
 * @param status HTTP status, or {@link Http#NO_ANSWER}
 * @param body body of the response
 * @param seconds duration
 * @param completed end, as {@link System#nanoTime()}
 */
record Import(int status, String body, double seconds, long completed) {

	static HttpRequest.Builder request(URI product, byte[] zip) {
		return HttpRequest.newBuilder(product.resolve("/import"))
			.timeout(Duration.ofMinutes(2))
			.header("Content-Type", "application/zip")
			.header("Authorization", Http.basic(Ground.CURATOR, Ground.CURATOR_PASSWORD))
			.POST(HttpRequest.BodyPublishers.ofByteArray(zip));
	}

	/** Sends a dataset as the curator. */
	static Import send(URI product, byte[] zip) {
		return send(request(product, zip).build());
	}

	/**
	 * Sends a dataset as the curator. If the response has a time to wait, sends it again.
	 */
	static Import sendPatiently(URI product, byte[] zip) {
		Import first = send(product, zip);
		int seconds = first.retryAfter();
		if (seconds == 0) {
			return first;
		}
		Pause.seconds(seconds);
		return send(product, zip);
	}

	/**
	 * Returns the seconds until the import may be sent again; 0 if the response has none.
	 */
	private int retryAfter() {
		try {
			return Question.JSON.readTree(this.body).path("retryAfterSeconds").asInt(0);
		}
		catch (JacksonException ex) {
			return 0;
		}
	}

	static Import send(HttpRequest request) {
		long begin = System.nanoTime();
		try {
			HttpResponse<byte[]> response = Http.send(request);
			return new Import(response.statusCode(), Http.text(response), since(begin), System.nanoTime());
		}
		catch (IOException ex) {
			return new Import(Http.NO_ANSWER, String.valueOf(ex), since(begin), System.nanoTime());
		}
	}

	private static double since(long begin) {
		return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
	}

	boolean succeeded() {
		return this.status == 201;
	}

	/** Whether the import was refused with a message, and not as an unknown failure. */
	boolean refusedWithWords() {
		try {
			JsonNode problem = Question.JSON.readTree(this.body);
			return this.status >= 400 && this.status != 500 && !problem.path("detail").asString("").isBlank();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	@Override
	public String toString() {
		String text = this.body.strip();
		return "%d in %.1f s%s".formatted(this.status, this.seconds,
				succeeded() ? "" : ": " + text.substring(0, Math.min(200, text.length())));
	}

}
