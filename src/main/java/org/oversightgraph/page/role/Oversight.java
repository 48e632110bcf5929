package org.oversightgraph.page.role;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Reason;

/**
 * The oversight of a trust in an answer.
 *
 * @param determination the determination of the lead
 * @param lead the lead; null if it is not determined
 * @param candidates possible leads
 * @param sharedWith the ICBs that share oversight
 * @param lines the overseers with their roles
 * @param reasons the reasons for the determination; null if not selected
 */
public record Oversight(Determination determination, @Nullable Body lead, List<Body> candidates, List<Body> sharedWith,
		List<Line> lines, @Nullable List<Reason> reasons) {

	/**
	 * An overseer.
	 *
	 * @param role the role
	 * @param overseer the organisation
	 * @param reasons the reasons; null if not selected
	 */
	public record Line(OversightRole role, Body overseer, @Nullable List<Reason> reasons) {

		/** Returns the reasons; empty if none were selected. */
		@Override
		public List<Reason> reasons() {
			return (this.reasons == null) ? List.of() : this.reasons;
		}

	}

	/** Returns the strongest role of an ICB in whose system the trust works. */
	public IcbRole roleOf(String icb) {
		return oversightRoleOf(icb).orElse(IcbRole.WORKS_IN);
	}

	/** Returns the strongest role of an organisation; empty if it has none. */
	public Optional<IcbRole> oversightRoleOf(String code) {
		if (this.lead != null && this.lead.code().equals(code)) {
			return Optional.of((this.determination == Determination.PRESUMED) ? IcbRole.PRESUMED : IcbRole.LEADS);
		}
		if (isIn(this.candidates, code)) {
			return Optional.of(IcbRole.CANDIDATE);
		}
		if (isIn(this.sharedWith, code)) {
			return Optional.of(IcbRole.SHARES);
		}
		boolean commissions = this.lines.stream()
			.anyMatch((line) -> line.role() == OversightRole.COMMISSIONING && line.overseer().code().equals(code));
		return commissions ? Optional.of(IcbRole.COMMISSIONS) : Optional.empty();
	}

	/** Returns the reasons for the roles of an organisation. */
	public List<Reason> reasonsFor(String code) {
		Stream<Reason> open = (isIn(this.candidates, code) && this.reasons != null) ? this.reasons.stream().limit(1)
				: Stream.empty();
		return Stream
			.concat(open,
					this.lines.stream()
						.filter((line) -> line.overseer().code().equals(code))
						.flatMap((line) -> line.reasons().stream()))
			.distinct()
			.toList();
	}

	/** Returns the oversight lead, in a sentence. */
	public String leadInWords() {
		return switch (this.determination) {
			case NOT_OVERSEEN -> "It is not overseen under the framework on this date.";
			case UNDETERMINED -> "No record says who leads its oversight.";
			case CONFLICTING -> "Records name different leads for its oversight.";
			case PRESUMED -> sentence("is presumed to lead its oversight.");
			case BY_RULE, AGREED -> sentence("leads its oversight.");
		};
	}

	private String sentence(String predicate) {
		return (this.lead == null) ? "The lead is not known." : this.lead.startingSentence() + " " + predicate;
	}

	private static boolean isIn(List<Body> bodies, String code) {
		return bodies.stream().anyMatch((body) -> body.code().equals(code));
	}

}
