package org.oversightgraph.platform.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.oversightgraph.platform.problem.UnreadBodyException;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The body of a request: JSON, and nothing else, for what a form can send, a page
 * elsewhere can make a browser send.
 */
final class JsonBody {

	private JsonBody() {
	}

	/**
	 * Reads it.
	 * @param largest how many bytes it may have
	 * @throws Refusal if it is something else, is larger, or arrives too slowly
	 */
	static byte[] read(ServerRequest request, int largest) {
		if (!isJson(request)) {
			throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"Requests are JSON in UTF-8. Send them with the header Content-Type: application/json.")
				.with("Accept-Post", MediaType.APPLICATION_JSON_VALUE);
		}
		try {
			return TimedBody.read(request.servletRequest().getInputStream(), largest);
		}
		catch (UnreadBodyException ex) {
			throw Refusal.of(ex.problem());
		}
		catch (IOException ex) {
			throw Refusal.bad("The body ended before it was whole.");
		}
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
