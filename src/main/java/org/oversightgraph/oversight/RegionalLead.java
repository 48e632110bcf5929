package org.oversightgraph.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.DateInWords;

/** The position of an organisation led by the regional team of an ICB. */
final class RegionalLead {

	private RegionalLead() {
	}

	/**
	 * Returns the position led by the ICB's regional team. It is undetermined if not
	 * exactly one region is recorded. It is presumed if the ICB is known only from the
	 * register entry of a trust.
	 * @param statement a format for the names of the region and of the subject
	 * @param sharedWith the ICBs that share the oversight
	 * @param before the results of earlier steps
	 */
	static OversightPosition position(Reasoning reasoning, Organisation icb, RuleRole role, String statement,
			List<Organisation> sharedWith, Grounds before) {
		return position(Determination.BY_RULE, reasoning, icb, role, statement, sharedWith, before);
	}

	/** Returns the same position, in which the regional team is presumed to lead. */
	static OversightPosition presumed(Reasoning reasoning, Organisation icb, RuleRole role, String statement,
			List<Organisation> sharedWith, Grounds before) {
		return position(Determination.PRESUMED, reasoning, icb, role, statement, sharedWith, before);
	}

	private static OversightPosition position(Determination determination, Reasoning reasoning, Organisation icb,
			RuleRole role, String statement, List<Organisation> sharedWith, Grounds before) {
		Map<Organisation, List<Fact>> regions = reasoning.regionsOf(List.of(icb));
		if (regions.size() != 1) {
			return undetermined(reasoning, icb, role, sharedWith, before);
		}
		Organisation region = regions.keySet().iterator().next();
		if (reasoning.isPresumedFromRegister()) {
			OversightLine presumed = reasoning.presumedFromRegister(region,
					"The %s of NHS England and NHS Improvement is presumed to lead the oversight of %s."
						.formatted(Names.team(region), reasoning.subject().name()),
					regions.values().stream().flatMap(List::stream).toList());
			return reasoning.position(Conclusion.leads(Determination.PRESUMED, region).withShared(sharedWith),
					Grounds.leads(presumed).and(before));
		}
		OversightLine line = reasoning.line(region, OversightRole.LEAD, role,
				statement.formatted(Names.team(region), reasoning.subject().name()),
				regions.values().stream().flatMap(List::stream).toList());
		return reasoning.position(Conclusion.leads(determination, region).withShared(sharedWith),
				Grounds.leads(line).and(before));
	}

	/**
	 * Returns an undetermined position. The candidates are the recorded regions, or else
	 * the regions of the ICB's predecessors.
	 */
	private static OversightPosition undetermined(Reasoning reasoning, Organisation icb, RuleRole role,
			List<Organisation> sharedWith, Grounds before) {
		List<Link> links = reasoning.facts().regionsOrThoseBefore(icb, reasoning.date());
		List<Organisation> regions = regions(links);
		boolean followed = reasoning.facts().isRegionOpen(icb, reasoning.date()) && !regions.isEmpty();
		String statement = followed
				? "A regional team leads, but it is not known which. No record states the region of %s on %s. Its predecessors are in %s."
					.formatted(icb.name(), DateInWords.of(reasoning.date()), Names.inRow(regions))
				: "A regional team leads, but it is not known which. The records for %s on %s do not state exactly one region."
					.formatted(reasoning.subject().name(), DateInWords.of(reasoning.date()));
		return reasoning.position(Conclusion.undetermined(regions).withShared(sharedWith),
				Grounds.because(reasoning.reason(role, statement, links.stream().map(Link::fact).toList()))
					.and(before));
	}

	/** Returns the regions to which the links lead, by name. */
	static List<Organisation> regions(List<Link> links) {
		return links.stream().map(Link::to).distinct().sorted(Comparator.comparing(Organisation::name)).toList();
	}

}
