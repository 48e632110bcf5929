package org.oversightgraph.system;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.oversightgraph.Case;
import org.oversightgraph.Case.Ask;
import org.oversightgraph.TestGraph;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.OversightSettings;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.OrganisationCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks systems against the cases in src/test/resources/cases. */
class SystemCasesIT {

	private final SystemController systems = new SystemController(
			new SystemGraph(TestGraph.reader(), new ArrangementGraph(TestGraph.reader()),
					new OversightGraph(TestGraph.reader(), new OversightSettings(0.1, 0.2))),
			TestFramework.FRAMEWORK);

	@TestFactory
	Stream<DynamicContainer> systemCases() {
		return Case.tests(List.of("system"), this::check);
	}

	private void check(Case example) {
		Ask query = Objects.requireNonNull(example.system(), "system");
		SystemView system = this.systems.system(new OrganisationCode(query.of()), query.question());
		assertThat(system.trusts()).extracting((trust) -> trust.role() + " " + trust.trust().code())
			.as("roles")
			.containsExactlyElementsOf(Case.orEmpty(example.expect().lines()));
		assertThat(system.memorandumMustSetOut()).extracting(FrameworkRule::id)
			.as("rules")
			.containsExactlyElementsOf(Case.orEmpty(example.expect().rules()));
		assertThat(system.trusts()).flatExtracting(SystemProvider::facts)
			.extracting(Fact::statement)
			.as("facts")
			.containsAll(Case.orEmpty(example.facts()));
	}

}
