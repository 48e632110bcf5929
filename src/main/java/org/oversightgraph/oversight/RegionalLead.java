package org.oversightgraph.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;

/** The position where the regional team of an ICB leads. */
final class RegionalLead {

	private RegionalLead() {
	}

	/**
	 * The regional team of the ICB leads; where not exactly one region is recorded,
	 * nobody is determined.
	 * @param statement with places for the names of the region and of the subject
	 * @param sharedWith the ICBs that share the oversight
	 * @param before what earlier steps found
	 */
	static OversightPosition position(Reasoning reasoning, Organisation icb, RuleRole role, String statement,
			List<Organisation> sharedWith, Grounds before) {
		Map<Organisation, List<Fact>> regions = reasoning.regionsOf(List.of(icb));
		if (regions.size() != 1) {
			return undetermined(reasoning, icb, role, sharedWith, before);
		}
		Organisation region = regions.keySet().iterator().next();
		OversightLine line = reasoning.line(region, OversightRole.LEAD, role,
				statement.formatted(region.name(), reasoning.subject().name()),
				regions.values().stream().flatMap(List::stream).toList());
		return reasoning.position(Conclusion.leads(Determination.BY_RULE, region).withShared(sharedWith),
				before.and(Grounds.leads(line)));
	}

	/**
	 * Candidates are the regions recorded, or else those of the ICBs that it followed.
	 */
	private static OversightPosition undetermined(Reasoning reasoning, Organisation icb, RuleRole role,
			List<Organisation> sharedWith, Grounds before) {
		List<Link> links = reasoning.facts().regionsOrThoseBefore(icb, reasoning.date());
		List<Organisation> regions = regions(links);
		boolean followed = reasoning.facts().isRegionOpen(icb, reasoning.date()) && !regions.isEmpty();
		String statement = followed
				? "The regional team leads, but nothing recorded says which region %s is in on %s; the boards it followed are in %s."
					.formatted(icb.name(), reasoning.date(), Names.inRow(regions))
				: "The regional team leads, but not just one region is recorded for %s on %s."
					.formatted(reasoning.subject().name(), reasoning.date());
		return reasoning.position(Conclusion.undetermined(regions).withShared(sharedWith), before
			.and(Grounds.because(reasoning.reason(role, statement, links.stream().map(Link::fact).toList()))));
	}

	/** The regions that some links lead to, in order of name. */
	static List<Organisation> regions(List<Link> links) {
		return links.stream().map(Link::to).distinct().sorted(Comparator.comparing(Organisation::name)).toList();
	}

}
