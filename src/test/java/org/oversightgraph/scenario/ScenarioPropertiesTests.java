package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.TestWorlds;
import org.oversightgraph.finding.Finding;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.scenario.ScenarioChange.CommissionerRole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks properties of all scenarios on many small worlds. Each world has a seed, which a
 * failure names.
 */
class ScenarioPropertiesTests {

	private static final int WORLDS = 200;

	private final Scenario scenario = new Scenario(TestFramework.FRAMEWORK);

	@Test
	void gainsSettlesAndMovesFindings() {
		List<FindingsDifference> all = IntStream.range(0, WORLDS)
			.mapToObj(ScenarioWorld::from)
			.map((world) -> outcome(world, merging()).findings())
			.toList();
		assertThat(all).anyMatch((difference) -> !difference.gained().isEmpty())
			.anyMatch((difference) -> !difference.settled().isEmpty())
			.anyMatch((difference) -> difference.moved().stream().anyMatch((moved) -> moved.before().size() > 1))
			.anyMatch((difference) -> difference.moved().stream().anyMatch((moved) -> moved.after().isEmpty()));
	}

	@Test
	void changesNothingForRecordedFacts() {
		assertInEachWorld((world) -> {
			List<ScenarioChange> idle = idle(world);
			if (idle.isEmpty()) {
				return;
			}
			Outcome outcome = this.scenario.outcome(world.setting(), idle, world.question());
			assertThat(outcome.changes()).allMatch((words) -> words.startsWith("Nothing changes: "));
			assertThat(outcome.differences()).isEmpty();
			assertThat(outcome.findings()).isEqualTo(new FindingsDifference(List.of(), List.of(), List.of()));
			assertThat(outcome.arrangementsToRewrite()).isEmpty();
			assertThat(outcome.summary())
				.isEqualTo(new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, outcome.summary().findingsByKind()));
			assertThat(outcome.summary().findingsByKind()).allMatch((kind) -> kind.before() == kind.after());
		});
	}

	/** Returns changes to segments and leads that are already recorded. */
	private static List<ScenarioChange> idle(ScenarioWorld world) {
		List<ScenarioChange> idle = new ArrayList<>();
		for (Organisation trust : world.trusts()) {
			if (world.segmentOf(trust) > 0) {
				idle.add(TestChanges.segment(trust.code(), world.segmentOf(trust)));
			}
			agreements(world, trust)
				.flatMap((agreement) -> agreement.in(PartyRole.LEAD, world.question().asOf()).stream())
				.forEach((lead) -> idle.add(TestChanges.lead(trust.code(), lead.code())));
		}
		return idle;
	}

	private static Stream<Arrangement> agreements(ScenarioWorld world, Organisation trust) {
		return world.facts(trust)
			.arrangements(ArrangementKind.OVERSIGHT_AGREEMENT, trust, PartyRole.SUBJECT, world.question().asOf())
			.stream();
	}

	@Test
	void returnsSameOutcomeForSameChanges() {
		assertInEachWorld((world) -> assertThat(outcome(ScenarioWorld.from(world.seed()), mixed()))
			.isEqualTo(outcome(world, mixed())));
	}

	@Test
	void doesNotModifyFacts() {
		assertInEachWorld((world) -> {
			outcome(world, mixed());
			assertThat(world).isEqualTo(ScenarioWorld.from(world.seed()));
		});
	}

	@Test
	void excludesClosedIcbs() {
		assertInEachWorld((world) -> {
			Set<String> closed = Set.of("Q00", "Q01", "Q02", "Q03", "Q04");
			Outcome outcome = outcome(world, merging());
			assertThat(outcome.differences()).extracting((change) -> change.organisation().code()).containsAll(closed);
			assertThat(outcome.differences())
				.allSatisfy((change) -> assertThat(organisationsOf(change.after())).extracting(Organisation::code)
					.doesNotContainAnyElementsOf(closed));
			assertThat(Stream.concat(outcome.findings().gained().stream(),
					outcome.findings().moved().stream().flatMap((change) -> change.after().stream())))
				.allSatisfy((finding) -> {
					assertThat(closed).doesNotContain(finding.subject().code());
					assertThat(finding.couldSettle()).extracting(Organisation::code)
						.doesNotContainAnyElementsOf(closed);
				});
		});
	}

	private static List<Organisation> organisationsOf(OversightPosition position) {
		return Stream
			.of(Stream.ofNullable(position.lead()), position.candidates().stream(), position.sharedWith().stream(),
					position.lines().stream().map(OversightLine::overseer))
			.flatMap((organisations) -> organisations)
			.toList();
	}

	@Test
	void ignoresOrderOfUnrelatedChanges() {
		assertInEachWorld((world) -> {
			Outcome forward = outcome(world, mixed());
			Outcome backward = outcome(world, mixed().reversed());
			assertThat(words(backward)).isEqualTo(words(forward));
			assertThat(backward.differences()).isEqualTo(forward.differences());
			assertThat(backward.summary()).isEqualTo(forward.summary());
			assertThat(backward.findings()).isEqualTo(forward.findings());
			assertThat(backward.arrangementsToRewrite()).isEqualTo(forward.arrangementsToRewrite());
			assertThat(new HashSet<>(backward.changes())).isEqualTo(new HashSet<>(forward.changes()));
		});
	}

	private static List<String> words(Outcome outcome) {
		return outcome.differences()
			.stream()
			.map((difference) -> difference.organisation().code() + ": " + difference.summary())
			.toList();
	}

	@Test
	void countsEachFindingOnce() {
		assertInEachWorld((world) -> {
			Outcome outcome = outcome(world, mixed());
			Map<Object, Long> movedTo = outcome.findings()
				.moved()
				.stream()
				.flatMap((moved) -> moved.after().stream())
				.collect(Collectors.groupingBy(Finding::kind, Collectors.counting()));
			assertThat(outcome.summary().findingsByKind())
				.allSatisfy((kind) -> assertThat((long) kind.after()).isEqualTo(kind.before() - kind.settled()
						- kind.moved() + kind.gained() + movedTo.getOrDefault(kind.kind(), 0L)));
		});
	}

	@Test
	void doesNotSettleFindingByClosureOfSubject() {
		assertInEachWorld((world) -> assertThat(outcome(world, merging()).findings().settled())
			.noneMatch((finding) -> finding.subject().code().startsWith("Q")));
	}

	@Test
	void listsAllRegionsAsCandidatesOfIcbWithOpenRegion() {
		assertInEachWorld((world) -> {
			List<Organisation> regions = Stream.of("Q00", "Q01", "Q02", "Q03", "Q04")
				.flatMap((code) -> Stream.ofNullable(world.setting().facts().get(code)))
				.flatMap((facts) -> facts.regionsOn(world.question().asOf()).stream())
				.distinct()
				.toList();
			if (regions.size() == 1 || world.question().edition().leadership().equals("nhs-england")) {
				return;
			}
			OversightPosition all = outcome(world,
					List.of(TestChanges.merge("Some", "Q00", "Q01"),
							TestChanges.merge("All", "hypothetical:some", "Q02", "Q03", "Q04")))
				.differences()
				.stream()
				.filter((difference) -> difference.organisation().code().equals("hypothetical:all"))
				.findFirst()
				.orElseThrow()
				.after();
			assertThat(all.determination()).isEqualTo(Determination.UNDETERMINED);
			assertThat(all.candidates()).containsExactlyInAnyOrderElementsOf(regions);
		});
	}

	/** Merges ICBs, some within a region and some across regions. */
	private static List<ScenarioChange> merging() {
		return List.of(TestChanges.mergeClusters(), TestChanges.split("Q04", "Upper", "Lower"));
	}

	/** Independent changes of most kinds. */
	private static List<ScenarioChange> mixed() {
		return List.of(TestChanges.mergeCluster("cluster:a"), TestChanges.merge("Wide", "Q02", "Q03"),
				TestChanges.split("Q04", "Upper", "Lower"), TestChanges.lead("RT0", "Q05"),
				TestChanges.commissioner("RT1", "Q05", CommissionerRole.LEAD, "acute"), TestChanges.segment("RT2", 4));
	}

	private Outcome outcome(ScenarioWorld world, List<ScenarioChange> changes) {
		return this.scenario.outcome(world.setting(), changes, world.question());
	}

	private static void assertInEachWorld(Consumer<ScenarioWorld> property) {
		TestWorlds.assertInEach(WORLDS, ScenarioWorld::from, property);
	}

}
