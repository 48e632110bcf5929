package org.oversightgraph.page.framework;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition.Coverage;
import org.oversightgraph.framework.FrameworkPassage;
import org.oversightgraph.framework.FrameworkPassage.Party;
import org.oversightgraph.framework.FrameworkRule.Actor;
import org.oversightgraph.framework.FrameworkRule.Topic;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Citation;
import org.oversightgraph.page.Wording;

/**
 * An edition of the framework in an answer. Documents select what a page needs. The rest
 * is null.
 *
 * @param id the id
 * @param title the title
 * @param reference the publication reference
 * @param publisher the publisher
 * @param publishedOn the publication date
 * @param inForceFrom the first date in force
 * @param inForceTo the last date in force; null for the current edition
 * @param inForceNote a note on unknown dates
 * @param summary a summary
 * @param coverage the extent to which its text is held
 * @param notCovered the gaps
 * @param segmented the kinds of organisation with segments
 * @param segments the segments
 * @param passages the passages
 * @param rules the rules
 */
public record Edition(String id, String title, @Nullable String reference, String publisher,
		@Nullable LocalDate publishedOn, LocalDate inForceFrom, @Nullable LocalDate inForceTo,
		@Nullable String inForceNote, String summary, Coverage coverage, @Nullable List<String> notCovered,
		List<OrganisationKind> segmented, @Nullable List<Segment> segments, List<Passage> passages, List<Rule> rules) {

	/** Returns the dates in force, for example "1 July 2022 to 25 June 2025". */
	public String inForce() {
		return Wording.date(this.inForceFrom)
				+ ((this.inForceTo == null) ? " until today" : " to " + Wording.date(this.inForceTo));
	}

	/** Returns the proportion of the edition that is in the data. */
	public String coverageInWords() {
		return (this.coverage == Coverage.COMPLETE) ? "Every numbered paragraph and table" : "A part";
	}

	/** Returns the kinds of organisation with segments, in words. */
	public String segmentedInWords() {
		return this.segmented.isEmpty() ? "None recorded"
				: String.join(", ", this.segmented.stream().map(Wording::kinds).toList());
	}

	/** Returns the publication in words. */
	public String publication() {
		String text = this.publisher + ((this.publishedOn == null) ? "" : ", " + Wording.date(this.publishedOn));
		return (this.reference == null) ? text : text + " (" + this.reference + ")";
	}

	/** Returns the gaps; empty if there are none. */
	@Override
	public List<String> notCovered() {
		return (this.notCovered == null) ? List.of() : this.notCovered;
	}

	/** Returns the segments; empty if none were selected. */
	@Override
	public List<Segment> segments() {
		return (this.segments == null) ? List.of() : this.segments;
	}

	/**
	 * A segment.
	 *
	 * @param number the number
	 * @param label the label
	 * @param icb the meaning for an ICB
	 * @param trust the meaning for a trust
	 * @param support the support
	 * @param criteriaNote the way in which the criteria combine
	 * @param criteria the criteria
	 */
	public record Segment(int number, String label, @Nullable String icb, @Nullable String trust,
			@Nullable String support, @Nullable String criteriaNote, List<Criterion> criteria) {
	}

	/**
	 * A criterion for a segment.
	 *
	 * @param citation the reference
	 * @param statement the criterion
	 */
	public record Criterion(String citation, String statement) {
	}

	/**
	 * A paragraph, table or section.
	 *
	 * @param citation the reference
	 * @param kind the kind
	 * @param topic the topic
	 * @param statement the content
	 * @param points its points or cells
	 * @param concerns whom it concerns
	 * @param treatment the use that this service makes of it
	 * @param rules the rules based on it
	 * @param criteria the criteria based on it
	 * @param themes the themes based on it
	 */
	public record Passage(String citation, FrameworkPassage.@Nullable Kind kind, @Nullable String topic,
			@Nullable String statement, @Nullable List<String> points, @Nullable List<Party> concerns,
			@Nullable String treatment, @Nullable List<RuleName> rules, @Nullable List<CriterionOf> criteria,
			@Nullable List<Theme> themes) {

		/** Returns the anchor, to which references link. */
		public String anchor() {
			return Citation.of(this.citation).anchor();
		}

		/** Returns the reference without the edition; null for an unnumbered section. */
		public @Nullable String number() {
			String passage = Citation.of(this.citation).passage();
			return passage.startsWith("(") ? null : passage;
		}

		/** Returns the number and the topic. */
		public String heading() {
			String number = number();
			return (number == null) ? String.valueOf(this.topic) : number + " " + this.topic;
		}

		/** Returns whether a rule, criterion or theme is based on the passage. */
		public boolean isApplied() {
			return !rules().isEmpty() || (this.criteria != null && !this.criteria.isEmpty())
					|| (this.themes != null && !this.themes.isEmpty());
		}

		/** Returns the status. */
		public String status() {
			return isApplied() ? "Applied" : "Held, gives no rule";
		}

		/** Returns whom it concerns, in words. */
		public String concernsInWords() {
			return (this.concerns == null) ? ""
					: String.join(", ", this.concerns.stream().map(Parties::inWords).toList());
		}

		/** Returns the rules; empty if there are none. */
		@Override
		public List<RuleName> rules() {
			return (this.rules == null) ? List.of() : this.rules;
		}

		/** Returns the points; empty if there are none. */
		@Override
		public List<String> points() {
			return (this.points == null) ? List.of() : this.points;
		}

	}

	/**
	 * The name of a rule.
	 *
	 * @param id the id
	 * @param title the title
	 * @param topic the topic
	 */
	public record RuleName(String id, String title, Topic topic) {
	}

	/**
	 * A criterion that is based on a passage.
	 *
	 * @param id the id
	 * @param segment the segment
	 */
	public record CriterionOf(String id, int segment) {
	}

	/**
	 * A theme.
	 *
	 * @param id the id
	 * @param title the title
	 */
	public record Theme(String id, String title) {
	}

	/**
	 * A rule, or a convention of this service.
	 *
	 * @param id the id
	 * @param citation the reference
	 * @param topic the topic
	 * @param title the title
	 * @param statement the rule
	 * @param segment the segment whose consequences it describes
	 * @param actors the organisations that must act
	 */
	public record Rule(String id, @Nullable String citation, @Nullable Topic topic, @Nullable String title,
			@Nullable String statement, @Nullable Integer segment, @Nullable List<Actor> actors) {

		/** Returns the actors in words; empty if the rule requires no action. */
		public String actorsInWords() {
			return (this.actors == null) ? "" : String.join(", ", this.actors.stream().map(Parties::inWords).toList());
		}

	}

}
