package org.oversightgraph.page.organisation.comparison;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.organisation.SegmentRecord;

/**
 * The oversight at several moments, from the document {@code organisation-comparison}.
 *
 * @param moments the moments
 */
public record CompareAnswer(List<Compared> moments) {

	/**
	 * A moment.
	 *
	 * @param summary the differences from the moment before; null for the first one
	 * @param position the oversight
	 */
	public record Compared(@Nullable String summary, Position position) {
	}

	/**
	 * The oversight at a moment.
	 *
	 * @param asOf the date
	 * @param edition the edition that applies
	 * @param subject the organisation
	 * @param determination the determination of the lead
	 * @param lead the lead
	 * @param candidates possible leads
	 * @param sharedWith the ICBs that share oversight
	 * @param coordinators the regions that co-ordinate
	 * @param segment the segment
	 * @param segmentNote notes on the segment
	 * @param reasons the reasons
	 */
	public record Position(LocalDate asOf, Edition edition, Subject subject, Determination determination,
			@Nullable Body lead, List<Body> candidates, List<Body> sharedWith, List<Body> coordinators,
			@Nullable SegmentRecord segment, String segmentNote, List<Reason> reasons) {
	}

	/**
	 * An edition.
	 *
	 * @param id its id
	 * @param title its title
	 */
	public record Edition(String id, String title) {
	}

	/**
	 * The organisation at a moment.
	 *
	 * @param name its name
	 * @param status its status
	 * @param region the region of an ICB
	 * @param systems the systems of other kinds
	 */
	public record Subject(String name, OrganisationStatus status, @Nullable Body region,
			@Nullable List<Membership> systems) {
	}

	/**
	 * A system.
	 *
	 * @param icb its ICB
	 */
	public record Membership(Body icb) {
	}

}
