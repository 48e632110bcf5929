package org.oversightgraph.support;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.Choices;
import org.oversightgraph.argument.NamedBodies;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.standing.SupportStay;
import org.oversightgraph.time.Moment;

/**
 * A filter for support episodes. All conditions that are set must match.
 *
 * @param programmes only episodes in these programmes
 * @param statuses only episodes with these statuses on the date
 * @param organisation only episodes of this organisation
 * @param region only episodes of organisations of this region on the date
 * @param icb only episodes of this ICB and the trusts that work in its system on the date
 */
record SupportFilter(@Nullable List<Programme> programmes, @Nullable List<SupportStay.Status> statuses,
		@Nullable OrganisationCode organisation, @Nullable OrganisationCode region, @Nullable OrganisationCode icb) {

	static final SupportFilter NONE = new SupportFilter(null, null, null, null, null);

	/** The facets of a list of episodes. */
	enum Side {

		PROGRAMME, STATUS

	}

	/** Returns the organisations in the filter. */
	NamedBodies named() {
		return new NamedBodies(this.organisation, this.icb, this.region);
	}

	/** Whether a condition depends on where the organisation works. */
	boolean needsAreas() {
		return this.region != null || this.icb != null;
	}

	/** Whether an episode matches without the condition on areas. */
	boolean isAbout(SupportStay stay) {
		return this.organisation == null || stay.organisation().code().equals(this.organisation.value());
	}

	/** Whether the organisation with these facts matches the condition on areas. */
	boolean isIn(OversightFacts facts, Moment moment) {
		boolean inIcb = this.icb == null || facts.subject().code().equals(this.icb.value())
				|| facts.worksIn(this.icb.value(), moment.asOf());
		return inIcb && (this.region == null || facts.isInRegion(this.region.value(), moment.asOf()));
	}

	/**
	 * Whether an episode of a matching organisation matches without the condition on a
	 * facet. Applies all conditions if the facet is null.
	 */
	boolean fitsWithout(@Nullable Side side, SupportStay stay) {
		return (side == Side.PROGRAMME || Choices.admit(this.programmes, stay.programme()))
				&& (side == Side.STATUS || Choices.admit(this.statuses, stay.status()));
	}

}
