package org.oversightgraph.page.organisation.gap;

import java.util.List;

import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.finding.Severity;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.Reason;

/**
 * Findings about an organisation, from the document {@code organisation-findings}.
 *
 * @param totalCount the number of findings that match the filter
 * @param pageInfo the position of the page
 * @param facets the number of findings of each kind
 * @param notChecked the kinds that were not checked
 * @param nodes the findings
 */
public record GapAnswer(int totalCount, Continuation pageInfo, Facets facets, List<NotChecked> notChecked,
		List<Finding> nodes) {

	/**
	 * Numbers of findings.
	 *
	 * @param kinds the counts by kind
	 */
	public record Facets(List<Count<FindingKind>> kinds) {
	}

	/**
	 * A kind of finding that was not checked.
	 *
	 * @param kind the kind
	 * @param note the reason
	 */
	public record NotChecked(FindingKind kind, String note) {
	}

	/**
	 * A finding.
	 *
	 * @param kind the kind
	 * @param severity the severity
	 * @param subject the organisation that it is about
	 * @param statement the finding
	 * @param citation the reference to the rule
	 * @param rule the rule
	 * @param couldSettle the organisations that could resolve it
	 * @param facts the facts
	 */
	public record Finding(FindingKind kind, Severity severity, Body subject, String statement, String citation,
			Reason.Rule rule, List<Body> couldSettle, List<Reason.Fact> facts) {

		/** Returns the finding as a reason with its rule and facts. */
		public Reason reason() {
			return new Reason(this.citation, this.statement, this.rule, this.facts);
		}

		/** Returns the kind in words. */
		public String kindInWords() {
			return GapWording.kind(this.kind);
		}

		/** Returns the severity in words. */
		public String severityInWords() {
			return GapWording.severity(this.severity);
		}

	}

}
