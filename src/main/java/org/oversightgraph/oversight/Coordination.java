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
 * The regional teams that co-ordinate the oversight of a provider in several systems,
 * with the reasons.
 *
 * @param regions the regions, by name
 * @param grounds their lines and reasons
 */
record Coordination(List<Organisation> regions, Grounds grounds) {

	private static final String CONVENTION = "regions-coordinate";

	/**
	 * Returns the region of each ICB as a co-ordinator (NOF-2022-23 ¶22). If there are
	 * several regions, this is a convention.
	 */
	static Coordination of(Reasoning reasoning, WorkingSystems systems) {
		Map<Organisation, List<Fact>> regions = reasoning.regionsOf(systems.icbs());
		boolean several = regions.size() > 1;
		FrameworkRule missing = reasoning.edition().required(RuleRole.AGREEMENT_MISSING);
		FrameworkRule rule = several ? reasoning.framework().rule(reasoning.edition(), CONVENTION) : missing;
		String statement = several ? "NHS England's %s co-ordinates, because %s works in several regions."
				: "NHS England's %s co-ordinates. No arrangement for the oversight of %s is recorded.";
		Grounds lines = Grounds.lines(regions.entrySet()
			.stream()
			.map((region) -> reasoning.line(region.getKey(), OversightRole.COORDINATING, rule,
					statement.formatted(Names.team(region.getKey()), reasoning.subject().name()), region.getValue())));
		Grounds acrossRegions = !several ? Grounds.NONE
				: Grounds.because(reasoning.reason(rule,
						"Several regional teams co-ordinate, because the ICBs are in several regions: %s."
							.formatted(Names.inRow(regions.keySet())),
						regions.values().stream().flatMap(List::stream).toList()));
		return new Coordination(List.copyOf(regions.keySet()),
				Grounds.of(lines, unknownRegions(reasoning, systems.icbs(), missing), acrossRegions));
	}

	/**
	 * Returns a reason for each ICB whose region is not recorded, with the possible
	 * regions.
	 */
	static Grounds unknownRegions(Reasoning reasoning, List<Organisation> icbs, FrameworkRule rule) {
		return Grounds.because(icbs.stream().flatMap((icb) -> {
			List<Link> before = reasoning.facts().regionsOrThoseBefore(icb, reasoning.date());
			if (!reasoning.facts().isRegionOpen(icb, reasoning.date()) || before.isEmpty()) {
				return Stream.empty();
			}
			return Stream.of(reasoning.reason(rule,
					"It is not known which regional team co-ordinates for %s. No record states its region. Its predecessors are in %s."
						.formatted(icb.name(), Names.inRow(RegionalLead.regions(before))),
					before.stream().map(Link::fact).toList()));
		}));
	}

}
