package org.oversightgraph.finding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.oversightgraph.Case;
import org.oversightgraph.Case.Ask;
import org.oversightgraph.Case.Expected;
import org.oversightgraph.TestGraph;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.OversightSettings;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.TestFramework;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks findings against the cases in src/test/resources/cases. */
class FindingCasesIT {

	private final OversightGraph graph = new OversightGraph(TestGraph.reader(), new OversightSettings(0.1, 0.2));

	private final FindingReasoner reasoner = new FindingReasoner(TestFramework.FRAMEWORK);

	private final FindingGraph recorded = new FindingGraph(TestGraph.reader());

	@TestFactory
	Stream<DynamicContainer> findingCases() {
		return Case.tests(List.of("findings"), this::check);
	}

	/** The findings have exactly the expected kinds and rules. */
	private void check(Case example) {
		Expected expected = example.expect();
		Ask query = Objects.requireNonNull(example.findings(), "findings");
		List<Finding> found = this.reasoner.findings(
				this.graph.facts(Subjects.of(List.of(query.of())), query.question().moment()).values(),
				this.recorded.recorded(1), query.question());
		Map<FindingKind, String> kinds = found.stream()
			.collect(Collectors.toMap(Finding::kind, Finding::rule, (first, _) -> first));
		assertThat(kinds).isEqualTo(Objects.requireNonNull(expected.finds(), "finds"));
		assertThat(found).allSatisfy((finding) -> {
			assertThat(finding.subject().code()).isEqualTo(query.of());
			assertThat(finding.citation())
				.isEqualTo(TestFramework.FRAMEWORK.rule(query.question().edition(), finding.rule()).citation());
			assertThat(finding.facts()).allSatisfy((fact) -> assertThat(fact.sources()).isNotEmpty());
		});
		assertThat(found.stream().flatMap((finding) -> finding.facts().stream()).map(Fact::statement)).as("facts")
			.containsAll(Case.orEmpty(example.facts()));
	}

}
