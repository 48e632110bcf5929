package org.oversightgraph.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * What a dataset records at all. Where it records nothing of a kind, the lack of it in
 * one place tells of the dataset and not of the body, and is no finding.
 *
 * @param memoranda whether it has memoranda of understanding
 * @param exitCriteria whether it has exit criteria
 * @param directors whether it has improvement directors
 * @param recommendations whether it has stays in support that the Care Quality Commission
 * recommended
 * @param providerRatings whether it has quality ratings as providers of any bodies so
 * recommended
 */
public record Recorded(boolean memoranda, boolean exitCriteria, boolean directors, boolean recommendations,
		boolean providerRatings) {

	/**
	 * A check that was left out.
	 *
	 * @param kind what was not looked for
	 * @param because why
	 */
	public record NotChecked(FindingKind kind, String because) {
	}

	/** The checks that cannot be made on it. */
	public List<NotChecked> notChecked() {
		List<NotChecked> left = new ArrayList<>();
		if (!this.memoranda) {
			left.add(new NotChecked(FindingKind.NO_MOU_IN_FORCE,
					"The dataset records no memorandum of understanding at all."));
		}
		if (!this.exitCriteria) {
			left.add(new NotChecked(FindingKind.SUPPORT_WITHOUT_EXIT_CRITERIA,
					"The dataset records no exit criteria at all."));
		}
		if (!this.directors) {
			left.add(new NotChecked(FindingKind.SEGMENT_4_WITHOUT_DIRECTOR,
					"The dataset records no improvement director at all."));
		}
		if (!this.recommendations) {
			left.add(new NotChecked(FindingKind.EXIT_WITHOUT_CQC_VIEW,
					"The dataset records of no stay in intensive support that the Care Quality Commission recommended it."));
		}
		else if (!this.providerRatings) {
			left.add(new NotChecked(FindingKind.EXIT_WITHOUT_CQC_VIEW,
					"Of no trust that the Care Quality Commission recommended to enter intensive support does the dataset record a rating as a provider."));
		}
		return left;
	}

}
