package org.oversightgraph.framework;

import java.util.List;
import java.util.stream.Stream;

/**
 * The content of a passage of the framework, and the rules, criteria and themes that are
 * based on it.
 *
 * @param paragraph the passage as requested
 * @param passages the passage in each edition whose text is available
 * @param citedBy the rules, criteria and themes that cite it
 */
record Provision(String paragraph, List<FrameworkPassage> passages, CitedBy citedBy) {

	/**
	 * Returns the passage of the editions, and the rules, criteria and themes that cite
	 * it.
	 */
	static Provision of(String paragraph, Paragraph passage, List<FrameworkEdition> editions,
			Stream<FrameworkRule> rules) {
		return new Provision(paragraph,
				editions.stream()
					.flatMap((edition) -> edition.passages().stream())
					.filter((held) -> held.paragraph().takesIn(passage))
					.toList(),
				CitedBy.of(passage, editions, rules));
	}

	/** The rules that cite it. */
	public List<FrameworkRule> rules() {
		return this.citedBy.rules();
	}

	/** The segment criteria that cite it. */
	public List<SegmentCriterion> criteria() {
		return this.citedBy.criteria();
	}

	/** The themes that cite it. */
	public List<FrameworkTheme> themes() {
		return this.citedBy.themes();
	}

}
