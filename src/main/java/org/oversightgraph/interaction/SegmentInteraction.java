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
 * The comparison of a trust's segment with the segments of its systems, and the
 * consequences.
 *
 * @param trust the trust
 * @param asOf the date
 * @param edition the edition whose rules were applied
 * @param segment the trust's segment; null if none is recorded
 * @param segmentNote the basis of the segment, or why none is recorded
 * @param pattern the pattern over all systems
 * @param possiblePatterns the patterns that the records allow; only the pattern if it is
 * known
 * @param reasons the reasons for the pattern
 * @param systems the systems, each with its segment
 * @param differences the differences between those systems
 * @param support the programmes of support the trust is in
 * @param oversight the trust's oversight
 * @param consequences the consequences of the segment
 * @param partnersExpectedToHelp the partners expected to help, with reasons
 */
public record SegmentInteraction(Organisation trust, LocalDate asOf, FrameworkEdition edition,
		@Nullable SegmentAllocation segment, String segmentNote, InteractionPattern pattern,
		List<InteractionPattern> possiblePatterns, List<Reason> reasons, List<SystemStanding> systems,
		List<Reason> differences, List<SupportEpisode> support, OversightPosition oversight,
		List<Consequence> consequences, List<ExpectedPartner> partnersExpectedToHelp) {

	/**
	 * A system in which the trust works, compared with the trust.
	 *
	 * @param icb its ICB
	 * @param roles the ICB's part in the lines of the trust's position
	 * @param segment the ICB's segment; null if none is recorded
	 * @param segmentNote the basis of the segment, or why none is recorded
	 * @param support the programmes the ICB itself is in
	 * @param pattern the pattern of the two segments
	 * @param possiblePatterns the patterns that the records allow
	 */
	public record SystemStanding(Organisation icb, List<OversightRole> roles, @Nullable SegmentAllocation segment,
			String segmentNote, List<SupportEpisode> support, InteractionPattern pattern,
			List<InteractionPattern> possiblePatterns) {
	}

	/**
	 * A partner that is expected to help.
	 *
	 * @param organisation the partner
	 * @param because the reasons
	 */
	public record ExpectedPartner(Organisation organisation, List<Reason> because) {
	}

}
