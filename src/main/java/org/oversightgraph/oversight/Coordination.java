package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;

/**
 * The regional teams that co-ordinate the oversight of a provider in several systems, and
 * why.
 *
 * @param regions the regions, in order of name
 * @param grounds their lines and reasons
 */
record Coordination(List<Organisation> regions, Grounds grounds) {

	/** The region of each ICB co-ordinates (NOF-2022-23 ¶22). */
	static Coordination of(Reasoning reasoning, WorkingSystems systems) {
		Map<Organisation, List<Fact>> regions = reasoning.regionsOf(systems.icbs());
		boolean several = regions.size() > 1;
		FrameworkRule missing = reasoning.edition().required(RuleRole.AGREEMENT_MISSING);
		FrameworkRule rule = several ? reasoning.rule(RuleRole.REGIONS_COORDINATE, RuleRole.AGREEMENT_MISSING)
				: missing;
		String statement = several
				? "NHS England's %s regional team co-ordinates with the other regions in which %s works."
				: "NHS England's %s regional team is to see that the oversight of %s is arranged.";
		Grounds lines = Grounds.lines(regions.entrySet()
			.stream()
			.map((region) -> reasoning.line(region.getKey(), OversightRole.COORDINATING, rule,
					statement.formatted(region.getKey().name(), reasoning.subject().name()), region.getValue())));
		Grounds acrossRegions = !several ? Grounds.NONE
				: Grounds.because(reasoning.reason(rule,
						"The ICBs are in several regions, each of which co-ordinates: %s."
							.formatted(Names.inRow(regions.keySet())),
						regions.values().stream().flatMap(List::stream).toList()));
		return new Coordination(List.copyOf(regions.keySet()),
				Grounds.of(lines, unknownRegions(reasoning, systems.icbs(), missing), acrossRegions));
	}

	/**
	 * For every ICB whose region is not recorded: that it is not known which regional
	 * team co-ordinates there, and which it may be.
	 */
	static Grounds unknownRegions(Reasoning reasoning, List<Organisation> icbs, FrameworkRule rule) {
		return Grounds.because(icbs.stream().flatMap((icb) -> {
			List<Link> before = reasoning.facts().regionsOrThoseBefore(icb, reasoning.date());
			if (!reasoning.facts().isRegionOpen(icb, reasoning.date()) || before.isEmpty()) {
				return Stream.empty();
			}
			return Stream.of(reasoning.reason(rule,
					"Nothing recorded says which region %s is in; the boards it followed are in %s. So it is not known which regional team co-ordinates there."
						.formatted(icb.name(), Names.inRow(RegionalLead.regions(before))),
					before.stream().map(Link::fact).toList()));
		}));
	}

}
