package org.oversightgraph.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The global id of a thing, opaque to clients.
 *
 * @param type the name of its type in the API
 * @param key its key within the type
 * @see <a href="https://graphql.org/learn/global-object-identification/">Global Object
 * Identification</a>
 */
public record GlobalId(String type, String key) {

	/** The id as a client sees it. */
	public String encoded() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.type + ":" + this.key).getBytes(StandardCharsets.UTF_8));
	}

	/** Reads an id; empty when it is none of ours. */
	public static Optional<GlobalId> decode(String encoded) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
			int colon = text.indexOf(':');
			return (colon <= 0) ? Optional.empty()
					: Optional.of(new GlobalId(text.substring(0, colon), text.substring(colon + 1)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
