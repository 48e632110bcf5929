package org.oversightgraph.scenario;

import java.util.List;

import org.oversightgraph.finding.Finding;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.organisation.Organisation;

/**
 * Findings of one kind about boards that would close, and the same about those that would
 * follow them.
 *
 * @param kind what sort
 * @param before what is found of the boards that would close
 * @param after what would be found of those that follow; empty where it ends with the
 * board
 * @param words what becomes of it, in a sentence
 */
record FindingsMoved(FindingKind kind, List<Finding> before, List<Finding> after, String words) {

	static FindingsMoved of(List<Finding> before, List<Finding> after, List<Organisation> heirs) {
		String closing = Wording.names(subjects(before));
		String words = "It is found of %s, which would close%s.".formatted(closing,
				after.isEmpty() ? ", and nothing says what of it %s would take over".formatted(Wording.names(heirs))
						: ", and it would be found of %s".formatted(Wording.names(subjects(after))));
		return new FindingsMoved(before.getFirst().kind(), List.copyOf(before), List.copyOf(after), words);
	}

	/** A key by which they are ordered: the worst first. */
	String key() {
		return this.before.getFirst().key();
	}

	private static List<Organisation> subjects(List<Finding> findings) {
		return findings.stream().map(Finding::subject).distinct().toList();
	}

}
