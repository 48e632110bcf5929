package org.oversightgraph.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Where a file of the documentation is served, relative to the root of the product.
 *
 * @param path segments with slashes between and none at either end, such as
 * docs/query/http
 */
record Address(String path) {

	/** The index of all pages. */
	static final Address INDEX = new Address("docs");

	private static final List<String> INDEX_FILES = List.of("index.md", "README.md");

	private static final String MARKDOWN = ".md";

	/**
	 * The address of a file. An index has the address of its folder.
	 * @param file its path below src/docs, such as query/http.md
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
	 * The way up from this address to the root of the product: empty or ending in a
	 * slash. Relative, because the product may run below a path of a larger site.
	 */
	String toRoot() {
		return "../".repeat((int) this.path.chars().filter((character) -> character == '/').count());
	}

	/** The link from this address to another. */
	String linkTo(Address other) {
		return toRoot() + other.path();
	}

}
