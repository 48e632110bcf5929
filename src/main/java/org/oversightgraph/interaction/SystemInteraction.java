package org.oversightgraph.interaction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.oversight.Reason;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/**
 * How the standing of an ICB bears on its trusts, places and collaboratives, on a date
 * (NOF-2022-23 ¶37b, ¶49, T2).
 *
 * @param icb the ICB
 * @param asOf the date
 * @param edition the edition whose rules were applied
 * @param segment its segment; null when none is recorded
 * @param segmentNote what to know of it
 * @param support the programmes it is in
 * @param oversight who oversees it, and who leads its support
 * @param consequences what follows for itself
 * @param trusts that work in its system, and how each compares with it
 * @param patterns how many trusts show each pattern
 * @param meanings what its standing means for the bodies of its system
 */
record SystemInteraction(Organisation icb, LocalDate asOf, FrameworkEdition edition,
		@Nullable SegmentAllocation segment, String segmentNote, List<SupportEpisode> support,
		OversightPosition oversight, List<Consequence> consequences, List<TrustStanding> trusts,
		List<PatternCount> patterns, List<SystemMeaning> meanings) {

	/**
	 * How a trust stands beside the ICB.
	 *
	 * @param trust the trust
	 * @param roles the ICB's part in the lines of the trust's position
	 * @param segment the trust's segment; null when none is recorded
	 * @param segmentNote what to know of it
	 * @param pattern how the two compare
	 * @param oversight who oversees the trust
	 */
	record TrustStanding(Organisation trust, List<OversightRole> roles, @Nullable SegmentAllocation segment,
			String segmentNote, InteractionPattern pattern, OversightPosition oversight) {
	}

	/**
	 * How many trusts show a pattern.
	 *
	 * @param pattern the pattern
	 * @param count how many
	 */
	record PatternCount(InteractionPattern pattern, int count) {
	}

	/**
	 * What the standing of the ICB means for bodies of its system.
	 *
	 * @param bodies the bodies, by kind and name
	 * @param reason what it means and by which rule
	 */
	record SystemMeaning(List<Organisation> bodies, Reason reason) {
	}

}
