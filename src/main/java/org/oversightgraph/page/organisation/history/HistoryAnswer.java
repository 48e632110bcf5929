package org.oversightgraph.page.organisation.history;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.history.ChangeCauseKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.organisation.SegmentRecord;
import org.oversightgraph.page.organisation.timeline.Edition;

/**
 * The history of an organisation, from the document {@code organisation-history}.
 *
 * @param oversight the organisation
 * @param oversightHistory its oversight through time
 * @param frameworkEditions the editions, oldest first
 * @param dataset the dataset
 */
public record HistoryAnswer(Overseen oversight, Periods oversightHistory, List<Edition> frameworkEditions,
		Dataset dataset) {

	/**
	 * The oversight on the date.
	 *
	 * @param subject the organisation
	 */
	public record Overseen(Subject subject) {
	}

	/**
	 * The organisation.
	 *
	 * @param openedOn its first date
	 * @param closedOn its last date
	 * @param names its former names
	 * @param from the organisations that it succeeded
	 * @param into the organisations that succeeded it
	 * @param standing its segments and support; null for kinds without
	 */
	public record Subject(@Nullable LocalDate openedOn, @Nullable LocalDate closedOn, List<FormerName> names,
			List<Succession> from, List<Succession> into, @Nullable Standing standing) {
	}

	/**
	 * A former name.
	 *
	 * @param name the name
	 * @param validFromAsRecorded its first date as recorded
	 * @param validToAsRecorded its last date as recorded
	 */
	public record FormerName(String name, @Nullable String validFromAsRecorded, String validToAsRecorded) {
	}

	/**
	 * A succession.
	 *
	 * @param organisation the other organisation
	 * @param on the date
	 * @param partial whether the closed organisation was split
	 * @param fact the fact
	 */
	public record Succession(Body organisation, @Nullable LocalDate on, boolean partial, Reason.Fact fact) {
	}

	/**
	 * Segments and support.
	 *
	 * @param segmentHistory the recorded segments, oldest first
	 * @param support the support episodes
	 * @param timeline the events, oldest first
	 */
	public record Standing(List<Change> segmentHistory, List<Episode> support, List<Event> timeline) {
	}

	/**
	 * A recorded segment.
	 *
	 * @param allocation the segment
	 * @param fact the fact
	 */
	public record Change(SegmentRecord allocation, Reason.Fact fact) {
	}

	/**
	 * A support episode.
	 *
	 * @param programme the programme
	 * @param fact the fact
	 */
	public record Episode(Programme programme, Reason.Fact fact) {
	}

	/**
	 * An event.
	 *
	 * @param on the date
	 * @param onAsRecorded the date as recorded
	 * @param statement the event
	 */
	public record Event(@Nullable LocalDate on, @Nullable String onAsRecorded, String statement) {
	}

	/**
	 * Periods in which the oversight was the same.
	 *
	 * @param periods the periods, oldest first
	 */
	public record Periods(List<Period> periods) {
	}

	/**
	 * A period.
	 *
	 * @param from its first date
	 * @param to its last date; null if it continues
	 * @param position the oversight
	 * @param causes the causes of its start
	 */
	public record Period(LocalDate from, @Nullable LocalDate to, Position position, List<Cause> causes) {
	}

	/**
	 * The oversight in a period.
	 *
	 * @param edition the edition that applies
	 * @param determination the determination of the lead
	 * @param lead the lead
	 * @param sharedWith the ICBs that share oversight
	 * @param coordinators the regions that co-ordinate
	 * @param segment the segment
	 */
	public record Position(SegmentRecord.Edition edition, Determination determination, @Nullable Body lead,
			List<Body> sharedWith, List<Body> coordinators, @Nullable SegmentNumber segment) {
	}

	/**
	 * A segment.
	 *
	 * @param segment its number
	 */
	public record SegmentNumber(int segment) {
	}

	/**
	 * A cause of a change.
	 *
	 * @param kind the kind
	 * @param statement the event
	 * @param facts the facts
	 */
	public record Cause(ChangeCauseKind kind, String statement, List<Reason.Fact> facts) {
	}

	/**
	 * The dataset.
	 *
	 * @param holdsFrom its first date
	 */
	public record Dataset(LocalDate holdsFrom) {
	}

}
