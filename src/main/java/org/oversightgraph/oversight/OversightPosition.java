package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * The oversight of an organisation on a date under an edition of the framework, with
 * reasons.
 *
 * @param subject the organisation overseen
 * @param asOf the date
 * @param edition the edition whose rules were applied
 * @param determination the determination of the lead
 * @param lead the lead; null unless BY_RULE, AGREED or PRESUMED
 * @param candidates the possible leads if none is determined
 * @param sharedWith the other ICBs, which share the oversight
 * @param coordinators the regional teams that co-ordinate
 * @param lines all lines, each with its reasons
 * @param reasons the reasons for the determination
 * @param segment the segment recorded on the date; null if none is recorded
 * @param segmentNote the basis of the segment, or why none is recorded
 */
public record OversightPosition(Organisation subject, LocalDate asOf, FrameworkEdition edition,
		Determination determination, @Nullable Organisation lead, List<Organisation> candidates,
		List<Organisation> sharedWith, List<Organisation> coordinators, List<OversightLine> lines, List<Reason> reasons,
		@Nullable SegmentAllocation segment, String segmentNote) {

	/** Returns the same position with other lines. */
	public OversightPosition withLines(List<OversightLine> theLines) {
		return new OversightPosition(this.subject, this.asOf, this.edition, this.determination, this.lead,
				this.candidates, this.sharedWith, this.coordinators, theLines, this.reasons, this.segment,
				this.segmentNote);
	}

	/** Returns the same position with other reasons. */
	public OversightPosition withReasons(List<Reason> theReasons) {
		return new OversightPosition(this.subject, this.asOf, this.edition, this.determination, this.lead,
				this.candidates, this.sharedWith, this.coordinators, this.lines, theReasons, this.segment,
				this.segmentNote);
	}

	/** Returns the parts of an organisation in the lines. */
	public List<OversightRole> rolesOf(Organisation body) {
		return this.lines.stream()
			.filter((line) -> line.overseer().code().equals(body.code()))
			.map(OversightLine::role)
			.distinct()
			.toList();
	}

}
