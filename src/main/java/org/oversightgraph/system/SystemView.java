package org.oversightgraph.system;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/**
 * A system: what is around an ICB on a date. Of an ICB that has closed, or is not yet
 * open, only what it is and what follows it is told.
 *
 * @param icb the ICB
 * @param status whether it is open on the date
 * @param statusNote what to know of that
 * @param followedBy who answers for it on the date, when it has closed
 * @param successions that say so
 * @param regions the region it is in; several only where records disagree
 * @param oversight who oversees it
 * @param support the support it is in
 * @param clusters the clusters it is in
 * @param clusterNote what can be but is not known to be; null when there is no such thing
 * @param trusts those of its system, and those in whose oversight it has a part, by code
 * @param providerNote what its part towards them is, all told
 * @param partnerTrusts stated partners of the system, by code; so with the following
 * @param allPlaces places
 * @param allCollaboratives collaboratives
 * @param allCouncils councils
 * @param allLocations sub-ICB locations
 * @param partnerships integrated care partnerships
 * @param memorandum the memorandum of understanding, or why there is none
 * @param arrangements every arrangement to which the ICB is party, by id
 */
record SystemView(Organisation icb, OrganisationStatus status, String statusNote, List<Organisation> followedBy,
		List<Fact> successions, List<Organisation> regions, OversightPosition oversight, List<SupportEpisode> support,
		List<ClusterMembership> clusters, @Nullable String clusterNote, List<SystemProvider> trusts,
		String providerNote, List<SystemBody> partnerTrusts, List<SystemBody> allPlaces,
		List<SystemBody> allCollaboratives, List<SystemBody> allCouncils, List<SystemBody> allLocations,
		List<SystemBody> partnerships, Memorandum memorandum, List<SystemArrangement> arrangements) {

	/**
	 * A cluster that an ICB is in.
	 *
	 * @param cluster the cluster
	 * @param others the other ICBs in it
	 * @param facts that they are in it
	 */
	record ClusterMembership(Organisation cluster, List<Organisation> others, List<Fact> facts) {
	}

	public LocalDate asOf() {
		return this.oversight.asOf();
	}

	public FrameworkEdition edition() {
		return this.oversight.edition();
	}

	public @Nullable SegmentAllocation segment() {
		return this.oversight.segment();
	}

	public String segmentNote() {
		return this.oversight.segmentNote();
	}

	public List<FrameworkRule> memorandumMustSetOut() {
		return edition().memorandumRules();
	}

}
