package org.oversightgraph.framework;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * A criterion for placing an organisation in a segment (NOF-2022-23 ¶34, ¶35, T3), in the
 * product's words. The segment's {@link FrameworkEdition.Segment#criteriaNote() note}
 * says how its criteria combine.
 *
 * @param id its key, such as "works-with-partners"
 * @param segment the segment
 * @param kind the kind of criterion
 * @param citation the source, such as "NOF-2022-23 T3, A¶9"
 * @param statement the criterion in sentences
 * @param appliesTo the kinds of organisations to which it applies
 * @param condition the condition if it applies only to some of them; null for none
 * @param paragraphs the paragraphs and tables on which it is based; empty if the
 * available sources have no numbered paragraphs
 */
public record SegmentCriterion(String id, int segment, Kind kind, String citation, String statement,
		List<OrganisationKind> appliesTo, @Nullable Condition condition, List<Paragraph> paragraphs) {

	/** The kind of a criterion (NOF-2022-23 ¶34). */
	public enum Kind {

		/** It makes an organisation eligible. */
		ELIGIBILITY,
		/** It is considered once an organisation is eligible. */
		CONSIDERATION

	}

	/** A condition under which a criterion applies. */
	public enum Condition {

		/**
		 * The organisation is an NHS foundation trust, which holds a provider licence.
		 */
		FOUNDATION_TRUST,
		/** The organisation is an NHS trust that is not a foundation trust. */
		NHS_TRUST

	}

	/** Whether it is based on a passage or a part of it. */
	boolean cites(Paragraph passage) {
		return this.paragraphs.stream().anyMatch((paragraph) -> paragraph.takesIn(passage));
	}

}
