package org.oversightgraph.platform.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.oversightgraph.platform.problem.UnreadBodyException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The body of a request, which must be JSON. A page of another site can make a browser
 * send anything that a form can send.
 */
final class JsonBody {

	private JsonBody() {
	}

	/**
	 * Reads the body.
	 * @param largest the maximum size in bytes
	 * @throws Refusal if the body is not JSON, is larger, or arrives too slowly
	 */
	static byte[] read(ServerRequest request, int largest) {
		if (!isJson(request)) {
			throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"The request is not JSON in UTF-8. Send it with the header Content-Type: application/json.")
				.with("Accept-Post", MediaType.APPLICATION_JSON_VALUE);
		}
		if (isCompressed(request)) {
			throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"The request body is compressed. Send it without compression.")
				.with(HttpHeaders.ACCEPT_ENCODING, "identity");
		}
		try {
			return TimedBody.read(request.servletRequest().getInputStream(), largest);
		}
		catch (UnreadBodyException ex) {
			throw new Refusal(ex.problem());
		}
		catch (IOException ex) {
			throw Refusal.bad("The request body is incomplete. Send the request again.");
		}
	}

	private static boolean isCompressed(ServerRequest request) {
		return request.headers()
			.header(HttpHeaders.CONTENT_ENCODING)
			.stream()
			.anyMatch((encoding) -> !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity"));
	}

	private static boolean isJson(ServerRequest request) {
		try {
			return request.headers()
				.contentType()
				.filter((type) -> type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON))
				.filter((type) -> type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()))
				.isPresent();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
