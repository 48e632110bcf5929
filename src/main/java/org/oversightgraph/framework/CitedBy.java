package org.oversightgraph.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The entries of editions that are based on a passage.
 *
 * @param rules the rules
 * @param criteria the segment criteria
 * @param themes the themes
 */
record CitedBy(List<FrameworkRule> rules, List<SegmentCriterion> criteria, List<FrameworkTheme> themes) {

	/** Returns the entries of the edition that are based on one of its passages. */
	static CitedBy of(FrameworkPassage passage, FrameworkEdition edition) {
		return of(passage.paragraph(), List.of(edition), edition.rules().stream());
	}

	/** Returns the rules, and the entries of the editions, that cite a passage. */
	static CitedBy of(Paragraph passage, List<FrameworkEdition> editions, Stream<FrameworkRule> rules) {
		return new CitedBy(rules.filter((rule) -> rule.cites(passage)).toList(),
				editions.stream()
					.flatMap(FrameworkEdition::criteria)
					.filter((criterion) -> criterion.cites(passage))
					.toList(),
				editions.stream()
					.flatMap((edition) -> edition.themes().stream())
					.filter((theme) -> theme.cites(passage))
					.toList());
	}

	boolean isEmpty() {
		return this.rules.isEmpty() && this.criteria.isEmpty() && this.themes.isEmpty();
	}

	/** Returns what the product does about the passage, in sentences. */
	String treatment(FrameworkPassage passage) {
		List<String> counts = new ArrayList<>();
		count(this.rules, "rule", "rules", counts);
		count(this.criteria, "criterion", "criteria", counts);
		count(this.themes, "theme", "themes", counts);
		Stream<String> applied = counts.isEmpty() ? Stream.empty()
				: Stream.of("Applied by %s.".formatted(String.join(" and ", counts)));
		return String.join(" ", Stream.concat(applied, Stream.ofNullable(passage.product())).toList());
	}

	private static void count(List<?> entries, String one, String several, List<String> counts) {
		if (!entries.isEmpty()) {
			counts.add("%d %s".formatted(entries.size(), (entries.size() == 1) ? one : several));
		}
	}

}
