package org.oversightgraph.framework;

import java.util.List;

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
 */
public record FrameworkRule(String id, String citation, String topic, String title, String statement,
		@Nullable Integer segment, boolean everySegment, List<OrganisationKind> appliesTo, List<Actor> actors,
		@Nullable Condition condition) {

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

	/** Whether it is a consequence, for a body of the kind, of being in the segment. */
	public boolean followsFrom(int theSegment, OrganisationKind kind) {
		boolean ofSegment = this.everySegment || (this.segment != null && this.segment == theSegment);
		return ofSegment && this.appliesTo.contains(kind);
	}

	/** Whether its citation names the passage, by itself or in a run of them. */
	boolean cites(Paragraph paragraph) {
		return paragraph.isNamedIn(this.citation);
	}

}
