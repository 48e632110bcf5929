package org.oversightgraph.page;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;

/**
 * An organisation in an answer. Documents select what a page needs. The rest is null.
 *
 * @param code the code
 * @param name the name on the date
 * @param kind the kind
 * @param type the type of a trust
 * @param status the status on the date
 */
public record Body(String code, String name, @Nullable OrganisationKind kind, @Nullable TrustType type,
		@Nullable OrganisationStatus status) {

	/** Returns the kind in words; empty if it was not selected. */
	public String kindInWords() {
		return (this.kind == null) ? "" : Wording.kind(this.kind, this.type);
	}

	/**
	 * Returns the name for the start of a sentence, for example "The South East region".
	 */
	public String startingSentence() {
		return (this.kind == OrganisationKind.REGION) ? "The %s region".formatted(this.name) : this.name;
	}

	/** Returns the name without its legal form, for headings of columns and labels. */
	public String shortName() {
		return Names.shortened(this.name);
	}

}
