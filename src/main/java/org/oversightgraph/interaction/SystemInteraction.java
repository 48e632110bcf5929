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
 * The effect of an ICB's segment on its trusts, places and collaboratives, on a date
 * (NOF-2022-23 ¶37b, ¶49, T2).
 *
 * @param icb the ICB
 * @param asOf the date
 * @param edition the edition whose rules were applied
 * @param segment its segment; null if none is recorded
 * @param segmentNote the basis of the segment, or why none is recorded
 * @param support the programmes it is in
 * @param oversight its oversight, including the lead of its support
 * @param consequences the consequences for the ICB itself
 * @param trusts the trusts that work in its system, each compared with it
 * @param meanings the effects of its segment on the organisations of its system
 */
record SystemInteraction(Organisation icb, LocalDate asOf, FrameworkEdition edition,
		@Nullable SegmentAllocation segment, String segmentNote, List<SupportEpisode> support,
		OversightPosition oversight, List<Consequence> consequences, List<TrustStanding> trusts,
		List<SystemMeaning> meanings) {

	/**
	 * A trust in the ICB's system, compared with the ICB.
	 *
	 * @param trust the trust
	 * @param roles the ICB's part in the lines of the trust's position
	 * @param segment the trust's segment; null if none is recorded
	 * @param segmentNote the basis of the segment, or why none is recorded
	 * @param pattern the pattern of the two segments
	 * @param possiblePatterns the patterns that the records allow
	 * @param oversight the trust's oversight
	 */
	record TrustStanding(Organisation trust, List<OversightRole> roles, @Nullable SegmentAllocation segment,
			String segmentNote, InteractionPattern pattern, List<InteractionPattern> possiblePatterns,
			OversightPosition oversight) {
	}

	/**
	 * An effect of the ICB's segment on organisations of its system.
	 *
	 * @param bodies the organisations, by kind and name
	 * @param reason the effect and its rule
	 */
	record SystemMeaning(List<Organisation> bodies, Reason reason) {
	}

}
