package org.oversightgraph.oversight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every position, whatever the facts: tried on many small worlds of ICBs
 * that close, split and merge, each made from a seed that a failure names.
 */
class OversightPropertiesTests {

	private static final int WORLDS = 3000;

	private final OversightReasoner reasoner = new OversightReasoner(TestFramework.FRAMEWORK);

	@Test
	void worldsBringOutEveryDetermination() {
		assertThat(IntStream.range(0, WORLDS).mapToObj((seed) -> position(World.from(seed)).determination()))
			.contains(Determination.values());
	}

	@Test
	void nobodyWhoHasClosedLeadsMightLeadOrShares() {
		inEveryWorld((world) -> {
			OversightPosition position = position(world);
			assertThat(Stream
				.of(Stream.ofNullable(position.lead()), position.candidates().stream(), position.sharedWith().stream())
				.flatMap((bodies) -> bodies)).noneMatch((body) -> body.isClosedOn(position.asOf()));
		});
	}

	@Test
	void whereNobodyIsDeterminedNoLineLeads() {
		Set<Determination> determined = Set.of(Determination.BY_RULE, Determination.AGREED, Determination.PRESUMED);
		inEveryWorld((world) -> {
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
	void whoLeadsIsNoCandidateAndSharesWithNobodyTwice() {
		inEveryWorld((world) -> {
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
	void everyPositionHasReasonsWithCitations() {
		inEveryWorld((world) -> assertThat(position(world).reasons()).isNotEmpty()
			.allSatisfy((reason) -> assertThat(reason.citation()).isNotBlank()));
	}

	@Test
	void theSameFactsGiveTheSamePosition() {
		inEveryWorld((world) -> assertThat(position(World.from(world.seed()))).isEqualTo(position(world)));
	}

	@Test
	void whatIsRecordedOfAnotherTrustChangesNothing() {
		Organisation other = TestFacts.trust("ROT");
		inEveryWorld((world) -> {
			Organisation icb = world.icbs().getFirst();
			List<Link> more = new ArrayList<>(world.facts().links());
			more.addFirst(TestFacts.link(LinkKind.PARTNER_IN, other, icb));
			more.addFirst(TestFacts.link(LinkKind.REGISTERED_IN, other, icb));
			more.addFirst(TestFacts.commissions(icb, other, "LEAD"));
			more.addFirst(TestFacts.patientFlow(other, icb, 0.5));
			assertThat(position(world.withLinks(more))).isEqualTo(position(world));
		});
	}

	@Test
	void theOrderInWhichLinksAreReadChangesNothing() {
		inEveryWorld((world) -> {
			List<Link> shuffled = new ArrayList<>(world.facts().links());
			Collections.shuffle(shuffled, new Random(world.seed()));
			assertThat(Gist.of(position(world.withLinks(shuffled)))).isEqualTo(Gist.of(position(world)));
		});
	}

	@Test
	void anArrangementForSeveralSystemsIsAskedForOnlyWhereThereAreSeveral() {
		inEveryWorld((world) -> {
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
	void recordsConflictOnlyWhereTheyNameDifferentBodies() {
		inEveryWorld((world) -> {
			OversightPosition position = position(world);
			if (position.determination() == Determination.CONFLICTING) {
				assertThat(position.candidates()).hasSizeGreaterThan(1);
			}
		});
	}

	/**
	 * A position in which the facts behind a conclusion, and lines and reasons of the
	 * same rank, stand in no order.
	 */
	private record Gist(Determination determination, List<Organisation> named, Set<OversightLine> lines,
			Set<Reason> reasons) {

		static Gist of(OversightPosition position) {
			List<Organisation> named = new ArrayList<>();
			Stream.ofNullable(position.lead()).forEach(named::add);
			named.addAll(position.candidates());
			named.addAll(position.sharedWith());
			named.addAll(position.coordinators());
			Set<OversightLine> lines = new HashSet<>();
			position.lines()
				.forEach((line) -> lines.add(new OversightLine(line.overseer(), line.role(),
						line.reasons().stream().map(Gist::of).toList())));
			Set<Reason> reasons = new HashSet<>();
			position.reasons().forEach((reason) -> reasons.add(of(reason)));
			return new Gist(position.determination(), named, lines, reasons);
		}

		private static Reason of(Reason reason) {
			return new Reason(reason.rule(), reason.statement(), reason.citation(),
					reason.facts()
						.stream()
						.sorted((one, other) -> one.toString().compareTo(other.toString()))
						.toList());
		}

	}

	private OversightPosition position(World world) {
		return this.reasoner.position(world.facts(), world.question());
	}

	private static void inEveryWorld(Consumer<World> property) {
		IntStream.range(0, WORLDS).mapToObj(World::from).forEach((world) -> {
			try {
				property.accept(world);
			}
			catch (AssertionError failure) {
				throw new AssertionError("world " + world.seed() + ": " + Objects.toString(failure.getMessage()),
						failure);
			}
		});
	}

}
