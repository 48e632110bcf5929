package org.oversightgraph.interaction;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.interaction.SegmentInteraction.SystemStanding;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.Commissioning;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.Names;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.oversight.Reason;
import org.oversightgraph.oversight.Reasoning;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * The differences between the systems of a trust.
 *
 * @param reasoning the reasoning about the trust
 * @param position the trust's oversight
 * @param systems the systems in which it works
 * @param standings those systems, each with its segment
 */
record SystemDifferences(Reasoning reasoning, OversightPosition position, List<WorkingSystem> systems,
		List<SystemStanding> standings) {

	/**
	 * Returns each difference with its reason, or none if the trust works in one system.
	 */
	List<Reason> found() {
		if (this.systems.size() < 2) {
			return List.of();
		}
		return Stream
			.concat(Stream.of(segments(), parts(), regions(), commissioning()).flatMap(Optional::stream), icbsInNeed())
			.toList();
	}

	private Optional<Reason> segments() {
		Set<Optional<Integer>> segments = this.standings.stream()
			.map((standing) -> Optional.ofNullable(standing.segment()).map(SegmentAllocation::segment))
			.collect(Collectors.toSet());
		if (segments.size() < 2) {
			return Optional.empty();
		}
		boolean differ = segments.stream().filter(Optional::isPresent).count() > 1;
		String each = this.standings.stream()
			.map((standing) -> "%s %s.".formatted(standing.icb().name(),
					(standing.segment() == null) ? "has no recorded segment"
							: "is in segment " + standing.segment().segment()))
			.collect(Collectors.joining(" "));
		return Optional.of(this.reasoning.byConvention("struggling-is-segment-3-or-worse",
				"%s. %s".formatted(differ ? "Its systems are in different segments"
						: "The segment of some of its systems is not recorded", each),
				this.standings.stream()
					.flatMap((standing) -> Stream.ofNullable(standing.segment()))
					.map(SegmentAllocation::fact)
					.toList()));
	}

	/** Returns which ICB leads and which share, if one of them leads. */
	private Optional<Reason> parts() {
		return this.position.lines()
			.stream()
			.filter((line) -> line.role() == OversightRole.LEAD && isIcb(line.overseer()))
			.findFirst()
			.map((lead) -> {
				List<Organisation> others = Names.without(this.systems.stream().map(WorkingSystem::icb).toList(),
						lead.overseer());
				Reason because = lead.reasons().getFirst();
				return new Reason(because.rule(), "%s %s. The other ICBs share the oversight: %s.".formatted(
						lead.overseer().name(),
						(this.position.determination() == Determination.PRESUMED) ? "is presumed to lead" : "leads",
						Names.inRow(others)), because.citation(), because.facts());
			});
	}

	private Optional<Reason> regions() {
		Map<Organisation, List<Fact>> regions = this.reasoning
			.regionsOf(this.systems.stream().map(WorkingSystem::icb).toList());
		Optional<Reason> coordinating = this.position.lines()
			.stream()
			.filter((line) -> line.role() == OversightRole.COORDINATING)
			.map((line) -> line.reasons().getFirst())
			.findFirst();
		if (regions.size() < 2 || coordinating.isEmpty()) {
			return Optional.empty();
		}
		String each = regions.keySet().stream().map(this::located).collect(Collectors.joining(" "));
		return Optional.of(new Reason(coordinating.get().rule(),
				"Several regional teams co-ordinate, because its systems are in different regions. %s".formatted(each),
				coordinating.get().citation(), regions.values().stream().flatMap(List::stream).toList()));
	}

	/** Returns which ICBs are in a region, in a sentence. */
	private String located(Organisation region) {
		List<Organisation> icbs = this.reasoning.facts()
			.links(LinkKind.IN_REGION, this.reasoning.date())
			.stream()
			.filter((link) -> link.to().code().equals(region.code()) && isIcb(link.from()))
			.map(Link::from)
			.distinct()
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
		return "%s %s in the %s.".formatted(Names.inRow(icbs), (icbs.size() == 1) ? "is" : "are",
				region.name().contains("Regional Team") ? "area of the " + region.name() : region.name() + " region");
	}

	private Optional<Reason> commissioning() {
		Optional<Reason> because = this.position.lines()
			.stream()
			.filter((line) -> line.role() == OversightRole.COMMISSIONING)
			.map((line) -> line.reasons().getFirst())
			.findFirst();
		Set<String> parts = this.systems.stream().map(SystemDifferences::commissions).collect(Collectors.toSet());
		if (parts.size() < 2 || because.isEmpty()) {
			return Optional.empty();
		}
		String each = this.systems.stream()
			.map((system) -> "%s %s.".formatted(system.icb().name(), commissions(system)))
			.collect(Collectors.joining(" "));
		return Optional.of(new Reason(because.get().rule(),
				"Its ICBs have different parts in commissioning. %s".formatted(each), because.get().citation(),
				this.systems.stream()
					.flatMap((system) -> system.links().stream())
					.filter((link) -> link.kind() == LinkKind.COMMISSIONS)
					.map(Link::fact)
					.toList()));
	}

	private static String commissions(WorkingSystem system) {
		String parts = Commissioning.contracts(system)
			.stream()
			.map((link) -> "%s%s".formatted(Link.serviceInWords(link.service()), Commissioning.part(link.role())))
			.distinct()
			.sorted()
			.collect(Collectors.joining(", and "));
		return parts.isEmpty() ? "has no recorded part" : "commissions " + parts;
	}

	/**
	 * Returns a reason for each ICB that itself struggles, whose usual oversight can
	 * change (¶49).
	 */
	private Stream<Reason> icbsInNeed() {
		Optional<FrameworkRule> rule = this.reasoning.question().edition().playing(RuleRole.ICB_AS_CAUSE);
		return this.standings.stream()
			.filter((standing) -> rule.isPresent() && !this.reasoning.question().isUnderOtherRules())
			.filter((standing) -> standing.segment() != null && standing.segment().isStruggling())
			.map((standing) -> this.reasoning.reason(RuleRole.ICB_AS_CAUSE,
					"The usual oversight by %s can change. It is itself in need of mandated support. The rule applies if its own operation is part of the cause."
						.formatted(standing.icb().name()),
					Stream
						.concat(Stream.ofNullable(standing.segment()).map(SegmentAllocation::fact),
								standing.support().stream().map((episode) -> episode.fact()))
						.toList()));
	}

	private boolean isIcb(Organisation body) {
		return this.systems.stream().anyMatch((system) -> system.icb().code().equals(body.code()));
	}

}
