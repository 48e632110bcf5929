package org.oversightgraph.explore;

import java.util.List;
import java.util.Optional;

import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * The surroundings of some organisations.
 *
 * @param middle the requested organisations that are known
 * @param around the organisations around them, nearest first
 * @param leftOut the kind of each further organisation, omitted because of the limit
 * @param relationships the relationships between all of them
 */
record Surroundings(List<Organisation> middle, List<Organisation> around, List<OrganisationKind> leftOut,
		List<Relationship> relationships) {

	/** Returns the requested organisation with this code. */
	Optional<Organisation> body(String code) {
		return this.middle.stream().filter((body) -> body.code().equals(code)).findFirst();
	}

}
