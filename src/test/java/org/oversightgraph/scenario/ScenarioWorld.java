package org.oversightgraph.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.finding.Recorded;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * A small world made up from a seed: six ICBs in two regions, some with a memorandum,
 * some in a cluster; trusts with relationships to some of them, some under an agreement;
 * and a question about all of them.
 *
 * @param seed from which it was made
 * @param icbs the ICBs
 * @param trusts the trusts
 * @param setting what is recorded
 * @param question what is asked
 */
record ScenarioWorld(int seed, List<Organisation> icbs, List<Organisation> trusts, Setting setting, Question question) {

	private static final List<LocalDate> DAYS = List.of(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 6, 1),
			LocalDate.of(2026, 6, 1));

	static ScenarioWorld from(int seed) {
		return new Maker(seed).world();
	}

	/** The segment in which a body stands; 0 if in none. */
	int segmentOf(Organisation body) {
		return facts(body).segmentOf(body, this.question.asOf(), this.question.inForce().id())
			.map(SegmentAllocation::segment)
			.orElse(0);
	}

	OversightFacts facts(Organisation body) {
		OversightFacts facts = this.setting.facts().get(body.code());
		if (facts == null) {
			throw new AssertionError("no facts of " + body.code());
		}
		return facts;
	}

	/** Makes a world, asking chance at every turn. */
	private static final class Maker {

		private final int seed;

		private final Random chance;

		private final List<Organisation> icbs = new ArrayList<>();

		private final List<Organisation> trusts = new ArrayList<>();

		private final Map<String, Link> regions = new LinkedHashMap<>();

		private final Map<String, List<Link>> links = new LinkedHashMap<>();

		private final Map<String, List<Arrangement>> arrangements = new LinkedHashMap<>();

		private final Map<String, List<SegmentAllocation>> segments = new LinkedHashMap<>();

		Maker(int seed) {
			this.seed = seed;
			this.chance = new Random(seed * 7919L);
		}

		ScenarioWorld world() {
			List<Organisation> both = List.of(TestFacts.body(OrganisationKind.REGION, "Y1"),
					TestFacts.body(OrganisationKind.REGION, "Y2"));
			for (int i = 0; i < 6; i++) {
				Organisation icb = TestFacts.icb("Q0" + i);
				this.icbs.add(icb);
				Organisation region = any(both);
				this.regions.put(icb.code(), TestFacts.link(LinkKind.IN_REGION, icb, region));
				if (this.chance.nextBoolean()) {
					arrange(icb, ArrangementKind.MEMORANDUM_OF_UNDERSTANDING, party(icb, "ICB"),
							party(region, "REGION"));
				}
				place(icb);
			}
			for (int i = 0; i < 6; i++) {
				trust(TestFacts.trust("RT" + i));
			}
			return new ScenarioWorld(this.seed, this.icbs, this.trusts, setting(), question());
		}

		private void trust(Organisation trust) {
			this.trusts.add(trust);
			int relations = 1 + this.chance.nextInt(3);
			for (int i = 0; i < relations; i++) {
				Organisation icb = any(this.icbs);
				this.links.computeIfAbsent(trust.code(), (code) -> new ArrayList<>())
					.add(switch (this.chance.nextInt(4)) {
						case 0 -> TestFacts.link(LinkKind.REGISTERED_IN, trust, icb);
						case 1 -> TestFacts.commissions(icb, trust, any(List.of("LEAD", "ASSOCIATE")));
						default -> TestFacts.link(LinkKind.PARTNER_IN, trust, icb);
					});
			}
			if (this.chance.nextInt(3) == 0) {
				arrange(trust, ArrangementKind.OVERSIGHT_AGREEMENT, party(trust, "SUBJECT"),
						party(any(this.icbs), "LEAD"), party(any(this.icbs), "SHARED"));
			}
			place(trust);
		}

		private static Party party(Organisation body, String role) {
			return new Party(body, PartyRole.valueOf(role), TestFacts.stated());
		}

		private void arrange(Organisation of, ArrangementKind kind, Party... parties) {
			this.arrangements.computeIfAbsent(of.code(), (code) -> new ArrayList<>())
				.add(new Arrangement("arrangement:" + of.code(), kind, "The arrangement for " + of.code(), List.of(),
						"IN_FORCE", TestFacts.stated(), List.of(parties)));
		}

		private void place(Organisation body) {
			if (this.chance.nextBoolean()) {
				this.segments.put(body.code(),
						TestFramework.FRAMEWORK.editions()
							.stream()
							.map((edition) -> new SegmentAllocation(body.code(), body.name(),
									1 + this.chance.nextInt(4), edition.id(), null, null, null, null,
									TestFacts.stated(edition.inForceFrom().toString(), null)))
							.toList());
			}
		}

		private Setting setting() {
			Map<String, OversightFacts> facts = new LinkedHashMap<>();
			Stream.concat(this.icbs.stream(), this.trusts.stream())
				.forEach((body) -> facts.put(body.code(), facts(body)));
			List<Cluster> clusters = List.of(
					new Cluster(TestFacts.body(OrganisationKind.ICB_CLUSTER, "cluster:a"), List.of("Q00", "Q01")),
					new Cluster(TestFacts.body(OrganisationKind.ICB_CLUSTER, "cluster:b"), List.of("Q02", "Q03")));
			return new Setting(facts, clusters, this.arrangements.values().stream().flatMap(List::stream).toList(),
					new Recorded(true, true, true, true, true));
		}

		private OversightFacts facts(Organisation body) {
			List<Link> own = this.links.getOrDefault(body.code(), List.of());
			List<Arrangement> agreed = this.arrangements.getOrDefault(body.code(), List.of());
			Stream<Organisation> parties = agreed.stream()
				.flatMap((one) -> one.parties().stream())
				.map(Party::organisation);
			List<Link> all = Stream
				.concat(own.stream(),
						Stream.of(Stream.of(body), own.stream().map(Link::icb), parties)
							.flatMap((bodies) -> bodies)
							.map(Organisation::code)
							.distinct()
							.flatMap((code) -> Stream.ofNullable(this.regions.get(code))))
				.distinct()
				.toList();
			return new OversightFacts(body, Evidence.STATED, TestFacts.stated().sources(), all, List.of(), agreed,
					Map.copyOf(this.segments), Map.of(), List.of(TestFacts.nhsEngland()));
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
