package org.oversightgraph.scenario;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.organisation.OrganisationCode;

/**
 * A hypothetical change as requested. Exactly one field is set.
 *
 * @param segment places an organisation in a segment
 * @param lead records an oversight agreement that names a lead
 * @param endAgreement ends an oversight agreement
 * @param commissioner makes an ICB a commissioner of a trust
 * @param moveTrust moves a trust from one ICB to another
 * @param mergeIcbs merges ICBs into one ICB
 * @param splitIcb splits an ICB into several ICBs
 * @param mergeCluster merges the ICBs of a cluster into one ICB
 * @param mergeClusters merges the ICBs of each cluster into one ICB per cluster
 */
record ScenarioChange(@Nullable Segment segment, @Nullable Lead lead, @Nullable EndAgreement endAgreement,
		@Nullable Commissioner commissioner, @Nullable MoveTrust moveTrust, @Nullable MergeIcbs mergeIcbs,
		@Nullable SplitIcb splitIcb, @Nullable MergeCluster mergeCluster, @Nullable Boolean mergeClusters) {

	/**
	 * A field of a change.
	 *
	 * @param name its name in the API
	 * @param value its value; null if not set
	 */
	record Named(String name, @Nullable Object value) {
	}

	record Segment(OrganisationCode organisation, int segment) {
	}

	record Lead(OrganisationCode of, OrganisationCode lead) {
	}

	record EndAgreement(String id) {
	}

	record Commissioner(OrganisationCode trust, OrganisationCode icb, CommissionerRole role, @Nullable String service) {
	}

	record MoveTrust(OrganisationCode trust, OrganisationCode from, OrganisationCode to) {
	}

	record MergeIcbs(List<OrganisationCode> icbs, @Nullable String name) {
	}

	record SplitIcb(OrganisationCode icb, List<String> names) {
	}

	record MergeCluster(OrganisationCode cluster) {
	}

	/** The role of an ICB in commissioning. */
	enum CommissionerRole {

		LEAD, ASSOCIATE, SOLE;

		/** Returns the same role of a recorded link. */
		LinkRole ofLink() {
			return LinkRole.valueOf(name());
		}

	}

	/** Returns the fields that are set. */
	List<Named> given() {
		return Stream
			.of(new Named("segment", this.segment), new Named("lead", this.lead),
					new Named("endAgreement", this.endAgreement), new Named("commissioner", this.commissioner),
					new Named("moveTrust", this.moveTrust), new Named("mergeIcbs", this.mergeIcbs),
					new Named("splitIcb", this.splitIcb), new Named("mergeCluster", this.mergeCluster),
					new Named("mergeClusters", this.mergeClusters))
			.filter((field) -> field.value() != null)
			.toList();
	}

}
