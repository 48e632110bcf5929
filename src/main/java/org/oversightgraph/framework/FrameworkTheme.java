package org.oversightgraph.framework;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * A theme of oversight of an edition of the framework (NOF-2022-23 ¶16a, ¶16c, ¶21c).
 *
 * @param id its key, such as "people"
 * @param title the title
 * @param citation the source
 * @param scope whether it is set nationally or locally
 * @param appliesTo the kinds of organisations to which it applies
 * @param statement an explanation; null if there is only a title
 * @param paragraphs the paragraphs and tables on which it is based; empty if the
 * available sources have no numbered paragraphs
 */
public record FrameworkTheme(String id, String title, String citation, Scope scope, List<OrganisationKind> appliesTo,
		@Nullable String statement, List<Paragraph> paragraphs) {

	/** The level at which a theme is set. */
	public enum Scope {

		/** The theme is the same for all systems. */
		NATIONAL,
		/** Each system sets its own theme. */
		LOCAL

	}

	/** Whether it is based on a passage or a part of it. */
	boolean cites(Paragraph passage) {
		return this.paragraphs.stream().anyMatch((paragraph) -> paragraph.takesIn(passage));
	}

}
