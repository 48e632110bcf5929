package org.oversightgraph.scenario;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.organisation.OrganisationCode;

/**
 * One hypothetical change, as it is asked for: just one of these is given.
 *
 * @param segment a body is placed in a segment
 * @param lead an oversight agreement names a lead
 * @param endAgreement an oversight agreement ends
 * @param commissioner an ICB commissions a trust
 * @param moveTrust a trust moves from one ICB to another
 * @param mergeIcbs ICBs become one
 * @param splitIcb an ICB becomes several
 * @param mergeCluster the ICBs of a cluster become one
 * @param mergeClusters those of every cluster do
 */
record ScenarioChange(@Nullable Segment segment, @Nullable Lead lead, @Nullable EndAgreement endAgreement,
		@Nullable Commissioner commissioner, @Nullable MoveTrust moveTrust, @Nullable MergeIcbs mergeIcbs,
		@Nullable SplitIcb splitIcb, @Nullable MergeCluster mergeCluster, @Nullable Boolean mergeClusters) {

	/**
	 * What there is to be changed.
	 *
	 * @param name as the API calls it
	 * @param asked what is asked of it
	 */
	record Named(String name, @Nullable Object asked) {
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

	/** The part an ICB takes in commissioning. */
	enum CommissionerRole {

		LEAD, ASSOCIATE, SOLE;

		/** The same part in recorded commissioning. */
		LinkRole ofLink() {
			return LinkRole.valueOf(name());
		}

	}

	/** The parts that are given. */
	List<Named> given() {
		return Stream
			.of(new Named("segment", this.segment), new Named("lead", this.lead),
					new Named("endAgreement", this.endAgreement), new Named("commissioner", this.commissioner),
					new Named("moveTrust", this.moveTrust), new Named("mergeIcbs", this.mergeIcbs),
					new Named("splitIcb", this.splitIcb), new Named("mergeCluster", this.mergeCluster),
					new Named("mergeClusters", this.mergeClusters))
			.filter((one) -> one.asked() != null)
			.toList();
	}

}
