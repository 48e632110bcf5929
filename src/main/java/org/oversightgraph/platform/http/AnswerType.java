package org.oversightgraph.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.function.ServerRequest;

/** As what an answer is sent, by what the client accepts. */
enum AnswerType {

	/**
	 * For clients from before the media type of GraphQL: what is wrong with a document is
	 * told with the status 200.
	 */
	JSON,
	/** The media type of GraphQL: the status tells, too, whether there is an answer. */
	GRAPHQL_RESPONSE;

	MediaType mediaType() {
		return new MediaType(switch (this) {
			case JSON -> MediaType.APPLICATION_JSON;
			case GRAPHQL_RESPONSE -> MediaTypes.APPLICATION_GRAPHQL_RESPONSE;
		}, StandardCharsets.UTF_8);
	}

	/**
	 * The one that the client likes best; JSON when all are alike to it.
	 * @throws Refusal if it accepts neither
	 */
	static AnswerType acceptedBy(ServerRequest request) {
		List<MediaType> accepted = accepted(request);
		if (accepted.isEmpty()) {
			return JSON;
		}
		for (MediaType each : accepted) {
			if (each.getQualityValue() > 0 && each.includes(JSON.mediaType())) {
				return JSON;
			}
			if (each.getQualityValue() > 0 && each.includes(GRAPHQL_RESPONSE.mediaType())) {
				return GRAPHQL_RESPONSE;
			}
		}
		throw new Refusal(HttpStatus.NOT_ACCEPTABLE,
				"Answers are application/graphql-response+json or application/json. Accept one of them.");
	}

	/** Whether a browser asks for a page. */
	static boolean isPageWanted(ServerRequest request) {
		return accepted(request).stream().anyMatch((each) -> each.equalsTypeAndSubtype(MediaType.TEXT_HTML));
	}

	private static List<MediaType> accepted(ServerRequest request) {
		try {
			List<MediaType> accepted = new ArrayList<>(request.headers().accept());
			MimeTypeUtils.sortBySpecificity(accepted);
			return accepted;
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(HttpStatus.NOT_ACCEPTABLE, "The header Accept cannot be read.");
		}
	}

}
