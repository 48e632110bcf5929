package org.oversightgraph.page.change;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.history.ChangeCauseKind;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.Continuation;

/**
 * A part of the changes between two dates.
 *
 * @param totalCount the number of changes
 * @param editionsBegun the editions that came into force
 * @param facets the number of changes for each cause
 * @param pageInfo the end of the part
 * @param nodes the changes
 */
public record Changes(int totalCount, List<Begun> editionsBegun, Facets facets, Continuation pageInfo,
		List<Change> nodes) {

	/**
	 * An edition that came into force.
	 *
	 * @param id the id
	 * @param title the title
	 */
	public record Begun(String id, String title) {
	}

	/**
	 * The number of changes for each cause.
	 *
	 * @param causes the counts by cause
	 */
	public record Facets(List<Count<ChangeCauseKind>> causes) {
	}

	/**
	 * A change.
	 *
	 * @param organisation the organisation
	 * @param summary the changes in sentences
	 * @param causes the causes
	 * @param before the lead on the earlier date; null if the organisation was not open
	 * @param after the lead on the later date; null if the organisation was closed
	 */
	public record Change(Body organisation, String summary, List<Cause> causes, @Nullable Lead before,
			@Nullable Lead after) {

		/** Returns the kind of the organisation. */
		OrganisationKind kind() {
			return Objects.requireNonNull(this.organisation.kind(), "the document selects the kind");
		}

		/**
		 * Returns the causes, without the start of an edition, which is the same for all.
		 */
		public List<Cause> ownCauses() {
			return this.causes.stream().filter((cause) -> cause.kind() != ChangeCauseKind.EDITION_BEGAN).toList();
		}

		/** Returns whether the lead and its determination are the same on both dates. */
		public boolean isSameLead() {
			return inWords(this.before).equals(inWords(this.after));
		}

		/** Returns the main difference. */
		Outcome outcome() {
			if (this.before == null) {
				return Outcome.OPENED;
			}
			if (this.after == null) {
				return Outcome.CLOSED;
			}
			if (!this.before.code().equals(this.after.code())) {
				return Outcome.LEAD;
			}
			return isSameLead() ? Outcome.from(this.causes.stream().map(Cause::kind).toList()) : Outcome.DETERMINATION;
		}

		/** Returns whether it is overseen on one of the dates. */
		boolean isOverseen() {
			return Stream.of(this.before, this.after).anyMatch((lead) -> lead != null && lead.isOverseen());
		}

		/** Returns the lead on the earlier date. */
		public String leadBefore() {
			return (this.before == null) ? "Not open" : this.before.inWords();
		}

		/** Returns the lead on the later date. */
		public String leadAfter() {
			return (this.after == null) ? "Closed" : this.after.inWords();
		}

		private static String inWords(@Nullable Lead lead) {
			return (lead == null) ? "" : lead.inWords();
		}

	}

	/**
	 * A cause.
	 *
	 * @param kind the kind
	 * @param statement the event
	 */
	public record Cause(ChangeCauseKind kind, String statement) {
	}

	/**
	 * The oversight lead.
	 *
	 * @param determination the determination of the lead
	 * @param lead the lead
	 */
	public record Lead(Determination determination, @Nullable Body lead) {

		private String code() {
			return (this.lead == null) ? "" : this.lead.code();
		}

		private boolean isOverseen() {
			return this.determination != Determination.NOT_OVERSEEN;
		}

		/** Returns the lead and how it was identified. */
		public String inWords() {
			String how = Wording.determination(this.determination);
			return (this.lead == null) ? how : "%s (%s)".formatted(this.lead.name(), how.toLowerCase(Locale.UK));
		}

	}

}
