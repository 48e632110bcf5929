package org.oversightgraph.framework;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * A rule of an edition of the framework or a convention of this product, in the product's
 * words.
 *
 * @param id its key, such as "bespoke-needed"
 * @param citation the source, such as "NOF-2022-23 ¶22"
 * @param topic the topic
 * @param concept what it is about, for comparing editions; null for a convention
 * @param title the title
 * @param statement the rule in sentences
 * @param segment the segment that leads to it; null for none
 * @param everySegment whether it is a consequence of every segment
 * @param appliesTo the kinds of organisations to which the consequence applies
 * @param actors the actors of the consequence
 * @param condition the condition under which it applies; null for none
 * @param paragraphs the paragraphs and tables on which it is based; empty if the
 * available sources have no numbered paragraphs
 * @param roles its roles in the reasoning
 */
public record FrameworkRule(String id, String citation, Topic topic, @Nullable RuleConcept concept, String title,
		String statement, @Nullable Integer segment, boolean everySegment, List<OrganisationKind> appliesTo,
		List<Actor> actors, @Nullable Condition condition, List<Paragraph> paragraphs, Set<RuleRole> roles) {

	/** The topic of a rule. The names are the values in the files and in the API. */
	public enum Topic {

		/** Which organisations oversee which others. */
		OVERSIGHT,
		/** Which organisations commission from which others. */
		COMMISSIONING,
		/** Memoranda and other agreements between organisations. */
		ARRANGEMENT,
		/** The content of a memorandum of understanding. */
		MEMORANDUM,
		/** The annual assessment of ICBs. */
		ASSESSMENT,
		/** Decisions on segments and their review. */
		SEGMENTATION,
		/** The consequences of a segment, including exit from support. */
		SUPPORT,
		/** The effects of an organisation's position on the organisations around it. */
		INTERACTION

	}

	/** An actor of a consequence. */
	public enum Actor {

		/** NHS England nationally. */
		NHS_ENGLAND,
		/** The regional teams of the systems concerned. */
		REGION,
		/** The ICBs of the organisation's systems; for an ICB, itself. */
		ICB,
		/** The organisation itself. */
		SUBJECT,
		/** The Care Quality Commission. */
		CQC,
		/** The partners in its systems. */
		PARTNERS

	}

	/** A condition under which a consequence applies. */
	public enum Condition {

		/** The Care Quality Commission recommended entry to the programme. */
		CQC_RECOMMENDED

	}

	/**
	 * Whether it is a consequence of the segment for a kind of organisation. NOF-2022-23
	 * has the consequences of every segment in ¶13, ¶33, ¶40, ¶41, ¶42, ¶43, ¶44, ¶45,
	 * ¶46, ¶47 and ¶48. Segments 1 and 2 are in ¶36, ¶38 and T2. Segment 3 is in ¶37,
	 * ¶37a(i), ¶39, T2, A¶2, A¶4, A¶7, A¶17, A¶18, A¶19, A¶20, A¶21, A¶36 and A¶37.
	 * Segment 4 is in ¶37, ¶37a(ii), ¶39, ¶50, ¶51, ¶52, ¶53, ¶54, ¶55, ¶56, ¶57, ¶58,
	 * ¶59, ¶60, ¶61 and T2. Annex A has it in A¶2, A¶4, A¶6, A¶7, A¶22, A¶23, A¶24, A¶25,
	 * A¶26, A¶27, A¶28, A¶29, A¶30, A¶31 and A¶32. It is also in A¶33, A¶34, A¶35, A¶36,
	 * A¶38, A¶39, A¶40 and A¶41.
	 */
	public boolean followsFrom(int theSegment, OrganisationKind kind) {
		return (this.everySegment || isOfSegment(theSegment)) && this.appliesTo.contains(kind);
	}

	/** Whether it has a role. */
	public boolean plays(RuleRole role) {
		return this.roles.contains(role);
	}

	/** Whether it is a consequence of the segment. */
	public boolean isOfSegment(int theSegment) {
		return this.segment != null && this.segment == theSegment;
	}

	/** Whether it is based on a passage or a part of it. */
	boolean cites(Paragraph passage) {
		return this.paragraphs.stream().anyMatch((paragraph) -> paragraph.takesIn(passage));
	}

}
