package org.oversightgraph.oversight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.oversightgraph.Case;
import org.oversightgraph.Case.Ask;
import org.oversightgraph.Case.Expected;
import org.oversightgraph.TestGraph;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.OversightSettings;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.interaction.InteractionReasoner;
import org.oversightgraph.interaction.SegmentInteraction;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.time.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks oversight and interaction against the cases in src/test/resources/cases. */
class CasesIT {

	private final OversightGraph graph = new OversightGraph(TestGraph.reader(), new OversightSettings(0.1, 0.2));

	private final OversightReasoner oversight = new OversightReasoner(TestFramework.FRAMEWORK);

	private final InteractionReasoner interactions = new InteractionReasoner(TestFramework.FRAMEWORK);

	@TestFactory
	Stream<DynamicContainer> oversightAndInteractionCases() {
		return Case.tests(List.of("oversight", "interaction"), this::check);
	}

	private void check(Case example) {
		if (example.ask() != null) {
			checkPosition(example, example.ask());
		}
		else {
			checkInteraction(example, Objects.requireNonNull(example.interaction(), "interaction"));
		}
	}

	private void checkPosition(Case example, Ask ask) {
		OversightFacts facts = Objects.requireNonNull(
				this.graph.facts(Subjects.of(List.of(ask.of())), ask.question().moment()).get(ask.of()), ask.of());
		OversightPosition position = this.oversight.position(facts, ask.question());
		Expected expected = example.expect();
		assertThat(position.determination()).as("determination").isEqualTo(expected.determination());
		assertThat(code(position.lead())).as("lead").isEqualTo(expected.lead());
		assertCodes("candidates", position.candidates(), expected.candidates());
		assertCodes("sharedWith", position.sharedWith(), expected.sharedWith());
		assertCodes("coordinators", position.coordinators(), expected.coordinators());
		assertSegment(position.segment(), expected);
		List<Reason> reasons = new ArrayList<>(position.reasons());
		position.lines().forEach((line) -> reasons.addAll(line.reasons()));
		checkReasons(reasons, example);
		assertThat(position.lines().stream().map((line) -> line.role() + " " + line.overseer().code())).as("lines")
			.containsAll(Case.orEmpty(expected.lines()));
		assertCitedAndSourced(position);
	}

	/** Each answer has citations for its lines and reasons, and sources for its facts. */
	private static void assertCitedAndSourced(OversightPosition position) {
		assertThat(position.lead() == null).as("no lead exactly if none is determined")
			.isEqualTo(!Set.of(Determination.BY_RULE, Determination.AGREED, Determination.PRESUMED)
				.contains(position.determination()));
		assertThat(position.lines().stream().anyMatch((line) -> line.role() == OversightRole.LEAD))
			.as("line of the lead")
			.isEqualTo(position.lead() != null);
		assertThat(position.reasons()).as("reasons").isNotEmpty().allSatisfy(CasesIT::assertReasonCitedAndSourced);
		assertThat(position.lines()).allSatisfy((line) -> assertThat(line.reasons()).isNotEmpty()
			.allSatisfy(CasesIT::assertReasonCitedAndSourced)
			.allSatisfy((reason) -> assertThat(reason.facts()).as("facts of " + line.role()).isNotEmpty()));
	}

	private static void assertReasonCitedAndSourced(Reason reason) {
		assertThat(reason.citation()).isNotBlank();
		assertThat(reason.statement()).endsWith(".");
		assertThat(reason.facts()).allSatisfy((fact) -> assertThat(fact.sources()).as(fact.statement()).isNotEmpty());
	}

	private void checkInteraction(Case example, Case.Interaction query) {
		Map<String, OversightFacts> facts = this.graph.facts(Subjects.around(query.trust()),
				new Moment(query.asOf(), 1));
		OversightFacts own = Objects.requireNonNull(facts.get(query.trust()), "facts of the trust");
		SegmentInteraction interaction = this.interactions.interaction(own, facts.values(), query.question());
		Expected expected = example.expect();
		assertThat(interaction.pattern()).as("pattern").isEqualTo(expected.pattern());
		if (expected.possiblePatterns() != null) {
			assertThat(interaction.possiblePatterns()).as("possible patterns")
				.containsExactlyElementsOf(expected.possiblePatterns());
		}
		assertSegment(interaction.segment(), expected);
		checkReasons(Stream.concat(interaction.reasons().stream(), interaction.differences().stream()).toList(),
				example);
		if (expected.systems() != null) {
			assertThat(interaction.systems()).as("systems")
				.allSatisfy(
						(system) -> assertThat(expected.systems()).containsEntry(system.icb().code(), system.pattern()))
				.hasSameSizeAs(expected.systems().keySet());
		}
		List<String> consequences = interaction.consequences()
			.stream()
			.map((consequence) -> consequence.rule())
			.toList();
		assertThat(consequences).as("consequences").containsAll(Case.orEmpty(expected.consequences()));
		List<String> partners = interaction.partnersExpectedToHelp()
			.stream()
			.map((partner) -> partner.organisation().code())
			.toList();
		assertThat(partners).as("partners").containsAll(Case.orEmpty(expected.partners()));
		if (expected.consequences() != null) {
			assertThat(consequences.isEmpty()).isEqualTo(expected.consequences().isEmpty());
		}
		if (expected.partners() != null) {
			assertThat(partners.isEmpty()).isEqualTo(expected.partners().isEmpty());
		}
		if (expected.support() != null) {
			assertThat(interaction.support().stream().map((episode) -> episode.programme().name()))
				.containsExactlyInAnyOrderElementsOf(expected.support());
		}
		assertCitedAndSourced(interaction.oversight());
	}

	private static void checkReasons(List<Reason> reasons, Case example) {
		Set<String> rules = new HashSet<>(reasons.stream().map(Reason::rule).toList());
		assertThat(rules).as("rules").containsAll(Case.orEmpty(example.expect().rules()));
		assertThat(rules).as("rules")
			.doesNotContainAnyElementsOf(
					example.expect().notRules() == null ? List.of("no such rule") : example.expect().notRules());
		assertThat(reasons.stream().flatMap((reason) -> reason.facts().stream()).map((fact) -> fact.statement()))
			.as("facts")
			.containsAll(Case.orEmpty(example.facts()));
	}

	private static void assertSegment(@Nullable SegmentAllocation segment, Expected expected) {
		if (expected.segment() != null) {
			assertThat(Objects.requireNonNull(segment, "segment").segment()).isEqualTo(expected.segment());
		}
	}

	private static void assertCodes(String description, List<Organisation> organisations,
			@Nullable List<String> expected) {
		if (expected != null) {
			assertThat(organisations.stream().map(Organisation::code)).as(description)
				.containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	private static @Nullable String code(@Nullable Organisation organisation) {
		return (organisation == null) ? null : organisation.code();
	}

}
