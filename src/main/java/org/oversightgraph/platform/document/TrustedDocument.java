package org.oversightgraph.platform.document;

/**
 * A GraphQL document that is trusted.
 *
 * @param name its file's name, by which it can be asked
 * @param title what it asks, from the comment in its first line
 * @param hash SHA-256 of its text in UTF-8, in hexadecimal digits
 * @param text the text
 */
record TrustedDocument(String name, String title, String hash, String text) {

	static TrustedDocument of(String name, String text) {
		String first = text.lines().findFirst().orElse("");
		String title = first.startsWith("#") ? first.substring(1).strip() : name;
		return new TrustedDocument(name, title, Sha256.of(text), text);
	}

}
