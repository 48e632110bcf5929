package org.oversightgraph.page.change;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

import org.oversightgraph.history.ChangeCauseKind;

/**
 * The main difference for an organisation between two dates, the most important one
 * first.
 */
public enum Outcome {

	/** It was not open on the earlier date. */
	OPENED("Opened"),
	/** It was closed on the later date. */
	CLOSED("Closed"),
	/** Another organisation leads its oversight. */
	LEAD("The oversight lead changed"),
	/** The lead is identified in another way. */
	DETERMINATION("The oversight lead is the same, but determined in another way"),
	/** It entered or left support. */
	SUPPORT("Entered or left support", ChangeCauseKind.SUPPORT_BEGAN, ChangeCauseKind.SUPPORT_ENDED),
	/** It has another segment. */
	SEGMENT("Segment changed", ChangeCauseKind.SEGMENT_CHANGED),
	/** It has other arrangements. */
	ARRANGEMENT("Agreement, delegation, committee or memorandum changed", ChangeCauseKind.AGREEMENT_BEGAN,
			ChangeCauseKind.AGREEMENT_ENDED, ChangeCauseKind.ARRANGEMENT_BEGAN, ChangeCauseKind.ARRANGEMENT_ENDED),
	/** It has another system, region or commissioner. */
	SYSTEM("System, region or commissioner changed", ChangeCauseKind.SYSTEM_BEGAN, ChangeCauseKind.SYSTEM_ENDED,
			ChangeCauseKind.CONTRACT_BEGAN, ChangeCauseKind.CONTRACT_ENDED, ChangeCauseKind.OPENED,
			ChangeCauseKind.CLOSED, ChangeCauseKind.SUCCEEDED),
	/** It has another name. */
	NAME("New name", ChangeCauseKind.RENAMED),
	/** The rules of another edition have another result. */
	EDITION("Other result under the new edition", ChangeCauseKind.EDITION_BEGAN),
	/** Something else changed. */
	OTHER("Other changes");

	private final String words;

	@SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable.
	private final Set<ChangeCauseKind> causes;

	Outcome(String words, ChangeCauseKind... causes) {
		this.words = words;
		this.causes = Set.of(causes);
	}

	/** Returns the words for it. */
	public String words() {
		return this.words;
	}

	/** Returns the main difference that follows from one of the causes. */
	static Outcome from(Collection<ChangeCauseKind> causes) {
		return Stream.of(values())
			.filter((outcome) -> outcome.causes.stream().anyMatch(causes::contains))
			.findFirst()
			.orElse(OTHER);
	}

}
