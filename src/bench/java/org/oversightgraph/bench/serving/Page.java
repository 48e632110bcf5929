package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * A page of the list of trusts.
 *
 * @param after the cursor after which it begins; empty for the first page
 * @param codes the trusts on it
 */
record Page(String after, List<String> codes) {

	/** The number of trusts on a page. */
	static final int SIZE = 50;

	/** The number of full pages in the England dataset. */
	private static final int PAGES = 5;

	/** Reads the first pages of the list. */
	static List<Page> read(URI server) throws IOException {
		List<Page> pages = new ArrayList<>();
		String after = "";
		for (int i = 0; i < PAGES; i++) {
			JsonNode found = Agreement.data(server, Documents.PATH, Documents.PAGE, variables(after))
				.get("organisations");
			List<String> codes = found.get("nodes").valueStream().map((trust) -> trust.get("code").asString()).toList();
			if (codes.size() < SIZE) {
				throw new IllegalStateException("A page has %d trusts.".formatted(codes.size()));
			}
			pages.add(new Page(after, codes));
			after = found.at("/pageInfo/endCursor").asString();
		}
		return pages;
	}

	/** Returns the variables of the product's query for this page. */
	Map<String, Object> variables() {
		return variables(this.after);
	}

	private static Map<String, Object> variables(String after) {
		return after.isEmpty() ? Map.of("first", SIZE) : Map.of("first", SIZE, "after", after);
	}

}
