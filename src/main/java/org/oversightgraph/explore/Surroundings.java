package org.oversightgraph.explore;

import java.util.List;
import java.util.Optional;

import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * What lies around some bodies.
 *
 * @param middle the bodies that were asked for, as far as they are known
 * @param around the bodies around them, the nearest first
 * @param leftOut of which kinds the bodies are that lie around them too and were left out
 * @param relationships between all of them
 */
record Surroundings(List<Organisation> middle, List<Organisation> around, List<OrganisationKind> leftOut,
		List<Relationship> relationships) {

	/** The body in the middle with the code. */
	Optional<Organisation> body(String code) {
		return this.middle.stream().filter((body) -> body.code().equals(code)).findFirst();
	}

}
