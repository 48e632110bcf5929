package org.oversightgraph.standing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.oversightgraph.Case;
import org.oversightgraph.Case.Ask;
import org.oversightgraph.Case.Expected;
import org.oversightgraph.TestGraph;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.FrameworkTheme;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.standing.SegmentHistory.SegmentChange;
import org.oversightgraph.standing.SupportStay.SupportDirector;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks standings against the cases in src/test/resources/cases. */
class StandingCasesIT {

	private final StandingGraph graph = new StandingGraph(TestGraph.reader());

	private final StandingReasoner reasoner = new StandingReasoner(TestFramework.FRAMEWORK);

	@TestFactory
	Stream<DynamicContainer> standingCases() {
		return Case.tests(List.of("standing"), this::check);
	}

	private void check(Case example) {
		Expected expected = example.expect();
		Ask query = Objects.requireNonNull(example.standing(), "standing");
		Standing standing = this.reasoner.standing(Objects
			.requireNonNull(this.graph.facts(List.of(query.of()), query.question().release()).get(query.of()))
			.named(query.question().asOf()), query.question());
		SegmentAllocation segment = standing.segment();
		assertThat((segment == null) ? null : Integer.valueOf(segment.segment())).as("segment")
			.isEqualTo(expected.segment());
		assertThat(standing.presumedSegment()).as("presumed").isEqualTo(expected.presumed());
		assertThat(standing.reviewRhythm().nextReviewDue()).as("next review").isEqualTo(expected.nextReview());
		assertThat(standing.support().stream().map((episode) -> episode.programme() + " " + episode.status()))
			.as("support")
			.containsExactlyElementsOf(Case.orEmpty(expected.support()));
		if (expected.reason() != null) {
			assertThat(standing.segmentNote()).contains(expected.reason());
		}
		if (expected.themes() != null) {
			assertThat(standing.latestMetrics().stream().map(MetricValue::theme).distinct()).as("themes")
				.containsExactlyElementsOf(expected.themes())
				.isSubsetOf(query.question().edition().themes().stream().map(FrameworkTheme::title).toList());
		}
		List<FrameworkRule> consequences = standing.consequences();
		assertThat(consequences).extracting(FrameworkRule::id)
			.as("consequences")
			.containsAll(Case.orEmpty(expected.consequences()));
		assertThat(consequences.isEmpty()).isEqualTo(Case.orEmpty(expected.consequences()).isEmpty());
		Set<String> rules = rules(standing).map(FrameworkRule::id).collect(Collectors.toSet());
		assertThat(rules).as("rules").containsAll(Case.orEmpty(expected.rules()));
		consequences.forEach((rule) -> rules.add(rule.id()));
		assertThat(rules).as("excluded rules").doesNotContainAnyElementsOf(notExpected(expected));
		assertThat(facts(standing)).as("facts").containsAll(Case.orEmpty(example.facts()));
	}

	private static List<String> notExpected(Expected expected) {
		return (expected.notRules() == null) ? List.of("no such rule") : expected.notRules();
	}

	/** Returns the rules that the answer cites, except consequences of the segment. */
	private static Stream<FrameworkRule> rules(Standing standing) {
		return Stream
			.of(Stream.ofNullable(standing.segmentRule()), standing.reviewRhythm().rules().stream(),
					standing.support().stream().flatMap(StandingCasesIT::rules))
			.flatMap((rules) -> rules);
	}

	private static Stream<FrameworkRule> rules(SupportStay episode) {
		SupportDirector director = episode.director();
		return Stream
			.of(episode.entry().stream(), episode.ledBy().stream(), episode.exit().stream(),
					episode.qualityRegulator().stream(),
					(director == null) ? Stream.<FrameworkRule>empty() : Stream.ofNullable(director.rule()))
			.flatMap((rules) -> rules);
	}

	private static List<String> facts(Standing standing) {
		return Stream
			.concat(standing.segmentHistory().stream().map(SegmentChange::fact),
					standing.support().stream().map(SupportStay::fact))
			.map(Fact::statement)
			.toList();
	}

}
