package org.oversightgraph.page.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Reason.Fact;
import org.oversightgraph.page.role.Oversight;

/**
 * The answer for the matrix.
 *
 * @param regions the open regions
 * @param icbs all ICBs
 * @param trusts the trusts that work in several systems
 */
record SharedAnswer(Nodes<Body> regions, Nodes<Icb> icbs, Trusts trusts) {

	/** Items of a list. */
	record Nodes<T>(List<T> nodes) {
	}

	/** An ICB. */
	record Icb(String code, String name, OrganisationStatus status, @Nullable Body region,
			List<Succession> successors) {

		boolean isOpen() {
			return this.status == OrganisationStatus.ACTIVE;
		}

		String regionName() {
			return (this.region == null) ? "" : this.region.name();
		}

	}

	/** A successor. */
	record Succession(Body organisation) {
	}

	/** A page of trusts. */
	record Trusts(Continuation pageInfo, List<Trust> nodes) {
	}

	/** A trust. */
	record Trust(String code, String name, @Nullable TrustType type, @Nullable List<WorkingSystem> systems,
			Oversight oversight) {

		/** Returns the systems in which it works; empty if none is recorded. */
		List<WorkingSystem> systemsOrNone() {
			return (this.systems == null) ? List.of() : this.systems;
		}

		boolean worksIn(String icb) {
			return systemsOrNone().stream().anyMatch((system) -> system.icb().code().equals(icb));
		}

	}

	/** A system. */
	record WorkingSystem(Body icb, boolean settled, List<Fact> facts) {
	}

	/** Returns this answer with the trusts of all pages. */
	SharedAnswer with(List<Trust> all) {
		return new SharedAnswer(this.regions, this.icbs, new Trusts(this.trusts.pageInfo(), all));
	}

}
