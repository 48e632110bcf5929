package org.oversightgraph.scenario;

import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.organisation.Organisation;

/**
 * The number of systems in which an organisation works. Successors of a split ICB count
 * as one system if no record says which applies.
 *
 * @param count the minimum number of systems
 * @param icbs the ICBs of all possible systems, by name
 */
record Systems(int count, List<Organisation> icbs) {

	static Systems of(OversightFacts facts, LocalDate date) {
		List<WorkingSystem> all = facts.systemsOn(date);
		long settled = all.stream().filter(WorkingSystem::settled).count();
		return new Systems((int) settled + ((settled < all.size()) ? 1 : 0),
				all.stream().map(WorkingSystem::icb).toList());
	}

}
