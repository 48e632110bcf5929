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
import org.oversightgraph.arrangement.RecordedStatus;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.finding.Recorded;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * A small world generated from a seed, with a question about all its organisations. It
 * has six ICBs in two regions, some with a memorandum and some in a cluster. Trusts have
 * relationships to some ICBs, and some have an agreement.
 *
 * @param seed seed of the world
 * @param icbs the ICBs
 * @param trusts the trusts
 * @param setting the facts
 * @param question the question
 */
record ScenarioWorld(int seed, List<Organisation> icbs, List<Organisation> trusts, Setting setting, Question question) {

	private static final List<LocalDate> DATES = List.of(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 6, 1),
			LocalDate.of(2026, 6, 1));

	static ScenarioWorld from(int seed) {
		return new Generator(seed).world();
	}

	/** Returns the segment of an organisation. Zero if none is in force. */
	int segmentOf(Organisation organisation) {
		return facts(organisation).segmentOf(organisation, this.question.asOf(), this.question.inForce().id())
			.map(SegmentAllocation::segment)
			.orElse(0);
	}

	OversightFacts facts(Organisation organisation) {
		OversightFacts facts = this.setting.facts().get(organisation.code());
		if (facts == null) {
			throw new AssertionError("no facts of " + organisation.code());
		}
		return facts;
	}

	/** Generates a world at random from its seed. */
	private static final class Generator {

		private final int seed;

		private final Random random;

		private final List<Organisation> icbs = new ArrayList<>();

		private final List<Organisation> trusts = new ArrayList<>();

		private final Map<String, Link> regions = new LinkedHashMap<>();

		private final Map<String, List<Link>> links = new LinkedHashMap<>();

		private final Map<String, List<Arrangement>> arrangements = new LinkedHashMap<>();

		private final Map<String, List<SegmentAllocation>> segments = new LinkedHashMap<>();

		Generator(int seed) {
			this.seed = seed;
			this.random = new Random(seed * 7919L);
		}

		ScenarioWorld world() {
			List<Organisation> regionList = List.of(TestFacts.body(OrganisationKind.REGION, "Y1"),
					TestFacts.body(OrganisationKind.REGION, "Y2"));
			for (int i = 0; i < 6; i++) {
				Organisation icb = TestFacts.icb("Q0" + i);
				this.icbs.add(icb);
				Organisation region = oneOf(regionList);
				this.regions.put(icb.code(), TestFacts.link(LinkKind.IN_REGION, icb, region));
				if (this.random.nextBoolean()) {
					addArrangement(icb, ArrangementKind.MEMORANDUM_OF_UNDERSTANDING, party(icb, "ICB"),
							party(region, "REGION"));
				}
				addSegments(icb);
			}
			for (int i = 0; i < 6; i++) {
				addTrust(TestFacts.trust("RT" + i));
			}
			return new ScenarioWorld(this.seed, this.icbs, this.trusts, setting(), question());
		}

		private void addTrust(Organisation trust) {
			this.trusts.add(trust);
			int relationships = 1 + this.random.nextInt(3);
			for (int i = 0; i < relationships; i++) {
				Organisation icb = oneOf(this.icbs);
				this.links.computeIfAbsent(trust.code(), (code) -> new ArrayList<>())
					.add(switch (this.random.nextInt(4)) {
						case 0 -> TestFacts.link(LinkKind.REGISTERED_IN, trust, icb);
						case 1 -> TestFacts.commissions(icb, trust, oneOf(List.of("LEAD", "ASSOCIATE")));
						default -> TestFacts.link(LinkKind.PARTNER_IN, trust, icb);
					});
			}
			if (this.random.nextInt(3) == 0) {
				addArrangement(trust, ArrangementKind.OVERSIGHT_AGREEMENT, party(trust, "SUBJECT"),
						party(oneOf(this.icbs), "LEAD"), party(oneOf(this.icbs), "SHARED"));
			}
			addSegments(trust);
		}

		private static Party party(Organisation organisation, String role) {
			return new Party(organisation, PartyRole.valueOf(role), TestFacts.stated());
		}

		private void addArrangement(Organisation organisation, ArrangementKind kind, Party... parties) {
			this.arrangements.computeIfAbsent(organisation.code(), (code) -> new ArrayList<>())
				.add(new Arrangement("arrangement:" + organisation.code(), kind,
						"The arrangement for " + organisation.code(), List.of(), RecordedStatus.IN_FORCE,
						TestFacts.stated(), List.of(parties)));
		}

		private void addSegments(Organisation organisation) {
			if (this.random.nextBoolean()) {
				this.segments.put(organisation.code(),
						TestFramework.FRAMEWORK.editions()
							.stream()
							.map((edition) -> new SegmentAllocation(organisation.code(), organisation.name(),
									1 + this.random.nextInt(4), edition.id(), null, null, null, null,
									TestFacts.stated(edition.inForceFrom().toString(), null)))
							.toList());
			}
		}

		private Setting setting() {
			Map<String, OversightFacts> facts = new LinkedHashMap<>();
			Stream.concat(this.icbs.stream(), this.trusts.stream())
				.forEach((organisation) -> facts.put(organisation.code(), facts(organisation)));
			List<Cluster> clusters = List.of(
					new Cluster(TestFacts.body(OrganisationKind.ICB_CLUSTER, "cluster:a"), List.of("Q00", "Q01")),
					new Cluster(TestFacts.body(OrganisationKind.ICB_CLUSTER, "cluster:b"), List.of("Q02", "Q03")));
			return new Setting(facts, clusters, this.arrangements.values().stream().flatMap(List::stream).toList(),
					new Recorded(true, true, true, true, true));
		}

		private OversightFacts facts(Organisation organisation) {
			List<Link> own = this.links.getOrDefault(organisation.code(), List.of());
			List<Arrangement> agreed = this.arrangements.getOrDefault(organisation.code(), List.of());
			Stream<Organisation> parties = agreed.stream()
				.flatMap((arrangement) -> arrangement.parties().stream())
				.map(Party::organisation);
			List<Link> all = Stream
				.concat(own.stream(),
						Stream.of(Stream.of(organisation), own.stream().map(Link::icb), parties)
							.flatMap((organisations) -> organisations)
							.map(Organisation::code)
							.distinct()
							.flatMap((code) -> Stream.ofNullable(this.regions.get(code))))
				.distinct()
				.toList();
			return new OversightFacts(organisation, Evidence.STATED, TestFacts.stated().sources(), all, List.of(),
					agreed, Map.copyOf(this.segments), Map.of(), List.of(TestFacts.nhsEngland()), 0.2);
		}

		private Question question() {
			return TestFramework.randomQuestion(oneOf(DATES), this.random);
		}

		private <T> T oneOf(List<T> items) {
			return items.get(this.random.nextInt(items.size()));
		}

	}

}
