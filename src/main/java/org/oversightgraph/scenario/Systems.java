package org.oversightgraph.scenario;

import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.organisation.Organisation;

/**
 * In how many systems a body works. Those that followed one that was split count as one
 * while nothing says which of them it is.
 *
 * @param count how many, at least
 * @param icbs all that come into question, by name
 */
record Systems(int count, List<Organisation> icbs) {

	static Systems of(OversightFacts facts, LocalDate date) {
		List<WorkingSystem> all = facts.systemsOn(date);
		long settled = all.stream().filter(WorkingSystem::settled).count();
		return new Systems((int) settled + ((settled < all.size()) ? 1 : 0),
				all.stream().map(WorkingSystem::icb).toList());
	}

}
