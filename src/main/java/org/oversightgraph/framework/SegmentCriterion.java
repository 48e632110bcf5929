package org.oversightgraph.framework;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * What bears on whether a body is placed in a segment (NOF-2022-23 ¶34, ¶35, T3), in our
 * own words. How the criteria of a segment go together, its
 * {@link FrameworkEdition.Segment#criteriaNote() note} says.
 *
 * @param id its key, such as "works-with-partners"
 * @param segment the segment
 * @param kind whether it is measured or weighed
 * @param citation where it stands, such as "NOF-2022-23 T3, A¶9"
 * @param statement what is asked
 * @param appliesTo the kinds of bodies of which it is asked
 * @param condition when it is asked only of some of them
 * @param paragraphs every paragraph and table that it rests on; empty where the sources
 * held have no numbered paragraphs
 */
public record SegmentCriterion(String id, int segment, Kind kind, String citation, String statement,
		List<OrganisationKind> appliesTo, @Nullable Condition condition, List<Paragraph> paragraphs) {

	/** What part a criterion has (NOF-2022-23 ¶34). */
	public enum Kind {

		/** It makes a body eligible. */
		ELIGIBILITY,
		/** It is weighed once a body is eligible. */
		CONSIDERATION

	}

	/** Of which bodies of a kind a criterion is asked. */
	public enum Condition {

		/** Of NHS foundation trusts, which hold a provider licence. */
		FOUNDATION_TRUST

	}

	/** Whether it rests on a passage, or on a part of it. */
	boolean cites(Paragraph asked) {
		return this.paragraphs.stream().anyMatch((paragraph) -> paragraph.takesIn(asked));
	}

}
