package org.oversightgraph.framework;

import java.util.List;
import java.util.stream.Stream;

/**
 * What rests on a passage of the framework.
 *
 * @param paragraph the passage as it was asked for
 * @param rules the rules that cite it
 * @param criteria the criteria for segments that cite it
 * @param themes the themes that cite it
 */
record Provision(String paragraph, List<FrameworkRule> rules, List<SegmentCriterion> criteria,
		List<FrameworkTheme> themes) {

	/** What rests on the passage in some editions and among some rules. */
	static Provision of(String paragraph, Paragraph asked, List<FrameworkEdition> editions,
			Stream<FrameworkRule> rules) {
		return new Provision(paragraph, rules.filter((rule) -> rule.cites(asked)).toList(),
				editions.stream()
					.flatMap((edition) -> edition.segments().stream())
					.flatMap((segment) -> segment.criteria().stream())
					.filter((criterion) -> criterion.cites(asked))
					.toList(),
				editions.stream()
					.flatMap((edition) -> edition.themes().stream())
					.filter((theme) -> theme.cites(asked))
					.toList());
	}

}
