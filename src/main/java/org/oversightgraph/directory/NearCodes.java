package org.oversightgraph.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.oversightgraph.framework.Coverage;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.graphql.CodeSuggestions;

import org.springframework.stereotype.Component;

/**
 * Suggests organisations whose codes differ from an unknown code by one typing error: a
 * wrong, missing or extra character, or two swapped characters.
 */
@Component
class NearCodes implements CodeSuggestions {

	private static final List<String> CHARACTERS = List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".split(""));

	/**
	 * Maximum length of a code. Longer codes are slugs, which users find by search and do
	 * not type.
	 */
	private static final int LONGEST_CODE = 10;

	/** Maximum number of suggestions. With more matches, none is suggested. */
	private static final int MOST_SUGGESTIONS = 3;

	private final DirectoryGraph graph;

	private final Coverage coverage;

	NearCodes(DirectoryGraph graph, Coverage coverage) {
		this.graph = graph;
		this.coverage = coverage;
	}

	@Override
	public String forCode(String unknown) {
		List<Organisation> near = (unknown.length() > LONGEST_CODE) ? List.of()
				: this.graph.bodies(slips(unknown), this.coverage.release(null));
		if (near.isEmpty() || near.size() > MOST_SUGGESTIONS) {
			return "";
		}
		return near.stream()
			.map((body) -> "%s (%s)".formatted(body.code(), body.name()))
			.sorted()
			.collect(Collectors.joining(" or ", " Did you mean ", "?"));
	}

	private static Set<String> slips(String code) {
		Set<String> slips = new LinkedHashSet<>();
		for (int at = 0; at <= code.length(); at++) {
			String before = code.substring(0, at);
			String after = code.substring(at);
			for (String character : CHARACTERS) {
				slips.add(before + character + after);
				if (!after.isEmpty()) {
					slips.add(before + character + after.substring(1));
				}
			}
			if (!after.isEmpty()) {
				slips.add(before + after.substring(1));
			}
			if (after.length() > 1) {
				slips.add(before + after.charAt(1) + after.substring(0, 1) + after.substring(2));
			}
		}
		return slips;
	}

}
