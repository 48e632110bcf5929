package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.OversightFacts;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightReasoner;

/**
 * Works out what would be different if some changes came about: a plain function of the
 * facts of a date and the changes. The same reasoning answers before and after.
 */
final class Scenario {

	private final OversightReasoner reasoner;

	Scenario(Framework framework) {
		this.reasoner = new OversightReasoner(framework);
	}

	/**
	 * What some changes come to.
	 * @param recorded the facts of every trust, ICB, place and collaborative on the date
	 * @throws org.oversightgraph.platform.graphql.ApiProblem if a change cannot be made
	 */
	Outcome outcome(Map<String, OversightFacts> recorded, List<Cluster> clusters, List<ScenarioChange> changes,
			Question question) {
		SupposedFacts supposed = new SupposedFacts(recorded, question);
		List<String> words = new Changes(supposed, clusters).make(changes);
		List<Difference> differences = differences(recorded, supposed);
		List<Rewrite> rewrites = rewrites(recorded, supposed);
		List<Organisation> fewer = changing(recorded, supposed, true);
		List<Organisation> more = changing(recorded, supposed, false);
		List<SystemsOfTrust> systems = systems(recorded, supposed);
		Map<String, OversightFacts> made = new LinkedHashMap<>();
		supposed.made().keySet().forEach((code) -> made.put(code, Objects.requireNonNull(supposed.all().get(code))));
		return new Outcome(words, summary(differences, rewrites, fewer, more, systems, supposed), differences, rewrites,
				fewer, more, systems, made);
	}

	/**
	 * In how many systems a trust works, and would.
	 *
	 * @param trust the trust
	 * @param before in how many it works
	 * @param after in how many it would
	 */
	record SystemsOfTrust(Organisation trust, int before, int after) {
	}

	private List<Difference> differences(Map<String, OversightFacts> recorded, SupposedFacts supposed) {
		List<Difference> differences = new ArrayList<>();
		supposed.all().forEach((code, facts) -> {
			OversightFacts known = recorded.get(code);
			boolean passing = known == null && supposed.followed().containsKey(code);
			if (!facts.equals(known) && !passing) {
				Difference difference = difference(known, facts, supposed);
				if (difference != null) {
					differences.add(difference);
				}
			}
		});
		return differences;
	}

	private @Nullable Difference difference(@Nullable OversightFacts known, OversightFacts facts,
			SupposedFacts supposed) {
		OversightPosition before = (known == null) ? null : this.reasoner.position(known, supposed.question());
		OversightPosition after = this.reasoner.position(facts, supposed.question());
		if (before != null && Gist.of(before).equals(Gist.of(after))) {
			return null;
		}
		OversightPosition marked = Supposition.marked(after, before);
		List<OversightLine> old = (before == null) ? List.of() : before.lines();
		return new Difference(facts.subject(), before, marked,
				new DifferenceInWords(known, before, facts, after, supposed).sentence(), beyond(marked.lines(), old),
				beyond(old, after.lines()));
	}

	/** The lines, one for each overseer and part, that are not among others. */
	private static List<OversightLine> beyond(List<OversightLine> lines, List<OversightLine> others) {
		Set<String> seen = others.stream().map(Gist::of).collect(Collectors.toCollection(LinkedHashSet::new));
		return lines.stream().filter((line) -> seen.add(Gist.of(line))).toList();
	}

	/**
	 * What makes one position differ from another, their reasons apart.
	 *
	 * @param conclusion the determination, the lead and the segment
	 * @param candidates who might lead
	 * @param sharing who shares
	 * @param coordinating who co-ordinates
	 * @param lines who has which part
	 */
	record Gist(List<Object> conclusion, Set<String> candidates, Set<String> sharing, Set<String> coordinating,
			Set<String> lines) {

		static Gist of(OversightPosition position) {
			Organisation lead = position.lead();
			return new Gist(
					List.of(position.determination(), (lead == null) ? "" : lead.code(),
							(position.segment() == null) ? 0 : position.segment().segment()),
					codes(position.candidates()), codes(position.sharedWith()), codes(position.coordinators()),
					position.lines().stream().map(Gist::of).collect(Collectors.toSet()));
		}

		static String of(OversightLine line) {
			return line.role() + " " + line.overseer().code();
		}

		static Set<String> codes(List<Organisation> bodies) {
			return bodies.stream().map(Organisation::code).collect(Collectors.toSet());
		}

	}

	/** The trusts that stop working in several systems, or begin to. */
	private static List<Organisation> changing(Map<String, OversightFacts> recorded, SupposedFacts supposed,
			boolean stop) {
		return recorded.entrySet().stream().filter((one) -> {
			OversightFacts after = Objects.requireNonNull(supposed.all().get(one.getKey()));
			return !after.equals(one.getValue()) && Systems.several(one.getValue(), supposed.date()) == stop
					&& Systems.several(after, supposed.date()) != stop;
		}).map((one) -> one.getValue().subject()).sorted(Comparator.comparing(Organisation::code)).toList();
	}

	/** The trusts that would work in fewer systems, or in more. */
	private static List<SystemsOfTrust> systems(Map<String, OversightFacts> recorded, SupposedFacts supposed) {
		return recorded.entrySet()
			.stream()
			.filter((one) -> one.getValue().subject().is(OrganisationKind.TRUST))
			.filter((one) -> one.getValue().subject().statusOn(supposed.date()) == OrganisationStatus.ACTIVE)
			.map((one) -> new SystemsOfTrust(one.getValue().subject(),
					Systems.of(one.getValue(), supposed.date()).count(),
					Systems.of(Objects.requireNonNull(supposed.all().get(one.getKey())), supposed.date()).count()))
			.filter((one) -> one.before() != one.after())
			.sorted(Comparator.comparing((one) -> one.trust().code()))
			.toList();
	}

	private static List<Rewrite> rewrites(Map<String, OversightFacts> recorded, SupposedFacts supposed) {
		Map<String, Arrangement> arrangements = new TreeMap<>();
		Map<String, Set<Party>> parties = new HashMap<>();
		recorded.values()
			.stream()
			.flatMap((facts) -> facts.arrangements().stream())
			.filter((one) -> one.isInForceOn(supposed.date()))
			.forEach((one) -> {
				arrangements.putIfAbsent(one.id(), one);
				one.parties()
					.stream()
					.filter((party) -> party.provenance().period().certainlyHoldsOn(supposed.date()))
					.forEach((party) -> parties.computeIfAbsent(one.id(), (id) -> new LinkedHashSet<>()).add(party));
			});
		return arrangements.values()
			.stream()
			.map((one) -> rewrite(one, parties.getOrDefault(one.id(), Set.of()), supposed))
			.flatMap(Stream::ofNullable)
			.toList();
	}

	private static @Nullable Rewrite rewrite(Arrangement arrangement, Set<Party> parties, SupposedFacts supposed) {
		List<Party> inOrder = parties.stream()
			.sorted(Comparator.comparing((Party party) -> party.organisation().name()).thenComparing(Party::role))
			.toList();
		List<Organisation> closing = inOrder.stream()
			.map(Party::organisation)
			.filter((body) -> supposed.followed().containsKey(body.code()))
			.distinct()
			.toList();
		if (closing.isEmpty()) {
			return null;
		}
		Set<Organisation> heirs = new LinkedHashSet<>();
		closing.forEach((body) -> heirs.addAll(Objects.requireNonNull(supposed.followed().get(body.code()))));
		List<Organisation> all = inOrder.stream().map(Party::organisation).distinct().toList();
		String because = (closing.size() > 3)
				? "%d of its %d parties would close.".formatted(closing.size(), all.size())
				: "%s %s party to it and would close; %s would follow.".formatted(Wording.names(closing),
						(closing.size() == 1) ? "is" : "are", Wording.names(heirs));
		return new Rewrite(arrangement.id(), arrangement.title(), arrangement.kind(), all, closing, because);
	}

	private static Summary summary(List<Difference> differences, List<Rewrite> rewrites, List<Organisation> fewer,
			List<Organisation> more, List<SystemsOfTrust> systems, SupposedFacts supposed) {
		Set<String> affected = new TreeSet<>();
		int lines = 0;
		int gained = 0;
		int lost = 0;
		for (Difference one : differences) {
			affected.add(one.organisation().code());
			Stream.concat(one.linesGained().stream(), one.linesLost().stream())
				.forEach((line) -> affected.add(line.overseer().code()));
			lines += one.linesGained().size() + one.linesLost().size();
			boolean stays = one.before() != null && !supposed.followed().containsKey(one.organisation().code());
			boolean led = one.before() != null && one.before().lead() != null;
			gained += (stays && !led && one.after().lead() != null) ? 1 : 0;
			lost += (stays && led && one.after().lead() == null) ? 1 : 0;
		}
		int inFewer = (int) systems.stream().filter((one) -> one.after() < one.before()).count();
		return new Summary(differences.size(), affected.size(), inFewer, fewer.size(), more.size(), gained, lost, lines,
				rewrites.size());
	}

}
