package org.oversightgraph.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The address of a file of the documentation, relative to the root of the product.
 *
 * @param path segments with slashes between them, without a leading or trailing slash,
 * such as docs/query/http
 */
record Address(String path) {

	/** The index of all pages. */
	static final Address INDEX = new Address("docs");

	private static final List<String> INDEX_FILES = List.of("index.md", "README.md");

	private static final String MARKDOWN = ".md";

	/**
	 * Returns the address of a file. An index has the address of its folder.
	 * @param file the path below src/docs, such as query/http.md
	 */
	static Address of(String file) {
		Path path = Path.of(INDEX.path(), file);
		if (INDEX_FILES.contains(String.valueOf(path.getFileName()))) {
			return of(Objects.requireNonNull(path.getParent(), "every file is in a folder"));
		}
		if (file.endsWith(MARKDOWN)) {
			return of(Path.of(INDEX.path(), file.substring(0, file.length() - MARKDOWN.length())));
		}
		return of(path);
	}

	private static Address of(Path path) {
		return new Address(path.toString().replace('\\', '/'));
	}

	/**
	 * Returns the relative path from this address to the root of the product: empty, or
	 * with a trailing slash. It is relative because the product may run below a path of a
	 * larger site.
	 */
	String toRoot() {
		return "../".repeat((int) this.path.chars().filter((character) -> character == '/').count());
	}

	/** Returns the link from this address to another. */
	String linkTo(Address other) {
		return toRoot() + other.path();
	}

}
