package org.oversightgraph.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;

/**
 * A reason in an answer.
 *
 * @param citation the reference to the rule
 * @param statement the application of the rule, in a sentence
 * @param rule the rule
 * @param facts the facts
 */
public record Reason(String citation, String statement, @Nullable Rule rule, @Nullable List<Fact> facts) {

	/** Returns the facts; empty if none were selected. */
	@Override
	public List<Fact> facts() {
		return (this.facts == null) ? List.of() : this.facts;
	}

	/**
	 * A rule of the framework, or a convention.
	 *
	 * @param id the id
	 * @param title the title
	 */
	public record Rule(String id, @Nullable String title) {
	}

	/**
	 * A fact.
	 *
	 * @param statement the fact in one sentence
	 * @param evidence the type of evidence
	 * @param validFromAsRecorded the start as recorded
	 * @param validToAsRecorded the end as recorded
	 * @param confirmedOn the date of the latest confirmation
	 * @param note a note
	 * @param sources the sources
	 * @param restricted whether only people who may see restricted facts see it
	 */
	public record Fact(String statement, @Nullable Evidence evidence, @Nullable String validFromAsRecorded,
			@Nullable String validToAsRecorded, @Nullable String confirmedOn, @Nullable String note,
			@Nullable List<Source> sources, @Nullable Boolean restricted) {

		/** Whether only people who may see restricted facts see it. */
		public boolean isRestricted() {
			return Boolean.TRUE.equals(this.restricted);
		}

		/** Returns the sources; empty if none were selected. */
		@Override
		public List<Source> sources() {
			return (this.sources == null) ? List.of() : this.sources;
		}

		/** Returns the period in words; empty if no date is recorded. */
		public String period() {
			if (this.validFromAsRecorded == null && this.validToAsRecorded == null) {
				return "";
			}
			String from = (this.validFromAsRecorded == null) ? "From before the dataset starts"
					: "From " + Wording.recorded(this.validFromAsRecorded);
			return (this.validToAsRecorded == null) ? from
					: from + " until " + Wording.recorded(this.validToAsRecorded);
		}

	}

	/**
	 * A source.
	 *
	 * @param title the title
	 * @param publisher the publisher
	 * @param address the web address; null if there is none
	 */
	public record Source(String title, @Nullable String publisher, @Nullable String address) {

		/** Returns whether the address can be a link. */
		public boolean isLinked() {
			return this.address != null && (this.address.startsWith("https://") || this.address.startsWith("http://"));
		}

	}

}
