package org.oversightgraph.page.organisation.system;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.interaction.InteractionPattern;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.organisation.Edges;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.SegmentRecord;
import org.oversightgraph.system.ProviderRole;

/**
 * The system of an ICB, from the document {@code organisation-system}.
 *
 * @param region its region
 * @param system its system
 * @param pattern its segment, compared with those of its trusts
 */
public record IcbAnswer(@Nullable Body region, @Nullable Surroundings system, @Nullable Pattern pattern) {

	/** Returns the answer in a few sentences. */
	List<String> sentences(Heading heading) {
		List<String> sentences = new ArrayList<>();
		if (this.system != null) {
			if (heading.status() != OrganisationStatus.ACTIVE) {
				sentences.add(this.system.statusNote());
			}
			sentences.add(this.system.providerNote());
		}
		return sentences;
	}

	/**
	 * The content of the system.
	 *
	 * @param statusNote whether the ICB is open
	 * @param clusters the clusters of the ICB
	 * @param clusterNote a note on the cluster
	 * @param providerNote the roles of the ICB for trusts
	 * @param providers the trusts
	 * @param places the places
	 * @param collaboratives the collaboratives
	 * @param councils the local authorities
	 * @param subIcbLocations the areas of former clinical commissioning groups
	 * @param integratedCarePartnerships the joint committees with local authorities
	 * @param partnershipNote a note on the joint committees
	 */
	public record Surroundings(String statusNote, List<Cluster> clusters, @Nullable String clusterNote,
			String providerNote, Edges<Provider> providers, Edges<Part> places, Edges<Part> collaboratives,
			Edges<Part> councils, Edges<Part> subIcbLocations, Edges<Part> integratedCarePartnerships,
			String partnershipNote) {
	}

	/**
	 * A cluster.
	 *
	 * @param cluster the cluster
	 * @param others its other ICBs
	 */
	public record Cluster(Body cluster, List<Body> others) {
	}

	/**
	 * A trust.
	 *
	 * @param role the role of the ICB
	 * @param worksInSystem whether the trust works in the system
	 * @param settled whether it is certain which successor of a split ICB has the role
	 * @param node the trust
	 * @param oversight the oversight lead
	 * @param alsoIn the other ICBs in whose systems it works
	 * @param reasons the reasons
	 * @param facts the facts
	 */
	public record Provider(ProviderRole role, boolean worksInSystem, boolean settled, Member node,
			Member.Lead oversight, List<Body> alsoIn, List<Reason> reasons, List<Reason.Fact> facts) {
	}

	/**
	 * A part of the system.
	 *
	 * @param node the organisation
	 * @param share the proportion of it in the system
	 * @param settled whether it is certain which successor of a split ICB it belongs to
	 * @param certain whether the dates show that it belongs to the system
	 * @param alsoIn the other ICBs to whose systems it belongs
	 * @param members its members
	 * @param facts the facts
	 */
	public record Part(Body node, @Nullable Double share, boolean settled, boolean certain, List<Body> alsoIn,
			@Nullable Total members, List<Reason.Fact> facts) {

		/** Returns the uncertainty in a sentence; empty if there is none. */
		public String doubt() {
			if (!this.settled) {
				return "This was recorded for an ICB that has been split. Its successor is not recorded.";
			}
			return this.certain ? "" : "The organisation may not be in the system on this date.";
		}

	}

	/**
	 * A number of items.
	 *
	 * @param totalCount the number
	 */
	public record Total(int totalCount) {
	}

	/**
	 * The segment of the ICB, compared with those of its trusts.
	 *
	 * @param segment its segment
	 * @param segmentNote a note on it
	 * @param patterns the number of trusts with each pattern
	 * @param trusts the pattern of each trust
	 * @param meanings effects on the organisations in the system
	 * @param consequences the consequences for the ICB
	 */
	public record Pattern(@Nullable SegmentRecord segment, String segmentNote, List<Count<InteractionPattern>> patterns,
			List<Compared> trusts, List<Meaning> meanings, List<Consequence> consequences) {
	}

	/**
	 * A trust compared with the ICB.
	 *
	 * @param trust the trust
	 * @param pattern the result
	 */
	public record Compared(Code trust, InteractionPattern pattern) {
	}

	/**
	 * A reference to an organisation.
	 *
	 * @param code its code
	 */
	public record Code(String code) {
	}

	/**
	 * An effect of the segment.
	 *
	 * @param bodies the organisations
	 * @param reason the effect and its rule
	 */
	public record Meaning(List<Body> bodies, Reason reason) {
	}

}
