package org.oversightgraph.scenario;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.organisation.OrganisationCode;

/**
 * A hypothetical change as requested. Exactly one field is set.
 *
 * @param segment an organisation is placed in a segment
 * @param lead an oversight agreement names a lead
 * @param endAgreement an oversight agreement ends
 * @param commissioner an ICB commissions a trust
 * @param moveTrust a trust moves from one ICB to another
 * @param mergeIcbs ICBs become one
 * @param splitIcb an ICB becomes several
 * @param mergeCluster the ICBs of a cluster become one
 * @param mergeClusters the ICBs of every cluster become one
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

	/** The part of an ICB in commissioning. */
	enum CommissionerRole {

		LEAD, ASSOCIATE, SOLE;

		/** Returns the role of a recorded link for this part. */
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
