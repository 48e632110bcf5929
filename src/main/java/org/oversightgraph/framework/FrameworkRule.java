package org.oversightgraph.framework;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * A rule of an edition of the framework, or one of the product's own reading conventions,
 * in our own words.
 *
 * @param id its key, such as "bespoke-needed"
 * @param citation where it stands, such as "NOF-2022-23 ¶22"
 * @param topic OVERSIGHT or COMMISSIONING for who oversees and commissions whom;
 * MEMORANDUM for what a memorandum of understanding must set out; ARRANGEMENT,
 * ASSESSMENT, SEGMENTATION, SUPPORT or INTERACTION
 * @param title what it is about
 * @param statement the rule
 * @param segment the segment it follows from, where it is a consequence of one
 * @param everySegment whether it is a consequence of every segment alike
 * @param appliesTo the kinds of bodies for which that segment has this consequence
 * @param actors who acts on it
 * @param condition when it applies only then
 * @param paragraphs every paragraph and table that it rests on; empty where the sources
 * held have no numbered paragraphs
 * @param roles the parts that it plays in the reasoning
 */
public record FrameworkRule(String id, String citation, String topic, String title, String statement,
		@Nullable Integer segment, boolean everySegment, List<OrganisationKind> appliesTo, List<Actor> actors,
		@Nullable Condition condition, List<Paragraph> paragraphs, Set<RuleRole> roles) {

	/** Who acts on a consequence. */
	public enum Actor {

		/** NHS England nationally. */
		NHS_ENGLAND,
		/** The regional teams of the systems concerned. */
		REGION,
		/** The ICBs the body works in; for an ICB, itself. */
		ICB,
		/** The body itself. */
		SUBJECT,
		/** The Care Quality Commission. */
		CQC,
		/** The partners in its systems. */
		PARTNERS

	}

	/** When a consequence applies only in some cases. */
	public enum Condition {

		/** Only where the Care Quality Commission recommended entry to the programme. */
		CQC_RECOMMENDED

	}

	/**
	 * Whether it is a consequence, for an organisation of the kind, of being in the
	 * segment. The consequences of segments 1 and 2 are in NOF-2022-23 ¶36, ¶38 and T2;
	 * those of segment 3 in ¶37, ¶37a(i), ¶39, A¶17, A¶18, A¶19, A¶20, A¶21, A¶36 and
	 * A¶37; those of segment 4 in ¶37, ¶37a(ii), ¶50, ¶51, ¶52, ¶53, ¶54, ¶55, ¶56, ¶57,
	 * ¶58, ¶59, ¶60, ¶61, A¶22, A¶23, A¶24, A¶25, A¶26, A¶27, A¶28, A¶29, A¶30, A¶31,
	 * A¶32, A¶33, A¶34, A¶35, and A¶38, A¶39, A¶40, A¶41.
	 */
	public boolean followsFrom(int theSegment, OrganisationKind kind) {
		return (this.everySegment || isOfSegment(theSegment)) && this.appliesTo.contains(kind);
	}

	/** Whether it plays a role. */
	public boolean plays(RuleRole role) {
		return this.roles.contains(role);
	}

	/** Whether it belongs to the segment. */
	public boolean isOfSegment(int theSegment) {
		return this.segment != null && this.segment == theSegment;
	}

	/** Whether it rests on a passage, or on a part of it. */
	boolean cites(Paragraph asked) {
		return this.paragraphs.stream().anyMatch((paragraph) -> paragraph.takesIn(asked));
	}

}
