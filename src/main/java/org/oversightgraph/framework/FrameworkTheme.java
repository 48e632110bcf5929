package org.oversightgraph.framework;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * A theme under which an edition of the framework looks at bodies (NOF-2022-23 ¶16a,
 * ¶16c, ¶21c).
 *
 * @param id its key, such as "people"
 * @param title what it is called
 * @param citation where it stands
 * @param scope who sets it
 * @param appliesTo the kinds of bodies that are looked at under it
 * @param statement what there is to say of it; null where its name says all that is held
 * @param paragraphs every paragraph and table that it rests on; empty where the sources
 * held have no numbered paragraphs
 */
public record FrameworkTheme(String id, String title, String citation, Scope scope, List<OrganisationKind> appliesTo,
		@Nullable String statement, List<Paragraph> paragraphs) {

	/** Who sets a theme. */
	public enum Scope {

		/** It is the same for all. */
		NATIONAL,
		/** Each system sets its own. */
		LOCAL

	}

	/** Whether it rests on a passage, or on a part of it. */
	boolean cites(Paragraph asked) {
		return this.paragraphs.stream().anyMatch((paragraph) -> paragraph.takesIn(asked));
	}

}
