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

/**
 * Proves the reasoning by the cases that policy officers can read, on the graph itself.
 */
class CasesIT {

	private final OversightGraph graph = new OversightGraph(TestGraph.reader(), new OversightSettings(0.1));

	private final OversightReasoner oversight = new OversightReasoner(TestFramework.FRAMEWORK);

	private final InteractionReasoner interactions = new InteractionReasoner(TestFramework.FRAMEWORK);

	@TestFactory
	Stream<DynamicContainer> casesHold() {
		return Case.tests(List.of("oversight", "interaction"), this::check);
	}

	private void check(Case one) {
		if (one.ask() != null) {
			checkPosition(one, one.ask());
		}
		else {
			checkInteraction(one, Objects.requireNonNull(one.interaction(), "a case asks something"));
		}
	}

	private void checkPosition(Case one, Ask ask) {
		OversightFacts facts = Objects.requireNonNull(
				this.graph.facts(Subjects.of(List.of(ask.of())), ask.question().moment()).get(ask.of()), ask.of());
		OversightPosition position = this.oversight.position(facts, ask.question());
		Expected expected = one.expect();
		assertThat(position.determination()).as("determination").isEqualTo(expected.determination());
		assertThat(code(position.lead())).as("lead").isEqualTo(expected.lead());
		sameCodes("candidates", position.candidates(), expected.candidates());
		sameCodes("sharedWith", position.sharedWith(), expected.sharedWith());
		sameCodes("coordinators", position.coordinators(), expected.coordinators());
		sameSegment(position.segment(), expected);
		List<Reason> reasons = new ArrayList<>(position.reasons());
		position.lines().forEach((line) -> reasons.addAll(line.reasons()));
		checkReasons(reasons, one);
		assertThat(position.lines().stream().map((line) -> line.role() + " " + line.overseer().code())).as("lines")
			.containsAll(Case.orNone(expected.lines()));
		everythingIsCitedAndSourced(position);
	}

	/**
	 * What holds for every answer: no line or reason without citation, no fact without
	 * source.
	 */
	private static void everythingIsCitedAndSourced(OversightPosition position) {
		assertThat(position.lead() == null).as("a lead only where one is determined")
			.isEqualTo(!Set.of(Determination.BY_RULE, Determination.AGREED, Determination.PRESUMED)
				.contains(position.determination()));
		assertThat(position.lines().stream().anyMatch((line) -> line.role() == OversightRole.LEAD))
			.as("a line for the lead")
			.isEqualTo(position.lead() != null);
		assertThat(position.reasons()).as("reasons").isNotEmpty().allSatisfy(CasesIT::isCitedAndSourced);
		assertThat(position.lines()).allSatisfy((line) -> assertThat(line.reasons()).isNotEmpty()
			.allSatisfy(CasesIT::isCitedAndSourced)
			.allSatisfy((reason) -> assertThat(reason.facts()).as("facts of " + line.role()).isNotEmpty()));
	}

	private static void isCitedAndSourced(Reason reason) {
		assertThat(reason.citation()).isNotBlank();
		assertThat(reason.statement()).endsWith(".");
		assertThat(reason.facts()).allSatisfy((fact) -> assertThat(fact.sources()).as(fact.statement()).isNotEmpty());
	}

	private void checkInteraction(Case one, Case.Interaction asked) {
		Map<String, OversightFacts> facts = this.graph.facts(Subjects.around(asked.trust()),
				new Moment(asked.asOf(), 1));
		OversightFacts own = Objects.requireNonNull(facts.get(asked.trust()), "the trust is known");
		SegmentInteraction interaction = this.interactions.interaction(own, facts.values(), asked.question());
		Expected expected = one.expect();
		assertThat(interaction.pattern()).as("pattern").isEqualTo(expected.pattern());
		sameSegment(interaction.segment(), expected);
		checkReasons(Stream.concat(interaction.reasons().stream(), interaction.differences().stream()).toList(), one);
		if (expected.systems() != null) {
			assertThat(interaction.systems()).as("systems")
				.allSatisfy(
						(system) -> assertThat(expected.systems()).containsEntry(system.icb().code(), system.pattern()))
				.hasSameSizeAs(expected.systems().keySet());
		}
		List<String> consequences = interaction.consequences().stream().map((each) -> each.rule()).toList();
		assertThat(consequences).as("consequences").containsAll(Case.orNone(expected.consequences()));
		List<String> partners = interaction.partnersExpectedToHelp()
			.stream()
			.map((each) -> each.organisation().code())
			.toList();
		assertThat(partners).as("partners").containsAll(Case.orNone(expected.partners()));
		if (expected.consequences() != null) {
			assertThat(consequences.isEmpty()).isEqualTo(expected.consequences().isEmpty());
		}
		if (expected.partners() != null) {
			assertThat(partners.isEmpty()).isEqualTo(expected.partners().isEmpty());
		}
		if (expected.support() != null) {
			assertThat(interaction.support().stream().map((each) -> each.programme().name()))
				.containsExactlyInAnyOrderElementsOf(expected.support());
		}
		everythingIsCitedAndSourced(interaction.oversight());
	}

	private static void checkReasons(List<Reason> reasons, Case one) {
		Set<String> rules = new HashSet<>(reasons.stream().map(Reason::rule).toList());
		assertThat(rules).as("rules").containsAll(Case.orNone(one.expect().rules()));
		assertThat(rules).as("rules")
			.doesNotContainAnyElementsOf(
					one.expect().notRules() == null ? List.of("none of this name") : one.expect().notRules());
		assertThat(reasons.stream().flatMap((reason) -> reason.facts().stream()).map((fact) -> fact.statement()))
			.as("facts")
			.containsAll(Case.orNone(one.facts()));
	}

	private static void sameSegment(@Nullable SegmentAllocation segment, Expected expected) {
		if (expected.segment() != null) {
			assertThat(Objects.requireNonNull(segment, "segment").segment()).isEqualTo(expected.segment());
		}
	}

	private static void sameCodes(String what, List<Organisation> bodies, @Nullable List<String> expected) {
		if (expected != null) {
			assertThat(bodies.stream().map(Organisation::code)).as(what).containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	private static @Nullable String code(@Nullable Organisation body) {
		return (body == null) ? null : body.code();
	}

}
