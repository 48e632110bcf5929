package org.oversightgraph.framework;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules, criteria and themes that are based on a passage of the framework.
 *
 * @param paragraph the passage as requested
 * @param rules the rules that cite it
 * @param criteria the segment criteria that cite it
 * @param themes the themes that cite it
 */
record Provision(String paragraph, List<FrameworkRule> rules, List<SegmentCriterion> criteria,
		List<FrameworkTheme> themes) {

	/**
	 * Returns the rules, and the criteria and themes of the editions, that cite the
	 * passage.
	 */
	static Provision of(String paragraph, Paragraph passage, List<FrameworkEdition> editions,
			Stream<FrameworkRule> rules) {
		return new Provision(paragraph, rules.filter((rule) -> rule.cites(passage)).toList(),
				editions.stream()
					.flatMap((edition) -> edition.segments().stream())
					.flatMap((segment) -> segment.criteria().stream())
					.filter((criterion) -> criterion.cites(passage))
					.toList(),
				editions.stream()
					.flatMap((edition) -> edition.themes().stream())
					.filter((theme) -> theme.cites(passage))
					.toList());
	}

}
