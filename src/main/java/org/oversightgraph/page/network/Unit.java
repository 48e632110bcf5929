package org.oversightgraph.page.network;

import java.util.List;

import org.oversightgraph.organisation.OrganisationKind;

/**
 * A box of the network picture: one organisation, or several of one kind with the same
 * relations to the centre.
 *
 * @param id the id, which is the code of the first organisation
 * @param kind the kind of the organisations
 * @param members all organisations
 * @param shown the number of organisations that the box names
 * @param isCentre whether it is the organisation at the centre
 */
public record Unit(String id, OrganisationKind kind, List<Member> members, int shown, boolean isCentre) {

	/** Returns whether the box is for several organisations. */
	public boolean isGroup() {
		return this.members.size() > 1;
	}

	/** Returns the number of organisations that the box does not name. */
	public int more() {
		return this.members.size() - this.shown;
	}

	/** Returns the level. */
	Level level() {
		return Level.of(this.kind);
	}

}
