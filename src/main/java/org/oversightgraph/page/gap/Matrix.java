package org.oversightgraph.page.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.finding.Severity;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Wording;
import org.oversightgraph.table.Table;

/**
 * Findings counted by kind and by region. A finding that concerns several regions counts
 * in each, and once in the total.
 *
 * @param regions the names of the regions, in order
 * @param rows the kinds, the most frequent first
 */
public record Matrix(List<String> regions, List<Row> rows) {

	/** The name of the column for findings without a region. */
	static final String NO_REGION = "No region";

	/**
	 * The findings of a kind.
	 *
	 * @param kind the kind
	 * @param severity the severity
	 * @param total the number of findings
	 * @param byRegion the number by name of the region
	 */
	public record Row(FindingKind kind, Severity severity, int total, Map<String, Integer> byRegion) {

		private static Row of(List<Counted> findings) {
			Map<String, Integer> byRegion = new HashMap<>();
			findings
				.forEach((finding) -> finding.regionNames().forEach((name) -> byRegion.merge(name, 1, Integer::sum)));
			return new Row(findings.getFirst().kind(), findings.getFirst().severity(), findings.size(), byRegion);
		}

	}

	/**
	 * The counted values of a finding.
	 *
	 * @param kind the kind
	 * @param severity the severity
	 * @param regions the regions concerned
	 */
	public record Counted(FindingKind kind, Severity severity, List<Body> regions) {

		private List<String> regionNames() {
			return this.regions.isEmpty() ? List.of(NO_REGION) : this.regions.stream().map(Body::name).toList();
		}

	}

	/** Counts findings. */
	static Matrix of(List<Counted> findings) {
		List<String> regions = findings.stream()
			.flatMap((finding) -> finding.regionNames().stream())
			.distinct()
			.sorted(Comparator.comparing((String name) -> name.equals(NO_REGION)).thenComparing((name) -> name))
			.toList();
		List<Row> rows = findings.stream()
			.collect(Collectors.groupingBy(Counted::kind))
			.values()
			.stream()
			.map(Row::of)
			.sorted(Comparator.comparing(Row::total).reversed().thenComparing((row) -> row.kind().name()))
			.toList();
		return new Matrix(regions, rows);
	}

	/** Returns the counts as a table. */
	Table table() {
		List<String> headings = new ArrayList<>(List.of("Kind of finding", "Severity", "All"));
		headings.addAll(this.regions);
		Table.Builder table = Table.named("counts", "Findings by kind and region", headings.toArray(String[]::new));
		for (Row row : this.rows) {
			List<Object> cells = new ArrayList<>(
					List.of(FindingWords.title(row.kind()), Wording.of(row.severity()), row.total()));
			this.regions.forEach((region) -> cells.add(row.byRegion().getOrDefault(region, 0)));
			table.row(cells.toArray());
		}
		return table.build();
	}

}
