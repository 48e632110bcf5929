package org.oversightgraph.page.map;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Continuation;

/**
 * The answer for a map.
 *
 * @param regions the open regions
 * @param icbs the open ICBs
 * @param trusts the trusts; null if not requested
 * @param findings the number of findings; null if not requested
 */
record MapAnswer(Nodes<Body> regions, Nodes<Icb> icbs, @Nullable Trusts trusts, @Nullable Findings findings) {

	/** Items of a list. */
	record Nodes<T>(List<T> nodes) {
	}

	/** An ICB with its region. */
	record Icb(String code, String name, OrganisationStatus status, @Nullable Body region) {

		boolean isOpen() {
			return this.status == OrganisationStatus.ACTIVE;
		}

		String regionCode() {
			return (this.region == null) ? "" : this.region.code();
		}

		String regionName() {
			return (this.region == null) ? "Not recorded" : this.region.name();
		}

	}

	/** A page of trusts. */
	record Trusts(int totalCount, Continuation pageInfo, List<Trust> nodes) {
	}

	/** A trust with its systems and segment. */
	record Trust(String code, String name, @Nullable List<WorkingSystem> systems, @Nullable Segment segment) {

		boolean worksIn(String icb) {
			return this.systems != null && this.systems.stream().anyMatch((system) -> system.icb().code().equals(icb));
		}

	}

	/** A system. */
	record WorkingSystem(Code icb) {
	}

	/** A code. */
	record Code(String code) {
	}

	/** An id. */
	record Id(String id) {
	}

	/** A segment. */
	record Segment(int segment, @Nullable Id edition) {
	}

	/** Findings. */
	record Findings(int totalCount, Facets facets) {
	}

	/** Numbers of findings. */
	record Facets(List<IcbCount> icbs) {
	}

	/** Number of findings of an ICB. */
	record IcbCount(Body value, int count) {
	}

	/** Returns the ICBs by region, and then by name. */
	List<Icb> sortedIcbs() {
		return this.icbs.nodes()
			.stream()
			.sorted(Comparator.comparing(Icb::regionName).thenComparing(Icb::name))
			.toList();
	}

	/** Returns the trusts; empty if they were not requested. */
	List<Trust> allTrusts() {
		return (this.trusts == null) ? List.of() : this.trusts.nodes();
	}

	/** Returns the end of the list of trusts. */
	Continuation endOfTrusts() {
		return (this.trusts == null) ? new Continuation(false, null) : this.trusts.pageInfo();
	}

	/** Returns this answer with the trusts of all pages. */
	MapAnswer with(List<Trust> all) {
		return (this.trusts == null) ? this : new MapAnswer(this.regions, this.icbs,
				new Trusts(this.trusts.totalCount(), this.trusts.pageInfo(), all), this.findings);
	}

}
