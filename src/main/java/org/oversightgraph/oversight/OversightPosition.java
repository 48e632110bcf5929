package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * Who oversees a body on a date, under an edition of the framework, and why.
 *
 * @param subject the body
 * @param asOf the date
 * @param edition the edition whose rules were applied
 * @param determination how firm it is
 * @param lead who leads; null unless BY_RULE, AGREED or PRESUMED
 * @param candidates who might lead, when nobody is determined
 * @param sharedWith the other ICBs, which share oversight
 * @param coordinators regional teams that co-ordinate
 * @param lines every line, each with its reasons
 * @param reasons why the determination is what it is
 * @param segment the segment recorded on the date; null when none is
 * @param segmentNote what to know of the segment, above all why there is none
 */
public record OversightPosition(Organisation subject, LocalDate asOf, FrameworkEdition edition,
		Determination determination, @Nullable Organisation lead, List<Organisation> candidates,
		List<Organisation> sharedWith, List<Organisation> coordinators, List<OversightLine> lines, List<Reason> reasons,
		@Nullable SegmentAllocation segment, String segmentNote) {

	/** The parts a body has in its lines. */
	public List<OversightRole> rolesOf(Organisation body) {
		return this.lines.stream()
			.filter((line) -> line.overseer().code().equals(body.code()))
			.map(OversightLine::role)
			.distinct()
			.toList();
	}

}
