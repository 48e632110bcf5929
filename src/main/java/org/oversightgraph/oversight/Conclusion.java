package org.oversightgraph.oversight;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;

/**
 * The lead, the possible leads and the other participants in oversight.
 *
 * @param determination the determination of the lead
 * @param lead the lead; null if none is determined
 * @param candidates the possible leads if none is determined
 * @param sharedWith the ICBs that share the oversight
 * @param coordinators the regional teams that co-ordinate
 */
record Conclusion(Determination determination, @Nullable Organisation lead, List<Organisation> candidates,
		List<Organisation> sharedWith, List<Organisation> coordinators) {

	static final Conclusion NOT_OVERSEEN = new Conclusion(Determination.NOT_OVERSEEN, null, List.of(), List.of(),
			List.of());

	static Conclusion leads(Determination determination, Organisation lead) {
		return new Conclusion(determination, lead, List.of(), List.of(), List.of());
	}

	static Conclusion undetermined(List<Organisation> candidates) {
		return new Conclusion(Determination.UNDETERMINED, null, candidates, List.of(), List.of());
	}

	static Conclusion conflicting(List<Organisation> candidates) {
		return new Conclusion(Determination.CONFLICTING, null, candidates, List.of(), List.of());
	}

	Conclusion withShared(List<Organisation> icbs) {
		return new Conclusion(this.determination, this.lead, this.candidates, icbs, this.coordinators);
	}

	Conclusion withCoordinators(List<Organisation> regions) {
		return new Conclusion(this.determination, this.lead, this.candidates, this.sharedWith, regions);
	}

}
