package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.OversightSettings;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.OrganisationKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares positions of many organisations in one request with positions of single
 * organisations.
 */
class OversightBulkIT {

	private final OversightGraph graph = new OversightGraph(TestGraph.reader(), new OversightSettings(0.1, 0.2));

	private final OversightReasoner reasoner = new OversightReasoner(TestFramework.FRAMEWORK);

	@ParameterizedTest
	@ValueSource(strings = { "2021-10-01", "2024-06-01", "2026-06-01" })
	void returnsSamePositionInBulkAndAlone(LocalDate asOf) {
		TestGraph.use("england");
		Question question = TestFramework.question(asOf, "NOF-2022-23");
		Map<String, OversightFacts> all = this.graph.facts(Subjects.ofKinds(List.of(OrganisationKind.TRUST)),
				question.moment());
		assertThat(all).hasSizeGreaterThan(200);
		Map<String, OversightFacts> many = this.graph.facts(Subjects.of(all.keySet()), question.moment());
		assertThat(many.keySet()).containsExactlyInAnyOrderElementsOf(all.keySet());
		all.keySet().forEach((code) -> {
			OversightPosition alone = position(code, this.graph.facts(Subjects.of(List.of(code)), question.moment()),
					question);
			assertThat(position(code, all, question)).as("%s among all", code).isEqualTo(alone);
			assertThat(position(code, many, question)).as("%s among many", code).isEqualTo(alone);
		});
	}

	/**
	 * NHS England assesses each ICB by law, and each trust and place has an overseer or a
	 * commissioner under every edition. Only an organisation without a certain system can
	 * be without a line.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "2021-10-01", "2024-06-01", "2025-09-01", "2026-11-25" })
	void returnsLineForEachOrganisationInSystem(LocalDate asOf) {
		TestGraph.use("england");
		Question question = TestFramework.question(asOf);
		Map<String, OversightFacts> all = this.graph.facts(Subjects.ofKinds(List.of(OrganisationKind.ICB,
				OrganisationKind.TRUST, OrganisationKind.PLACE, OrganisationKind.PROVIDER_COLLABORATIVE)),
				question.moment());
		assertThat(all.values()).allSatisfy((facts) -> {
			OversightPosition position = this.reasoner.position(facts, question);
			boolean inSystem = facts.subject().is(OrganisationKind.ICB)
					|| facts.systemsOn(asOf).stream().anyMatch(WorkingSystem::settled);
			if (position.determination() != Determination.NOT_OVERSEEN && inSystem) {
				assertThat(position.lines()).as(facts.subject().code()).isNotEmpty();
			}
		});
	}

	private OversightPosition position(String code, Map<String, OversightFacts> facts, Question question) {
		return this.reasoner.position(Objects.requireNonNull(facts.get(code), code), question);
	}

}
