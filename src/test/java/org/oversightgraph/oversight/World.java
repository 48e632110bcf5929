package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedStatus;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * A small world generated from a seed, with a question about one organisation. Some ICBs
 * of a first generation close and are split or merged into a second generation. There are
 * two regions, and the organisation has relationships to some ICBs.
 *
 * @param seed seed of the world
 * @param icbs ICBs of both generations
 * @param facts facts about the organisation
 * @param question question about the organisation
 */
record World(int seed, List<Organisation> icbs, OversightFacts facts, Question question) {

	private static final LocalDate MERGER = LocalDate.of(2026, 4, 1);

	private static final List<LocalDate> DATES = List.of(LocalDate.of(2021, 10, 1), LocalDate.of(2023, 6, 1),
			LocalDate.of(2025, 9, 1), MERGER.minusDays(1), MERGER, LocalDate.of(2026, 9, 1));

	static World from(int seed) {
		return new Generator(seed).world();
	}

	World withLinks(List<Link> links) {
		return new World(this.seed, this.icbs, this.facts.withLinks(links), this.question);
	}

	/** Generates a world at random from its seed. */
	private static final class Generator {

		private final int seed;

		private final Random random;

		private final List<Organisation> first = new ArrayList<>();

		private final List<Organisation> second = new ArrayList<>();

		private final List<Organisation> icbs = new ArrayList<>();

		private final List<Succession> successions = new ArrayList<>();

		private final List<Link> links = new ArrayList<>();

		Generator(int seed) {
			this.seed = seed;
			// Random numbers of consecutive seeds begin alike, but not those of distant
			// seeds.
			this.random = new Random(seed * 7919L);
		}

		World world() {
			addIcbs();
			addRegions();
			Organisation organisation = organisation();
			int relationships = this.random.nextInt(5);
			for (int i = 0; i < relationships; i++) {
				addRelationship(organisation);
			}
			OversightFacts facts = new OversightFacts(organisation, Evidence.STATED, TestFacts.stated().sources(),
					List.copyOf(this.links), this.successions, agreements(organisation),
					Map.of(organisation.code(), segments(organisation)), Map.of(), List.of(TestFacts.nhsEngland()),
					0.2);
			return new World(this.seed, this.icbs, facts, question());
		}

		/**
		 * Adds ICBs. Some close on the date before the merger. Each of these has up to
		 * two successors.
		 */
		private void addIcbs() {
			for (int i = 0; i < 2; i++) {
				this.second.add(TestFacts.body(OrganisationKind.ICB, "QN" + i, "2026-04-01", null));
			}
			for (int i = 0; i < 3; i++) {
				boolean closes = this.random.nextBoolean();
				Organisation icb = closes ? TestFacts.icb("QO" + i, "2026-03-31") : TestFacts.icb("QO" + i);
				this.first.add(icb);
				if (closes) {
					close(icb);
				}
			}
			this.icbs.addAll(this.first);
			this.icbs.addAll(this.second);
		}

		private void close(Organisation icb) {
			switch (this.random.nextInt(5)) {
				case 0 ->
					this.second.forEach((part) -> this.successions.add(TestFacts.part(icb, part, MERGER.toString())));
				case 1 -> {
					// No successor is recorded.
				}
				case 2 -> this.successions.add(TestFacts.part(icb, oneOf(this.second), MERGER.toString()));
				default -> this.successions.add(TestFacts.succession(icb, oneOf(this.second), MERGER.toString()));
			}
		}

		private void addRegions() {
			List<Organisation> regions = List.of(TestFacts.body(OrganisationKind.REGION, "Y1"),
					TestFacts.body(OrganisationKind.REGION, "Y2"));
			this.icbs.forEach((icb) -> this.links.add(TestFacts.link(LinkKind.IN_REGION, icb, oneOf(regions))));
		}

		private Organisation organisation() {
			return switch (this.random.nextInt(10)) {
				case 0 -> oneOf(this.first);
				case 1 -> TestFacts.body(OrganisationKind.PLACE, "place:vale");
				case 2 -> TestFacts.body(OrganisationKind.PROVIDER_COLLABORATIVE, "collaborative:vale");
				case 3 -> TestFacts.body(OrganisationKind.LOCAL_AUTHORITY, "E06000099");
				case 4 -> TestFacts.body(OrganisationKind.TRUST, "RVH", "2024-04-01", "2026-06-30");
				default -> TestFacts.trust("RVH");
			};
		}

		private void addRelationship(Organisation organisation) {
			Organisation icb = oneOf(this.icbs);
			Provenance provenance = oneOf(List.of(TestFacts.stated(), TestFacts.stated("2022-07-01", null),
					TestFacts.stated("2020", "2026"), TestFacts.stated(null, "2025-06-26")));
			this.links.add(switch (organisation.kind()) {
				case PLACE -> TestFacts.link(LinkKind.PART_OF, organisation, icb, provenance);
				case PROVIDER_COLLABORATIVE -> TestFacts.link(LinkKind.WORKS_IN, organisation, icb, provenance);
				case LOCAL_AUTHORITY -> TestFacts.link(LinkKind.WITHIN, organisation, icb, provenance);
				default -> switch (this.random.nextInt(5)) {
					case 0 -> TestFacts.link(LinkKind.REGISTERED_IN, organisation, icb, provenance);
					case 1 -> TestFacts.commissions(icb, organisation, oneOf(List.of("LEAD", "ASSOCIATE")));
					case 2 -> TestFacts.patientFlow(organisation, icb, 0.3);
					default -> TestFacts.link(LinkKind.PARTNER_IN, organisation, icb, provenance);
				};
			});
		}

		private List<Arrangement> agreements(Organisation organisation) {
			List<Arrangement> agreements = new ArrayList<>();
			int count = this.random.nextInt(4) - 1;
			for (int i = 0; i < count; i++) {
				List<Party> parties = new ArrayList<>();
				parties.add(new Party(organisation, PartyRole.SUBJECT, TestFacts.stated()));
				parties.add(new Party(oneOf(this.icbs), PartyRole.LEAD, TestFacts.stated()));
				if (this.random.nextBoolean()) {
					parties.add(new Party(oneOf(this.icbs), PartyRole.SHARED, TestFacts.stated()));
				}
				agreements.add(new Arrangement("agreement:" + i, ArrangementKind.OVERSIGHT_AGREEMENT, "Agreement " + i,
						List.of(), oneOf(List.of(RecordedStatus.IN_FORCE, RecordedStatus.RECOMMENDED)),
						TestFacts.stated("2022-07-01", null), parties));
			}
			return agreements;
		}

		private List<SegmentAllocation> segments(Organisation organisation) {
			return List.of(
					new SegmentAllocation(organisation.code(), organisation.name(), 1 + this.random.nextInt(4),
							"NOF-2022-23", null, null, null, null, TestFacts.stated("2022-07-01", null)),
					new SegmentAllocation(organisation.code(), organisation.name(), 1 + this.random.nextInt(5),
							"NOF-2025-26", "Q2 2025/26", null, null, null, TestFacts.stated("2025-07-01", null)));
		}

		private Question question() {
			return TestFramework.randomQuestion(oneOf(DATES), this.random);
		}

		private <T> T oneOf(List<T> items) {
			return items.get(this.random.nextInt(items.size()));
		}

	}

}
