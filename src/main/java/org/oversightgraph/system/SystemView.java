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
import org.oversightgraph.time.DateInWords;

/**
 * The system of an ICB on a date. For an ICB that is not overseen on the date, such as a
 * closed one, it holds little more than its status and successors.
 *
 * @param icb the ICB
 * @param status the status on the date
 * @param statusNote a note on the status
 * @param followedBy the successors on the date; empty if it is open
 * @param successions the facts that record the successors
 * @param regions its region; several only if records disagree
 * @param oversight the oversight of the ICB
 * @param support its support episodes on the date
 * @param supportNote a note on stays that may continue on the date; null if there are
 * none
 * @param clusters the clusters it is in
 * @param clusterNote a note on a cluster that it may be in; null if there is none
 * @param trusts the trusts that work in its system or in whose oversight it has a role,
 * by code
 * @param providerNote a summary of its roles towards the trusts
 * @param partnerTrusts the stated partners of the system, by code
 * @param allPlaces the places, by code
 * @param allCollaboratives the collaboratives, by code
 * @param allCouncils the councils, by code
 * @param allLocations the sub-ICB locations, by code
 * @param partnerships the integrated care partnerships, by code
 * @param memorandum the memorandum of understanding
 * @param arrangements the arrangements to which the ICB is a party, by id
 */
record SystemView(Organisation icb, OrganisationStatus status, String statusNote, List<Organisation> followedBy,
		List<Fact> successions, List<Organisation> regions, OversightPosition oversight, List<SupportEpisode> support,
		@Nullable String supportNote, List<ClusterMembership> clusters, @Nullable String clusterNote,
		List<SystemProvider> trusts, String providerNote, List<SystemBody> partnerTrusts, List<SystemBody> allPlaces,
		List<SystemBody> allCollaboratives, List<SystemBody> allCouncils, List<SystemBody> allLocations,
		List<SystemBody> partnerships, Memorandum memorandum, List<SystemArrangement> arrangements) {

	/**
	 * A cluster that an ICB is in.
	 *
	 * @param cluster the cluster
	 * @param others the other ICBs in it
	 * @param facts the facts that record the memberships
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

	/** Returns what the data has of the bodies beside the ICB (¶69, ¶71). */
	public String partnershipNote() {
		String boards = "Health and wellbeing boards are not recorded in this data.";
		if (this.status != OrganisationStatus.ACTIVE) {
			return "No integrated care partnership is shown. It is a committee of an ICB and its councils, and the ICB is not open on %s. %s"
				.formatted(DateInWords.of(asOf()), boards);
		}
		return this.partnerships.isEmpty()
				? "No integrated care partnership is recorded for the system of %s on %s. One may exist without being recorded. %s"
					.formatted(this.icb.name(), DateInWords.of(asOf()), boards)
				: boards;
	}

	public List<FrameworkRule> memorandumMustSetOut() {
		return edition().memorandumRules();
	}

}
