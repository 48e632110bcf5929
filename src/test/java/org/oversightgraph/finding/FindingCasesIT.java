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

/** Proves what is found of bodies by the cases that policy officers can read. */
class FindingCasesIT {

	private final OversightGraph graph = new OversightGraph(TestGraph.reader(), new OversightSettings(0.1));

	private final FindingReasoner reasoner = new FindingReasoner(TestFramework.FRAMEWORK);

	private final FindingGraph recorded = new FindingGraph(TestGraph.reader());

	@TestFactory
	Stream<DynamicContainer> casesHold() {
		return Case.tests(List.of("findings"), this::check);
	}

	/** Of a body exactly the kinds expected are found, each by its rule. */
	private void check(Case one) {
		Expected expected = one.expect();
		Ask asked = Objects.requireNonNull(one.findings(), "a case of findings asks for them");
		List<Finding> found = this.reasoner.findings(
				this.graph.facts(Subjects.of(List.of(asked.of())), asked.question().moment()).values(),
				this.recorded.recorded(1), asked.question());
		Map<FindingKind, String> kinds = found.stream()
			.collect(Collectors.toMap(Finding::kind, Finding::rule, (rule, same) -> rule));
		assertThat(kinds).isEqualTo(Objects.requireNonNull(expected.finds(), "a case of findings expects some"));
		assertThat(found).allSatisfy((finding) -> {
			assertThat(finding.subject().code()).isEqualTo(asked.of());
			assertThat(finding.citation())
				.isEqualTo(TestFramework.FRAMEWORK.rule(asked.question().edition(), finding.rule()).citation());
			assertThat(finding.facts()).allSatisfy((fact) -> assertThat(fact.sources()).isNotEmpty());
		});
		assertThat(found.stream().flatMap((finding) -> finding.facts().stream()).map(Fact::statement)).as("facts")
			.containsAll(Case.orNone(one.facts()));
	}

}
