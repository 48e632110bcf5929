package org.oversightgraph.quality;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;

/**
 * Facts about one organisation that contradict each other. All are stored. Answers use
 * one or none of them, by a stated rule.
 *
 * @param kind the kind of disagreement
 * @param subject the organisation
 * @param facts the contradicting facts, the answering fact first
 * @param answering the fact that answers use; null if none is preferred
 * @param note the reason for this choice
 */
record Disagreement(Kind kind, Organisation subject, List<Fact> facts, @Nullable Fact answering, String note) {

	/** The kind of disagreement. */
	enum Kind {

		/** The segment of an organisation. */
		SEGMENT("For segments with the same start date, a stated segment comes before a derived one. "
				+ "Then the segment with more sources comes first, then the segment of greater need."),
		/** The ICB under which the register lists a trust. */
		REGISTRATION("None is preferred. Every ICB under which a trust is listed counts."),
		/** The ICB that leads the commissioning of a service. */
		LEAD_COMMISSIONER("None is preferred. With two lead commissioners, no lead is determined.");

		private final String rule;

		Kind(String rule) {
			this.rule = rule;
		}

		String rule() {
			return this.rule;
		}

	}

	/** Returns the sort key: kind, code, then first fact. */
	String key() {
		return this.kind.name() + ":" + this.subject.code() + ":" + this.facts.getFirst().statement();
	}

	/** Returns the disagreement in a sentence. */
	public String statement() {
		return switch (this.kind) {
			case SEGMENT -> "Different segments with the same start date are recorded for %s.".formatted(name());
			case REGISTRATION -> "The recorded register entries list %s under several ICBs.".formatted(name());
			case LEAD_COMMISSIONER ->
				"Several ICBs are recorded as lead commissioners of the same service from %s.".formatted(name());
		};
	}

	private String name() {
		return this.subject.name();
	}

}
