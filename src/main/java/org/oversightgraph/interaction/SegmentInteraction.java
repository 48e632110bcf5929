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
 * How a trust's segment meets those of the systems it works in, and what follows.
 *
 * @param trust the trust
 * @param asOf the date
 * @param edition the edition whose rules were applied
 * @param segment the trust's segment; null when none is recorded
 * @param segmentNote what to know of it
 * @param pattern how they compare, over all systems
 * @param reasons why the pattern is what it is
 * @param systems each system's standing
 * @param differences how what surrounds it differs between those systems
 * @param support the programmes of support the trust is in
 * @param oversight who oversees the trust
 * @param consequences what follows from the segment
 * @param partnersExpectedToHelp who is expected to help, and why
 */
public record SegmentInteraction(Organisation trust, LocalDate asOf, FrameworkEdition edition,
		@Nullable SegmentAllocation segment, String segmentNote, InteractionPattern pattern, List<Reason> reasons,
		List<SystemStanding> systems, List<Reason> differences, List<SupportEpisode> support,
		OversightPosition oversight, List<Consequence> consequences, List<ExpectedPartner> partnersExpectedToHelp) {

	/**
	 * How a system stands beside the trust.
	 *
	 * @param icb its ICB
	 * @param roles the ICB's part in the lines of the trust's position
	 * @param segment the ICB's segment; null when none is recorded
	 * @param segmentNote what to know of it
	 * @param support the programmes the ICB itself is in
	 * @param pattern how the two compare
	 */
	public record SystemStanding(Organisation icb, List<OversightRole> roles, @Nullable SegmentAllocation segment,
			String segmentNote, List<SupportEpisode> support, InteractionPattern pattern) {
	}

	/**
	 * A partner that is expected to help.
	 *
	 * @param organisation the partner
	 * @param because why
	 */
	public record ExpectedPartner(Organisation organisation, List<Reason> because) {
	}

}
