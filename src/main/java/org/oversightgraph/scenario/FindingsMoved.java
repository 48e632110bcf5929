package org.oversightgraph.scenario;

import java.util.List;

import org.oversightgraph.finding.Finding;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.organisation.Organisation;

/**
 * Findings of one kind about ICBs that would close, and the same findings about their
 * successors.
 *
 * @param kind the kind of finding
 * @param before the findings about the ICBs that would close
 * @param after the findings about their successors; empty if the finding would end
 * @param summary the change in sentences
 */
record FindingsMoved(FindingKind kind, List<Finding> before, List<Finding> after, String summary) {

	static FindingsMoved of(List<Finding> before, List<Finding> after, List<Organisation> heirs) {
		String closing = Wording.names(subjects(before));
		String summary = "The finding is about %s, which would close. %s.".formatted(closing,
				after.isEmpty() ? "It is not known what part of it would apply to %s".formatted(Wording.names(heirs))
						: "It would then apply to %s".formatted(Wording.names(subjects(after))));
		return new FindingsMoved(before.getFirst().kind(), List.copyOf(before), List.copyOf(after), summary);
	}

	/** The sort key, the most severe first. */
	String key() {
		return this.before.getFirst().key();
	}

	private static List<Organisation> subjects(List<Finding> findings) {
		return findings.stream().map(Finding::subject).distinct().toList();
	}

}
