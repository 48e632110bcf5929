package org.oversightgraph.page.support;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.standing.SupportEvent;
import org.oversightgraph.standing.SupportStay.Status;
import org.oversightgraph.time.PartialDate;

/**
 * A part of the register of support.
 *
 * @param totalCount the number of episodes that match
 * @param facets the number of episodes for each value of a filter
 * @param pageInfo the end of the part
 * @param nodes the episodes
 */
public record Register(int totalCount, Facets facets, Continuation pageInfo, List<Episode> nodes) {

	/**
	 * The number of episodes for each value of a filter.
	 *
	 * @param programmes the counts by programme
	 * @param statuses the counts by status
	 */
	public record Facets(List<Count<Programme>> programmes, List<Count<Status>> statuses) {
	}

	/**
	 * An episode.
	 *
	 * @param organisation the organisation
	 * @param programme the programme
	 * @param status the status on the date
	 * @param statusNote notes on the status, with the age of the record
	 * @param director the director; null if none is recorded
	 * @param events the events
	 * @param criteriaMet the number of exit criteria that are met
	 * @param criteriaNotMet the number that are not met
	 * @param criteriaNotKnown the number with an unknown state
	 * @param targetExitNote the target date and its outcome
	 * @param ledBy the rules on who leads
	 * @param exit the rules on exit
	 * @param rulesNote a note on the rules
	 * @param fact the record
	 */
	public record Episode(Body organisation, Programme programme, Status status, String statusNote,
			@Nullable Director director, List<Event> events, int criteriaMet, int criteriaNotMet, int criteriaNotKnown,
			String targetExitNote, List<Rule> ledBy, List<Rule> exit, String rulesNote, Reason.Fact fact) {

		/** Returns the start in words. */
		public String since() {
			String start = this.fact.validFromAsRecorded();
			return (start == null) ? "Not recorded" : sentence(Wording.recorded(start));
		}

		/** Returns the end in words; empty if none is recorded. */
		public String until() {
			return sentence(Wording.recorded(this.fact.validToAsRecorded()));
		}

		/** Returns the number of exit criteria that are met. */
		public String criteria() {
			int all = this.criteriaMet + this.criteriaNotMet + this.criteriaNotKnown;
			if (all == 0) {
				return "No exit criteria are recorded.";
			}
			String unknown = (this.criteriaNotKnown == 0) ? ""
					: " The state of %d is not known.".formatted(this.criteriaNotKnown);
			return "%d of %s met.%s".formatted(this.criteriaMet, Wording.count(all, "exit criterion", "exit criteria"),
					unknown);
		}

		/** Returns the director and who manages them. */
		public String directorInWords() {
			if (this.director == null) {
				return "Not recorded";
			}
			String from = (this.director.from() == null) ? "" : ", from " + Wording.recorded(this.director.from());
			String manager = (this.director.reportsTo() == null) ? "" : ". Reports to " + this.director.reportsTo();
			return this.director.title() + from + manager;
		}

		/** Returns whether the episode may continue on the date. */
		public boolean isOpen() {
			return this.status != Status.ENDED;
		}

		/** Returns the date of the latest confirmation; null if not recorded. */
		@Nullable PartialDate confirmed() {
			String date = this.fact.confirmedOn();
			return (date == null) ? null : PartialDate.parse(date);
		}

		private static String sentence(String text) {
			return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
		}

	}

	/**
	 * A director.
	 *
	 * @param title the full title
	 * @param from the start as recorded
	 * @param reportsTo the line manager
	 */
	public record Director(String title, @Nullable String from, @Nullable String reportsTo) {
	}

	/**
	 * An event.
	 *
	 * @param event the kind
	 * @param dateAsRecorded the date as recorded
	 * @param note a note
	 */
	public record Event(SupportEvent.Kind event, @Nullable String dateAsRecorded, @Nullable String note) {

		/** Returns the event with its date. */
		public String inWords() {
			return Wording.of(this.event)
					+ ((this.dateAsRecorded == null) ? ", date not recorded"
							: ": " + Wording.recorded(this.dateAsRecorded))
					+ ((this.note == null) ? "" : ". " + this.note);
		}

	}

	/**
	 * A rule.
	 *
	 * @param id the id
	 * @param citation the reference
	 * @param title the title
	 * @param statement the full statement
	 */
	public record Rule(String id, String citation, String title, String statement) {
	}

}
