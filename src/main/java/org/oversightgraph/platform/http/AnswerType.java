package org.oversightgraph.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.function.ServerRequest;

/** The media type of a response. */
enum AnswerType {

	/**
	 * JSON, for clients that do not know the media type of GraphQL. Errors in a document
	 * have the status 200.
	 */
	JSON,
	/** The media type of GraphQL. The status also shows whether there is data. */
	GRAPHQL_RESPONSE;

	MediaType mediaType() {
		return new MediaType(switch (this) {
			case JSON -> MediaType.APPLICATION_JSON;
			case GRAPHQL_RESPONSE -> MediaTypes.APPLICATION_GRAPHQL_RESPONSE;
		}, StandardCharsets.UTF_8);
	}

	/**
	 * Returns the type that the client prefers; JSON if it has no preference.
	 * @throws Refusal if the client accepts neither
	 */
	static AnswerType acceptedBy(ServerRequest request) {
		List<MediaType> accepted = accepted(request);
		if (accepted.isEmpty()) {
			return JSON;
		}
		for (MediaType candidate : accepted) {
			if (candidate.getQualityValue() > 0 && candidate.includes(JSON.mediaType())) {
				return JSON;
			}
			if (candidate.getQualityValue() > 0 && candidate.includes(GRAPHQL_RESPONSE.mediaType())) {
				return GRAPHQL_RESPONSE;
			}
		}
		throw new Refusal(HttpStatus.NOT_ACCEPTABLE,
				"The header Accept allows no type of this response. Accept application/graphql-response+json or application/json.");
	}

	/** Whether a browser requests a page. */
	static boolean isPageWanted(ServerRequest request) {
		return accepted(request).stream().anyMatch((type) -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
	}

	private static List<MediaType> accepted(ServerRequest request) {
		try {
			List<MediaType> accepted = new ArrayList<>(request.headers().accept());
			MimeTypeUtils.sortBySpecificity(accepted);
			return accepted;
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(HttpStatus.NOT_ACCEPTABLE,
					"The header Accept is invalid. Send media types such as application/json.");
		}
	}

}
