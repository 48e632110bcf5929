package org.oversightgraph.page.gap;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.finding.Severity;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.filter.BodyCount;
import org.oversightgraph.page.filter.PageInfo;

/**
 * A page of findings.
 *
 * @param totalCount the number that match
 * @param pageInfo the position of the page
 * @param facets the number for each value of a filter
 * @param notChecked the kinds that were not checked
 * @param nodes the findings
 */
public record Findings(int totalCount, PageInfo pageInfo, Facets facets, List<NotChecked> notChecked,
		List<Finding> nodes) {

	/**
	 * The number of findings for each value of a filter.
	 *
	 * @param kinds the counts by kind
	 * @param severities the counts by severity
	 * @param regions the counts by region
	 * @param icbs the counts by ICB
	 */
	public record Facets(List<Count<FindingKind>> kinds, List<Count<Severity>> severities, List<BodyCount> regions,
			List<BodyCount> icbs) {
	}

	/**
	 * A kind that was not checked.
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
	 * @param subject the organisation
	 * @param statement the finding as a sentence
	 * @param citation the reference to the rule
	 * @param rule the rule
	 * @param couldSettle the organisations that could resolve it
	 * @param regions the regions concerned
	 * @param facts the facts
	 */
	public record Finding(FindingKind kind, Severity severity, Body subject, String statement, String citation,
			Reason.@Nullable Rule rule, List<Body> couldSettle, List<Body> regions, List<Reason.Fact> facts) {
	}

}
