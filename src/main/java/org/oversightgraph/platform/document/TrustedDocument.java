package org.oversightgraph.platform.document;

/**
 * A stored GraphQL document that clients can run by name or hash.
 *
 * @param name the name of the file, which is also an id
 * @param title the title, from the comment in the first line
 * @param hash SHA-256 of the text in UTF-8, in hexadecimal digits
 * @param text the text
 */
public record TrustedDocument(String name, String title, String hash, String text) {

	static TrustedDocument of(String name, String text) {
		String first = text.lines().findFirst().orElse("");
		String title = first.startsWith("#") ? first.substring(1).strip() : name;
		return new TrustedDocument(name, title, Sha256.of(text), text);
	}

}
