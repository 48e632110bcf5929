package org.oversightgraph.page.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
	public record Row(String kind, String severity, int total, Map<String, Integer> byRegion) {
	}

	/**
	 * The counted values of a finding.
	 *
	 * @param kind the kind
	 * @param severity the severity
	 * @param subject the organisation
	 * @param regions the regions concerned
	 */
	public record Counted(String kind, String severity, Kind subject, List<Body> regions) {
	}

	/**
	 * The kind of an organisation.
	 *
	 * @param kind the kind
	 */
	public record Kind(String kind) {
	}

	/** Counts findings. */
	static Matrix of(List<Counted> findings) {
		Map<String, Map<String, Integer>> cells = new LinkedHashMap<>();
		Map<String, Integer> totals = new LinkedHashMap<>();
		Map<String, String> severities = new LinkedHashMap<>();
		List<String> regions = new ArrayList<>();
		for (Counted finding : findings) {
			totals.merge(finding.kind(), 1, Integer::sum);
			severities.putIfAbsent(finding.kind(), finding.severity());
			List<String> names = finding.regions().isEmpty() ? List.of(NO_REGION)
					: finding.regions().stream().map(Body::name).toList();
			for (String name : names) {
				cells.computeIfAbsent(finding.kind(), (_) -> new LinkedHashMap<>()).merge(name, 1, Integer::sum);
				if (!regions.contains(name)) {
					regions.add(name);
				}
			}
		}
		regions.sort(Comparator.comparing((String name) -> name.equals(NO_REGION)).thenComparing(name -> name));
		List<Row> rows = totals.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.map((entry) -> new Row(entry.getKey(), severities.getOrDefault(entry.getKey(), ""), entry.getValue(),
					cells.getOrDefault(entry.getKey(), Map.of())))
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
