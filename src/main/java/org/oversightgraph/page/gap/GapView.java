package org.oversightgraph.page.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.finding.Severity;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.Picture;
import org.oversightgraph.page.View;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.chart.BarChart;
import org.oversightgraph.page.filter.Chip;
import org.oversightgraph.page.filter.Choices;
import org.oversightgraph.page.gap.Findings.Finding;
import org.oversightgraph.table.Table;
import org.oversightgraph.time.DateInWords;

/**
 * The board of findings.
 *
 * @param asOf the date
 * @param found the page of findings
 * @param filters the filters: kind, severity, region and ICB
 * @param chips the chosen filters
 * @param matrix the findings by kind and region
 * @param chart the findings by kind
 * @param table the findings
 */
public record GapView(LocalDate asOf, Findings found, List<Choices> filters, List<Chip> chips, Matrix matrix,
		BarChart chart, Table table) implements View {

	/** The maximum number of rows in a file that holds the whole list. */
	static final int MOST_IN_FILE = 1000;

	@Override
	public String template() {
		return "gap/gaps.jte";
	}

	@Override
	public String title() {
		return "Gaps in the arrangements";
	}

	@Override
	public Menu menu() {
		return Menu.GAPS;
	}

	@Override
	public List<Table> tables() {
		return this.table.isEmpty() ? List.of() : List.of(this.table, counts());
	}

	@Override
	public @Nullable Picture picture() {
		return this.matrix.rows().isEmpty() ? null : new Picture("picture/bars.jte", this.chart);
	}

	/** Returns the findings by kind and region. */
	public Table counts() {
		return this.matrix.table();
	}

	/** Returns a filter. */
	public Choices filter(String parameter) {
		return this.filters.stream().filter((filter) -> filter.name().equals(parameter)).findFirst().orElseThrow();
	}

	/** Returns the answer in one sentence: the number of findings, by severity. */
	public String sentence() {
		return sentence(this.asOf, this.matrix);
	}

	/** Returns the number of findings of a board, by severity, in one sentence. */
	static String sentence(LocalDate asOf, Matrix matrix) {
		Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
		matrix.rows().forEach((row) -> bySeverity.merge(row.severity(), row.total(), Integer::sum));
		int total = bySeverity.values().stream().mapToInt(Integer::intValue).sum();
		if (total == 0) {
			return "There are no findings on %s that match these filters.".formatted(DateInWords.of(asOf));
		}
		List<String> parts = new ArrayList<>();
		bySeverity.forEach((severity, number) -> {
			parts.add((severity == Severity.INFORMATION) ? "%d for information".formatted(number)
					: "%d of %s severity".formatted(number, Wording.of(severity).toLowerCase(Locale.ROOT)));
		});
		String list = (parts.size() == 1) ? parts.getFirst()
				: String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
		return "On %s, there %s %s: %s.".formatted(DateInWords.of(asOf), (total == 1) ? "is" : "are",
				Wording.count(total, "finding"), list);
	}

	/** Returns which rows the files contain; empty if the page shows them all. */
	public String files() {
		if (this.table.rows().size() == this.found.totalCount()) {
			return "";
		}
		return (this.found.totalCount() <= MOST_IN_FILE)
				? "The CSV and Excel files contain all %d findings.".formatted(this.found.totalCount())
				: "The CSV and Excel files contain this page only, because the list has more than 1,000 rows.";
	}

	/** Returns the findings of the page by kind, in the order of the list. */
	public List<Group> groups() {
		Map<FindingKind, List<Finding>> byKind = new LinkedHashMap<>();
		this.found.nodes()
			.forEach((finding) -> byKind.computeIfAbsent(finding.kind(), (_) -> new ArrayList<>()).add(finding));
		return byKind.entrySet().stream().map((entry) -> new Group(entry.getKey(), entry.getValue())).toList();
	}

	/**
	 * Findings of one kind.
	 *
	 * @param kind the kind
	 * @param findings the findings
	 */
	public record Group(FindingKind kind, List<Finding> findings) {
	}

}
