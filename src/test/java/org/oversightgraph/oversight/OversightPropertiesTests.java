package org.oversightgraph.oversight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.fact.TestWorlds;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks properties of all positions. It tests many small worlds of ICBs that close,
 * split and merge. Each world has a seed, which a failure names.
 */
class OversightPropertiesTests {

	private static final int WORLDS = 3000;

	private final OversightReasoner reasoner = new OversightReasoner(TestFramework.FRAMEWORK);

	@Test
	void reachesEachDetermination() {
		assertThat(IntStream.range(0, WORLDS).mapToObj((seed) -> position(World.from(seed)).determination()))
			.contains(Determination.values());
	}

	@Test
	void excludesClosedOrganisations() {
		assertInEachWorld((world) -> {
			OversightPosition position = position(world);
			assertThat(Stream
				.of(Stream.ofNullable(position.lead()), position.candidates().stream(), position.sharedWith().stream())
				.flatMap((organisations) -> organisations))
				.noneMatch((organisation) -> organisation.isClosedOn(position.asOf()));
		});
	}

	@Test
	void hasLeadLineExactlyIfLeadIsDetermined() {
		Set<Determination> determined = Set.of(Determination.BY_RULE, Determination.AGREED, Determination.PRESUMED);
		assertInEachWorld((world) -> {
			OversightPosition position = position(world);
			List<Organisation> leading = position.lines()
				.stream()
				.filter((line) -> line.role() == OversightRole.LEAD)
				.map(OversightLine::overseer)
				.toList();
			assertThat(leading).isEqualTo(Stream.ofNullable(position.lead()).toList())
				.hasSize(determined.contains(position.determination()) ? 1 : 0);
		});
	}

	@Test
	void separatesLeadCandidatesAndSharing() {
		assertInEachWorld((world) -> {
			OversightPosition position = position(world);
			assertThat(position.sharedWith()).doesNotHaveDuplicates();
			assertThat(position.candidates()).doesNotHaveDuplicates();
			if (position.lead() != null) {
				assertThat(position.candidates()).isEmpty();
				assertThat(position.sharedWith()).doesNotContain(position.lead());
			}
		});
	}

	@Test
	void citesEachReason() {
		assertInEachWorld((world) -> assertThat(position(world).reasons()).isNotEmpty()
			.allSatisfy((reason) -> assertThat(reason.citation()).isNotBlank()));
	}

	@Test
	void returnsSamePositionForSameFacts() {
		assertInEachWorld((world) -> assertThat(position(World.from(world.seed()))).isEqualTo(position(world)));
	}

	@Test
	void ignoresFactsOfAnotherTrust() {
		Organisation other = TestFacts.trust("ROT");
		assertInEachWorld((world) -> {
			Organisation icb = world.icbs().getFirst();
			List<Link> links = new ArrayList<>(world.facts().links());
			links.addFirst(TestFacts.link(LinkKind.PARTNER_IN, other, icb));
			links.addFirst(TestFacts.link(LinkKind.REGISTERED_IN, other, icb));
			links.addFirst(TestFacts.commissions(icb, other, "LEAD"));
			links.addFirst(TestFacts.patientFlow(other, icb, 0.5));
			assertThat(position(world.withLinks(links))).isEqualTo(position(world));
		});
	}

	@Test
	void ignoresOrderOfLinks() {
		assertInEachWorld((world) -> {
			List<Link> shuffled = new ArrayList<>(world.facts().links());
			Collections.shuffle(shuffled, new Random(world.seed()));
			assertThat(Unordered.of(position(world.withLinks(shuffled)))).isEqualTo(Unordered.of(position(world)));
		});
	}

	@Test
	void requiresBespokeArrangementOnlyAcrossSystems() {
		assertInEachWorld((world) -> {
			WorkingSystems systems = world.facts().workingSystems(world.question().asOf());
			OversightPosition position = position(world);
			boolean undetermined = position.determination() == Determination.UNDETERMINED;
			assertThat(position.reasons())
				.filteredOn((reason) -> reason.rule().equals("bespoke-needed")
						|| (undetermined && reason.rule().equals("spanning-arrangement-by-region")))
				.matches((reasons) -> reasons.isEmpty() || systems.all().size() > 1);
		});
	}

	@Test
	void findsConflictOnlyBetweenDifferentOrganisations() {
		assertInEachWorld((world) -> {
			OversightPosition position = position(world);
			if (position.determination() == Determination.CONFLICTING) {
				assertThat(position.candidates()).hasSizeGreaterThan(1);
			}
		});
	}

	/**
	 * A position that ignores the order of facts, and of lines and reasons with the same
	 * rank.
	 */
	private record Unordered(Determination determination, List<Organisation> named, Set<OversightLine> lines,
			Set<Reason> reasons) {

		static Unordered of(OversightPosition position) {
			List<Organisation> named = new ArrayList<>();
			Stream.ofNullable(position.lead()).forEach(named::add);
			named.addAll(position.candidates());
			named.addAll(position.sharedWith());
			named.addAll(position.coordinators());
			Set<OversightLine> lines = new HashSet<>();
			position.lines()
				.forEach((line) -> lines.add(new OversightLine(line.overseer(), line.role(),
						line.reasons().stream().map(Unordered::of).toList())));
			Set<Reason> reasons = new HashSet<>();
			position.reasons().forEach((reason) -> reasons.add(of(reason)));
			return new Unordered(position.determination(), named, lines, reasons);
		}

		private static Reason of(Reason reason) {
			return new Reason(reason.rule(), reason.statement(), reason.citation(),
					reason.facts()
						.stream()
						.sorted((first, second) -> first.toString().compareTo(second.toString()))
						.toList());
		}

	}

	private OversightPosition position(World world) {
		return this.reasoner.position(world.facts(), world.question());
	}

	private static void assertInEachWorld(Consumer<World> property) {
		TestWorlds.assertInEach(WORLDS, World::from, property);
	}

}
