package org.oversightgraph.page.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.finding.Severity;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Wording;

/**
 * The answer about a scenario.
 *
 * @param changes the changes in words
 * @param summary the numbers
 * @param differences the effects on each organisation
 * @param findingsGained the findings that it adds
 * @param findingsSettled the findings that it resolves
 * @param findingsMoved the findings about ICBs that close
 * @param findingsNotChecked the checks without records
 * @param systemsChanged the trusts in fewer or more systems
 * @param arrangementsToRewrite the arrangements with a party that closes
 */
record Effects(List<String> changes, Summary summary, Differences differences, Findings findingsGained,
		Findings findingsSettled, Moves findingsMoved, List<NotChecked> findingsNotChecked,
		List<Systems> systemsChanged, List<Rewrite> arrangementsToRewrite) {

	/** Returns these effects with the differences of all pages. */
	Effects with(List<Difference> all) {
		return new Effects(this.changes, this.summary,
				new Differences(this.differences.totalCount(), this.differences.pageInfo(), List.copyOf(all)),
				this.findingsGained, this.findingsSettled, this.findingsMoved, this.findingsNotChecked,
				this.systemsChanged, this.arrangementsToRewrite);
	}

	/**
	 * The numbers of a scenario.
	 *
	 * @param positionsChanged the organisations whose oversight changes
	 * @param bodiesAffected the organisations affected
	 * @param trustsInFewerSystems the trusts in fewer systems
	 * @param trustsNoLongerMultiIcb the trusts in one system instead of several
	 * @param trustsNewlyMultiIcb the trusts in several systems instead of one
	 * @param leadsGained the organisations that gain a lead
	 * @param leadsLost the organisations that lose their lead
	 * @param arrangementsToRewrite the arrangements to rewrite
	 * @param findingsGained the findings that it adds
	 * @param findingsSettled the findings that it resolves
	 */
	record Summary(int positionsChanged, int bodiesAffected, int trustsInFewerSystems, int trustsNoLongerMultiIcb,
			int trustsNewlyMultiIcb, int leadsGained, int leadsLost, int arrangementsToRewrite, int findingsGained,
			int findingsSettled) {

		/** Returns the effects in one sentence. */
		String inWords() {
			List<String> parts = new ArrayList<>();
			if (this.leadsGained + this.leadsLost == 0) {
				parts.add("no organisation would gain or lose a lead");
			}
			if (this.leadsGained > 0) {
				parts.add(Wording.count(this.leadsGained, "organisation") + " would gain a lead");
			}
			if (this.leadsLost > 0) {
				parts.add(Wording.count(this.leadsLost, "organisation would lose its lead",
						"organisations would lose their leads"));
			}
			if (this.trustsInFewerSystems > 0) {
				parts.add(Wording.count(this.trustsInFewerSystems, "trust") + " would work in fewer systems");
			}
			if (this.trustsNewlyMultiIcb > 0) {
				parts.add(Wording.count(this.trustsNewlyMultiIcb, "more trust") + " would work in several systems");
			}
			if (this.arrangementsToRewrite > 0) {
				parts.add(Wording.count(this.arrangementsToRewrite, "arrangement") + " would need to be rewritten");
			}
			String last = parts.removeLast();
			return (this.positionsChanged == 0) ? "The oversight of no organisation would change."
					: "The oversight of %s would change: %s.".formatted(
							Wording.count(this.positionsChanged, "organisation"),
							parts.isEmpty() ? last : String.join(", ", parts) + ", and " + last);
		}

	}

	/**
	 * The effects on organisations.
	 *
	 * @param totalCount their number
	 * @param pageInfo whether there are more
	 * @param nodes the effects
	 */
	record Differences(int totalCount, Continuation pageInfo, List<Difference> nodes) {
	}

	/**
	 * The effects on an organisation.
	 *
	 * @param organisation the organisation
	 * @param summary the effects in one sentence
	 * @param before the lead before; null for a new organisation
	 * @param after the lead after
	 * @param linesGained the overseers gained
	 * @param linesLost the overseers lost
	 */
	record Difference(Body organisation, String summary, @Nullable Position before, Position after,
			List<Line> linesGained, List<Line> linesLost) {

		/** Returns whether another organisation leads, or the lead is known otherwise. */
		boolean isLeadChanged() {
			return this.before == null || !this.before.inWords().equals(this.after.inWords());
		}

		String beforeInWords() {
			return (this.before == null) ? "Does not exist" : this.before.inWords() + roles(this.linesLost);
		}

		String afterInWords() {
			return this.after.inWords() + roles(this.linesGained);
		}

		private static String roles(List<Line> lines) {
			StringBuilder text = new StringBuilder();
			lines.stream()
				.filter((line) -> line.role() != OversightRole.LEAD)
				.forEach((line) -> text.append("; ")
					.append(line.overseer().shortName())
					.append(": ")
					.append(Wording.role(line.role()).replaceAll(" \\(.*", "").toLowerCase(Locale.UK)));
			return text.toString();
		}

	}

	/**
	 * The oversight lead.
	 *
	 * @param determination the determination of the lead
	 * @param lead the lead
	 * @param reasons the reasons
	 */
	record Position(Determination determination, @Nullable Body lead, @Nullable List<Cited> reasons) {

		String inWords() {
			String how = Wording.determination(this.determination);
			return (this.lead == null) ? how : this.lead.name() + " leads (" + how.toLowerCase(Locale.UK) + ")";
		}

		/** Returns the reasons; empty if none were selected. */
		@Override
		public List<Cited> reasons() {
			return (this.reasons == null) ? List.of() : this.reasons;
		}

	}

	/**
	 * A reference.
	 *
	 * @param citation the reference
	 */
	record Cited(String citation) {
	}

	/**
	 * An overseer.
	 *
	 * @param role the role
	 * @param overseer the organisation
	 */
	record Line(OversightRole role, Body overseer) {
	}

	/**
	 * Findings.
	 *
	 * @param totalCount their number
	 * @param nodes the findings
	 */
	record Findings(int totalCount, List<Finding> nodes) {
	}

	/**
	 * A finding.
	 *
	 * @param kind the kind
	 * @param severity the severity
	 * @param statement the finding
	 * @param subject the organisation
	 */
	record Finding(FindingKind kind, Severity severity, String statement, Body subject) {
	}

	/**
	 * Findings about ICBs that close.
	 *
	 * @param nodes the findings
	 */
	record Moves(List<Move> nodes) {
	}

	/**
	 * The findings about ICBs that close, and their successors.
	 *
	 * @param kind the kind
	 * @param summary the result
	 */
	record Move(FindingKind kind, String summary) {
	}

	/**
	 * A check without records.
	 *
	 * @param kind the kind of finding
	 * @param note the reason
	 */
	record NotChecked(FindingKind kind, String note) {
	}

	/**
	 * A trust in fewer or more systems.
	 *
	 * @param trust the trust
	 * @param before the number before
	 * @param after the number after
	 */
	record Systems(Body trust, int before, int after) {
	}

	/**
	 * An arrangement to rewrite.
	 *
	 * @param title the title
	 * @param statement the reason
	 */
	record Rewrite(String title, String statement) {
	}

}
