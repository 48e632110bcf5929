package org.oversightgraph.quality;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.organisation.Organisation;

/**
 * Facts of one body that cannot all be so. All are kept; answers use one, or none, by a
 * stated rule.
 *
 * @param kind what they are about
 * @param subject the body
 * @param facts that disagree, the one that answers first
 * @param answering the fact that answers use; null when none can be preferred
 * @param rule by which that is so
 */
record Disagreement(Kind kind, Organisation subject, List<Fact> facts, @Nullable Fact answering, String rule) {

	/** What facts disagree about. */
	enum Kind {

		/** In which segment a body stands. */
		SEGMENT("Of two segments that begin together, the stated comes before the derived, then the one with more sources, then the one in greater need."),
		/** Under which ICB the register lists a trust. */
		REGISTRATION("None is preferred: every ICB under which a trust is listed counts."),
		/** Which ICB leads the commissioning of a service. */
		LEAD_COMMISSIONER("None is preferred: two lead commissioners are no lead.");

		private final String rule;

		Kind(String rule) {
			this.rule = rule;
		}

		String rule() {
			return this.rule;
		}

	}

	/** By kind, then by code. */
	String key() {
		return this.kind.name() + ":" + this.subject.code() + ":" + this.facts.getFirst().statement();
	}

	/** What disagrees, in a sentence. */
	public String statement() {
		return switch (this.kind) {
			case SEGMENT -> "Different segments are recorded for %s, to begin on the same day.".formatted(name());
			case REGISTRATION -> "The register is recorded to list %s under several boards.".formatted(name());
			case LEAD_COMMISSIONER ->
				"Several boards are recorded to lead the commissioning of one service from %s.".formatted(name());
		};
	}

	private String name() {
		return this.subject.name();
	}

}
