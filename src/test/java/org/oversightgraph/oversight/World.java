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
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * A small world made up from a seed: ICBs of two generations, of which the first closes
 * and is split or merged into the second, two regions, and a body with relationships to
 * some of the ICBs; and a question about that body.
 *
 * @param seed from which it was made
 * @param icbs the ICBs of both generations
 * @param facts what is recorded of the body
 * @param question what is asked
 */
record World(int seed, List<Organisation> icbs, OversightFacts facts, Question question) {

	private static final LocalDate MERGER = LocalDate.of(2026, 4, 1);

	private static final List<LocalDate> DAYS = List.of(LocalDate.of(2021, 10, 1), LocalDate.of(2023, 6, 1),
			LocalDate.of(2025, 9, 1), MERGER.minusDays(1), MERGER, LocalDate.of(2026, 9, 1));

	static World from(int seed) {
		return new Maker(seed).world();
	}

	World withLinks(List<Link> links) {
		return new World(this.seed, this.icbs, this.facts.withLinks(links), this.question);
	}

	/** Makes a world, asking chance at every turn. */
	private static final class Maker {

		private final int seed;

		private final Random chance;

		private final List<Organisation> first = new ArrayList<>();

		private final List<Organisation> second = new ArrayList<>();

		private final List<Organisation> icbs = new ArrayList<>();

		private final List<Succession> successions = new ArrayList<>();

		private final List<Link> links = new ArrayList<>();

		Maker(int seed) {
			this.seed = seed;
			// Seeds in a row begin alike; those far apart do not.
			this.chance = new Random(seed * 7919L);
		}

		World world() {
			boards();
			regions();
			Organisation body = body();
			int relations = this.chance.nextInt(5);
			for (int i = 0; i < relations; i++) {
				relate(body);
			}
			OversightFacts facts = new OversightFacts(body, Evidence.STATED, TestFacts.stated().sources(),
					List.copyOf(this.links), this.successions, agreements(body), Map.of(body.code(), segments(body)),
					Map.of(), List.of(TestFacts.nhsEngland()));
			return new World(this.seed, this.icbs, facts, question());
		}

		/** Some close on the eve of the merger, and one or two follow each of them. */
		private void boards() {
			for (int i = 0; i < 2; i++) {
				this.second.add(TestFacts.body(OrganisationKind.ICB, "QN" + i, "2026-04-01", null));
			}
			for (int i = 0; i < 3; i++) {
				boolean closes = this.chance.nextBoolean();
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
			switch (this.chance.nextInt(5)) {
				case 0 ->
					this.second.forEach((part) -> this.successions.add(TestFacts.part(icb, part, MERGER.toString())));
				case 1 -> {
					// nobody is recorded to have followed it
				}
				case 2 -> this.successions.add(TestFacts.part(icb, any(this.second), MERGER.toString()));
				default -> this.successions.add(TestFacts.succession(icb, any(this.second), MERGER.toString()));
			}
		}

		private void regions() {
			List<Organisation> regions = List.of(TestFacts.body(OrganisationKind.REGION, "Y1"),
					TestFacts.body(OrganisationKind.REGION, "Y2"));
			this.icbs.forEach((icb) -> this.links.add(TestFacts.link(LinkKind.IN_REGION, icb, any(regions))));
		}

		private Organisation body() {
			return switch (this.chance.nextInt(10)) {
				case 0 -> any(this.first);
				case 1 -> TestFacts.body(OrganisationKind.PLACE, "place:vale");
				case 2 -> TestFacts.body(OrganisationKind.PROVIDER_COLLABORATIVE, "collaborative:vale");
				case 3 -> TestFacts.body(OrganisationKind.LOCAL_AUTHORITY, "E06000099");
				case 4 -> TestFacts.body(OrganisationKind.TRUST, "RVH", "2024-04-01", "2026-06-30");
				default -> TestFacts.trust("RVH");
			};
		}

		private void relate(Organisation body) {
			Organisation icb = any(this.icbs);
			Provenance provenance = any(List.of(TestFacts.stated(), TestFacts.stated("2022-07-01", null),
					TestFacts.stated("2020", "2026"), TestFacts.stated(null, "2025-06-26")));
			this.links.add(switch (body.kind()) {
				case PLACE -> TestFacts.link(LinkKind.PART_OF, body, icb, provenance);
				case PROVIDER_COLLABORATIVE -> TestFacts.link(LinkKind.WORKS_IN, body, icb, provenance);
				case LOCAL_AUTHORITY -> TestFacts.link(LinkKind.WITHIN, body, icb, provenance);
				default -> switch (this.chance.nextInt(5)) {
					case 0 -> TestFacts.link(LinkKind.REGISTERED_IN, body, icb, provenance);
					case 1 -> TestFacts.commissions(icb, body, any(List.of("LEAD", "ASSOCIATE")));
					case 2 -> TestFacts.patientFlow(body, icb, 0.3);
					default -> TestFacts.link(LinkKind.PARTNER_IN, body, icb, provenance);
				};
			});
		}

		private List<Arrangement> agreements(Organisation body) {
			List<Arrangement> agreements = new ArrayList<>();
			int most = this.chance.nextInt(4) - 1;
			for (int i = 0; i < most; i++) {
				List<Party> parties = new ArrayList<>();
				parties.add(new Party(body, PartyRole.SUBJECT, TestFacts.stated()));
				parties.add(new Party(any(this.icbs), PartyRole.LEAD, TestFacts.stated()));
				if (this.chance.nextBoolean()) {
					parties.add(new Party(any(this.icbs), PartyRole.SHARED, TestFacts.stated()));
				}
				agreements.add(new Arrangement("agreement:" + i, ArrangementKind.OVERSIGHT_AGREEMENT, "Agreement " + i,
						List.of(), any(List.of("IN_FORCE", "RECOMMENDED")), TestFacts.stated("2022-07-01", null),
						parties));
			}
			return agreements;
		}

		private List<SegmentAllocation> segments(Organisation body) {
			return List.of(
					new SegmentAllocation(body.code(), body.name(), 1 + this.chance.nextInt(4), "NOF-2022-23", null,
							null, null, null, TestFacts.stated("2022-07-01", null)),
					new SegmentAllocation(body.code(), body.name(), 1 + this.chance.nextInt(5), "NOF-2025-26",
							"Q2 2025/26", null, null, null, TestFacts.stated("2025-07-01", null)));
		}

		private Question question() {
			LocalDate day = any(DAYS);
			FrameworkEdition inForce = TestFramework.FRAMEWORK.inForceOn(day).orElseThrow();
			return new Question(day, 1, this.chance.nextBoolean() ? any(TestFramework.FRAMEWORK.editions()) : inForce,
					inForce);
		}

		private <T> T any(List<T> several) {
			return several.get(this.chance.nextInt(several.size()));
		}

	}

}
