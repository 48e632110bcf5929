package org.oversightgraph.page.organisation.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.finding.Severity;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Naming;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.TabView;
import org.oversightgraph.page.organisation.gap.GapAnswer.Finding;
import org.oversightgraph.page.organisation.gap.GapAnswer.NotChecked;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

/**
 * The findings about an organisation.
 *
 * @param heading the organisation
 * @param findings the findings, the most severe first
 * @param kinds the kinds that can be chosen, with the number of findings
 * @param chosen the chosen kinds; empty for all
 * @param notChecked the kinds that were not checked
 * @param table the findings as a table
 * @param date the date in words
 */
public record GapsView(Heading heading, List<Finding> findings, List<Count<FindingKind>> kinds, List<String> chosen,
		List<NotChecked> notChecked, Table table, String date) implements TabView {

	/** Creates the view of an answer. */
	static GapsView of(Heading heading, GapAnswer answer, List<Finding> findings, List<String> chosen, Links links,
			String date) {
		Table.Builder table = Table.named("gaps", "Gaps and overlaps", "Severity", "Kind", "Organisation", "Code",
				"Finding", "Rule", "Who could settle it");
		findings.forEach((finding) -> table.row(finding.severityInWords(), finding.kindInWords(),
				new Cell(finding.subject().name(), links.organisation(finding.subject().code())),
				finding.subject().code(), finding.statement(), finding.citation(), Naming.full(finding.couldSettle())));
		return new GapsView(heading, findings, answer.facets().kinds(), chosen, answer.notChecked(), table.build(),
				date);
	}

	@Override
	public Tab tab() {
		return Tab.GAPS;
	}

	@Override
	public String template() {
		return "organisation/gaps.jte";
	}

	@Override
	public List<Table> tables() {
		return List.of(this.table);
	}

	/** Returns the answer in one or two sentences. */
	public String sentence() {
		if (this.findings.isEmpty()) {
			return this.chosen.isEmpty()
					? "No gap is found in the records on %s. This is not the same as a finding that all is well."
						.formatted(this.date)
					: "No gap of the chosen kinds is found in the records on %s.".formatted(this.date);
		}
		long own = this.findings.stream()
			.filter((finding) -> finding.subject().code().equals(this.heading.code()))
			.count();
		long others = this.findings.size() - own;
		String detail = (others == 0) ? "about " + this.heading.name()
				: (own == 0) ? "about the providers around %s, and none about itself".formatted(this.heading.name())
						: "%d about %s itself, and %d about the providers around it".formatted(own, this.heading.name(),
								others);
		return "%s on %s%s %s.".formatted(Wording.count(this.findings.size(), "finding"), this.date,
				(own > 0 && others > 0) ? ":" : "", detail);
	}

	/** Returns the findings by severity, the most severe first. */
	public List<Group> groups() {
		Map<Severity, List<Finding>> bySeverity = new LinkedHashMap<>();
		this.findings.forEach(
				(finding) -> bySeverity.computeIfAbsent(finding.severity(), (_) -> new ArrayList<>()).add(finding));
		return bySeverity.entrySet()
			.stream()
			.map((group) -> new Group(GapWording.severity(group.getKey()), group.getValue()))
			.toList();
	}

	/**
	 * The findings of one severity.
	 *
	 * @param severity the severity with its meaning
	 * @param findings the findings
	 */
	public record Group(String severity, List<Finding> findings) {
	}

}
