package org.oversightgraph.framework;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * A theme under which an edition of the framework looks at bodies (NOF-2022-23 ¶16).
 *
 * @param id its key, such as "people"
 * @param title what it is called
 * @param citation where it stands
 * @param scope who sets it
 * @param appliesTo the kinds of bodies that are looked at under it
 * @param statement what there is to say of it; null where its name says all that is held
 */
public record FrameworkTheme(String id, String title, String citation, Scope scope, List<OrganisationKind> appliesTo,
		@Nullable String statement) {

	/** Who sets a theme. */
	public enum Scope {

		/** It is the same for all. */
		NATIONAL,
		/** Each system sets its own. */
		LOCAL

	}

	/** Whether its citation names the passage. */
	boolean cites(Paragraph paragraph) {
		return paragraph.isNamedIn(this.citation);
	}

}
