package org.oversightgraph.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of records in a dataset. If a dataset has no records of a kind, a missing
 * record is not a finding about the organisation.
 *
 * @param memoranda whether it has memoranda of understanding
 * @param exitCriteria whether it has exit criteria
 * @param directors whether it has improvement directors
 * @param recommendations whether it has stays in support that the Care Quality Commission
 * recommended
 * @param providerRatings whether it has provider ratings of organisations that the
 * Commission recommended
 */
public record Recorded(boolean memoranda, boolean exitCriteria, boolean directors, boolean recommendations,
		boolean providerRatings) {

	/**
	 * A check that was not made.
	 *
	 * @param kind the kind of finding that was not checked
	 * @param note the reason why it was not checked
	 */
	public record NotChecked(FindingKind kind, String note) {
	}

	/** Returns the checks that the dataset does not support. */
	public List<NotChecked> notChecked() {
		List<NotChecked> notChecked = new ArrayList<>();
		if (!this.memoranda) {
			notChecked
				.add(new NotChecked(FindingKind.NO_MOU_IN_FORCE, "The dataset records no memoranda of understanding."));
		}
		if (!this.exitCriteria) {
			notChecked.add(
					new NotChecked(FindingKind.SUPPORT_WITHOUT_EXIT_CRITERIA, "The dataset records no exit criteria."));
		}
		if (!this.directors) {
			notChecked.add(new NotChecked(FindingKind.SEGMENT_4_WITHOUT_DIRECTOR,
					"The dataset records no improvement directors."));
		}
		if (!this.recommendations) {
			notChecked.add(new NotChecked(FindingKind.EXIT_WITHOUT_CQC_VIEW,
					"The dataset records no stay in intensive support that the Care Quality Commission recommended."));
		}
		else if (!this.providerRatings) {
			notChecked.add(new NotChecked(FindingKind.EXIT_WITHOUT_CQC_VIEW,
					"The dataset records no provider rating for any trust that the Care Quality Commission recommended for intensive support."));
		}
		return notChecked;
	}

}
