package org.oversightgraph.adapter.nof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.adapter.AdapterResult.Applied;
import org.oversightgraph.adapter.Options.SourceEntry;
import org.oversightgraph.adapter.Options;
import org.oversightgraph.adapter.catalogue.England;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.dataset.Row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Applies league tables and metrics of the Oversight Framework to the England dataset.
 */
class FrameworkFilesTests {

	private static final String LEAGUE_TABLE = England.published("nof-2025-26-league-table.csv");

	private static final String LEAGUE_TABLE_SOURCE = "nhse-nof-q4-2025-26-mental-health-and-community-league-table";

	private static final String METRICS = England.published("nof-2025-26-trust-data.csv");

	@Test
	void changesNothingForRecordedLeagueTable() {
		Applied applied = England.applied("nof-league-table", England.SEED, England.file("table.csv", LEAGUE_TABLE),
				Options.NONE);
		assertThat(applied.changes()).isEmpty();
		assertThat(applied.content()).isSameAs(England.SEED);
	}

	@Test
	void addsSegmentForQuarterAndReportsCorrection() {
		String table = LEAGUE_TABLE + LEAGUE_TABLE.lines().skip(1).findFirst().orElseThrow().replace("RDY", "RX7")
				+ "\n";
		Applied applied = England.applied("nof-league-table", England.SEED,
				England.file("table.csv", table.replace("\"2\",\"No\"", "\"3\",\"Yes\"")), Options.NONE);
		assertThat(England.texts(applied)).containsExactly(
				"RDY (Dorset HealthCare University NHS Foundation Trust) is in segment 3 in Q4 2025/26, score 2.21, rank 24, previously recorded as 2.",
				"RX7 (North West Ambulance Service NHS Trust) is in segment 3 in Q4 2025/26, score 2.21, rank 24.");
		assertThat(England.rows(applied.content(), "segments", "organisation", "RX7")).last()
			.satisfies((row) -> assertThat(row).containsEntry("period", "Q4 2025/26")
				.containsEntry("in_deficit", "yes")
				.containsEntry("edition", "NOF-2025-26")
				.containsEntry("valid_from", "2026-04-01..2026-06-30")
				.containsEntry("note", "The publication date is that of the other segments of the quarter.")
				.containsEntry("sources", LEAGUE_TABLE_SOURCE));
		assertThat(England
			.applied("nof-league-table", applied.content(),
					England.file("table.csv", table.replace("\"2\",\"No\"", "\"3\",\"Yes\"")), Options.NONE)
			.content()).isSameAs(applied.content());
	}

	@Test
	void startsSegmentOnDateOfFile() {
		String file = table("RX7", "1", "3")
				+ table("RX7", "2", "5").lines().skip(1).findFirst().orElseThrow().replace("Q4", "Q3") + "\n";
		Applied applied = England.applied("nof-league-table", England.SEED, England.file("table.csv", file),
				England.on("2026-06-11"));
		assertThat(England.rows(applied.content(), "segments", "organisation", "RX7"))
			.extracting((row) -> row.get("period"), (row) -> row.get("valid_from"))
			.contains(tuple("Q4 2025/26", "2026-06-11"), tuple("Q3 2025/26", "2026-01-01..2026-06-11"));
	}

	@Test
	void startsSegmentAfterItsQuarterIfPublicationDateIsUnknown() {
		DatasetContent without = new DatasetContent(England.SEED.header(),
				England.SEED.rows().stream().filter((row) -> !row.table().name().equals("segments")).toList());
		Applied applied = England.applied("nof-league-table", without, England.file("table.csv", LEAGUE_TABLE),
				Options.NONE.from(new SourceEntry(null, null, null, null, null, LocalDate.of(2026, 11, 20), null)));
		assertThat(England.rows(applied.content(), "segments", "organisation", "RDY")).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("valid_from", "2026-04-01..2026-11-20"));
	}

	/** NHS England's file of Q4 2025/26 has whole numbers as decimals. */
	@Test
	void readsWholeNumbersWrittenAsDecimals() {
		Applied applied = England.applied("nof-league-table", England.SEED,
				England.file("table.csv", table("RX7", "1.0", "3.0")), Options.NONE);
		assertThat(England.texts(applied)).containsExactly(
				"RX7 (North West Ambulance Service NHS Trust) is in segment 1 in Q4 2025/26, score 2.2, rank 3.");
		assertThat(England.rows(applied.content(), "segments", "organisation", "RX7")).last()
			.satisfies((row) -> assertThat(row).containsEntry("segment", "1").containsEntry("rank", "3"));
		Applied metrics = England.applied("nof-metrics", England.SEED,
				England.file("metrics.csv", metrics("RX7,Access,OF0005,Long waits,Jun-25,%,0.0,1.0")), Options.NONE);
		assertThat(England.texts(metrics))
			.containsExactly("RX7 (North West Ambulance Service NHS Trust), Q1 2025/26, OF0005: 0 %.");
	}

	@ParameterizedTest
	@CsvSource({ "2.5, 1, Segment", "2, 24.5, Rank", "2.01, 1, Segment", "'2,5', 1, Segment" })
	void rejectsFractionsInWholeNumberColumns(String segment, String rank, String column) {
		assertThat(England.faults("nof-league-table", England.file("table.csv", table("RX7", segment, rank)),
				Options.NONE))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.column()).isEqualTo(column));
	}

	/** The league table of September 2025 has the quarter as reporting date. */
	@Test
	void readsFilesOfFirstEdition() {
		Applied table = England.applied("nof-league-table", England.SEED, England.file("table.csv", """
				Region,Trust_type,Trust_subtype,Trust_code,Trust_name,Reporting_date,Average_score,Segment,\
				Trust_in_financial_deficit,Rank
				North West,Ambulance trust,Ambulance,RX6,North East,Q1 2025/26,2.1,2,No,4
				"""), Options.NONE);
		assertThat(England.texts(table)).containsExactly(
				"RX6 (North East Ambulance Service NHS Foundation Trust) is in segment 2 in Q1 2025/26, score 2.1, rank 4.");
		assertThat(England.rows(table.content(), "segments", "organisation", "RX6")).first()
			.satisfies((row) -> assertThat(row).containsEntry("sources", "nhse-nof-q1-2025-26-ambulance-league-table"));
		Applied metrics = England.applied("nof-metrics", England.SEED, England.file("metrics.csv", """
				Trust_type,Trust_code,Domain,Metric_ID,Metric_description,Reporting_date,Units,Value,Rank
				Ambulance trust,RX7,Access,OF0005,Long waits,Jun-25,%,0,1
				Ambulance trust,RX7,Finance,OF0079,Deficit,2024/25,%,2,1
				"""), Options.NONE);
		assertThat(England.texts(metrics)).containsExactly(
				"RX7 (North West Ambulance Service NHS Trust), Q1 2025/26, OF0005: 0 %.",
				"RX7 (North West Ambulance Service NHS Trust), Q1 2025/26, OF0079: 2 %.");
	}

	@Test
	void rejectsUnknownEditionWithExpectedAndFoundHeadings() {
		assertThat(England.faults("nof-league-table", England.file("table.csv", "Provider,Score,Tier\nRX7,2.1,2\n"),
				Options.NONE))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.toString())
				.isEqualTo("table.csv, line 1: The headings are not those of this file. Required columns: "
						+ "Trust_type, Trust_code, Average_score, Segment, Trust_in_financial_deficit, Rank. "
						+ "The file has: Provider, Score, Tier."));
		assertThat(England.faults("nof-league-table",
				England.file("table.csv", LEAGUE_TABLE.replace("\"Quarter\"", "\"Publication\"")), Options.NONE))
			.singleElement()
			.extracting(DatasetFault::column)
			.isEqualTo("Quarter");
		assertThat(England.faults("nof-metrics", England.file("metrics.csv", """
				Trust_code,Domain,Metric_ID,Metric_description,Reporting_date,Units,Value,Rank
				RX7,Access,OF0005,Long waits,2024,%,0,1
				"""), Options.NONE)).singleElement()
			.extracting(DatasetFault::problem)
			.isEqualTo("The file does not state its quarter.");
	}

	@Test
	void amendsTitleOfRewordedMetric() {
		Applied applied = England.applied("nof-metrics", England.SEED,
				England.file("metrics.csv", metrics(
						"RDY,Access to services,OF4000,Access to services: score of the domain,Q1,score,1.99,14")),
				Options.NONE);
		assertThat(England.texts(applied)).containsExactly("RDY (Dorset HealthCare University NHS Foundation Trust), "
				+ "Q1 2025/26, OF4000 is now titled \"Access to services: score of the domain\", "
				+ "previously \"Access to services domain score\".");
		assertThat(England.rows(applied.content(), "metrics", "organisation", "RDY"))
			.hasSameSizeAs(England.rows(England.SEED, "metrics", "organisation", "RDY"));
	}

	@Test
	void recordsFigureInAnotherUnitSeparately() {
		Applied applied = England.applied("nof-metrics", England.SEED,
				England.file("metrics.csv",
						metrics("RX7,Access,OF0005,Long waits,Q1,%,4,1", "RX7,Access,OF0005,Long waits,Q1,count,80,")),
				Options.NONE);
		assertThat(England.rows(applied.content(), "metrics", "organisation", "RX7"))
			.extracting((row) -> row.get("value"), (row) -> row.get("units"))
			.contains(tuple("4", "%"), tuple("80", "count"));
	}

	@Test
	void rejectsRowsThatContradictEachOther() {
		assertThat(England.faults("nof-league-table",
				England.file("table.csv",
						table("RX7", "1", "3") + table("RX7", "2", "3").lines().skip(1).findFirst().orElseThrow()),
				Options.NONE))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.toString()).isEqualTo("table.csv, line 3: The row contradicts "
					+ "line 2 on RX7 (North West Ambulance Service NHS Trust) in Q4 2025/26. "
					+ "Remove the wrong one of the two rows."));
		assertThat(England.faults("nof-metrics",
				England.file("metrics.csv",
						metrics("RX7,Access,OF0005,Long waits,Q1,%,4,1", "RX7,Access,OF0005,Longer waits,Q1,%,5,1")),
				Options.NONE))
			.singleElement()
			.extracting(DatasetFault::line)
			.isEqualTo(3);
		String twice = table("RX7", "1", "3");
		assertThat(England.texts(England.applied("nof-league-table", England.SEED,
				England.file("table.csv", twice + twice.lines().skip(1).findFirst().orElseThrow()), Options.NONE)))
			.hasSize(1);
	}

	@Test
	void recordsSourceForEachQuarter() {
		String file = table("RX7", "1", "3")
				+ table("RX7", "2", "5").lines().skip(1).findFirst().orElseThrow().replace("Q4", "Q3") + "\n";
		Applied applied = England.applied("nof-league-table", England.SEED, England.file("table.csv", file),
				Options.NONE);
		assertThat(England.rows(applied.content(), "segments", "organisation", "RX7"))
			.extracting((row) -> row.get("period"), (row) -> row.get("sources"))
			.contains(tuple("Q4 2025/26", "nhse-nof-q4-2025-26-ambulance-league-table"),
					tuple("Q3 2025/26", "nhse-nof-q3-2025-26-ambulance-league-table"));
		SourceEntry own = new SourceEntry("my-copy", "My copy", null, null, null, null, null);
		Applied named = England.applied("nof-league-table", England.SEED, England.file("table.csv", file),
				Options.NONE.from(own));
		assertThat(England.rows(named.content(), "sources", "publisher", "NHS England"))
			.extracting((row) -> row.get("id"), (row) -> row.get("title"))
			.contains(tuple("my-copy-q3-2025-26", "My copy, Q3 2025/26"),
					tuple("my-copy-q4-2025-26", "My copy, Q4 2025/26"));
	}

	@Test
	void recordsAdjustedSegmentAsSegment() {
		String[] rows = { "RX7,Summary,OF5000,Adjusted segment,Q1,segment,2.0,4.0",
				"RX7,Summary,OF5002,Average metric score,Q1,score,2.1,5.0" };
		Applied applied = England.applied("nof-metrics", withoutSegments("RX7"),
				England.file("metrics.csv", metrics(rows)), Options.NONE);
		assertThat(England.texts(applied))
			.contains("RX7 (North West Ambulance Service NHS Trust) is in segment 2 in Q1 2025/26, score 2.1, rank 4.");
	}

	@Test
	void recordsFinalSegmentIfItDiffersFromAdjustedSegment() {
		Applied applied = England
			.applied("nof-metrics", withoutSegments("RX7"),
					England
						.file("metrics.csv",
								metrics("RX7,Summary,OF5000,Adjusted segment,Q1,segment,4.0,4.0",
										"RX7,Summary,OF5005,Final segment score override,Q1,segment,5.0,")),
					Options.NONE);
		assertThat(England.rows(applied.content(), "segments", "organisation", "RX7"))
			.extracting((row) -> row.get("segment"), (row) -> row.get("rank"))
			.containsExactly(tuple("5", "4"));
		assertThat(applied.remarks()).contains("RX7 (North West Ambulance Service NHS Trust) has the adjusted "
				+ "segment 4 and the final segment 5 in Q1 2025/26. The final segment was recorded.");
	}

	@Test
	void changesDerivedSegmentToStated() {
		List<Row> rows = England.SEED.rows()
			.stream()
			.map((row) -> isSegment(row, "RDY")
					? row.with(Map.of("evidence", "DERIVED", "note", "Derived from its rank.")) : row)
			.toList();
		Applied applied = England.applied("nof-league-table", new DatasetContent(England.SEED.header(), rows),
				England.file("table.csv", LEAGUE_TABLE), Options.NONE);
		assertThat(England.rows(applied.content(), "segments", "organisation", "RDY"))
			.filteredOn((row) -> "Q4 2025/26".equals(row.get("period")))
			.singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("evidence", "STATED").containsEntry("note", ""));
	}

	private static boolean isSegment(Row row, String trust) {
		return row.table().name().equals("segments") && trust.equals(row.text("organisation"));
	}

	private static DatasetContent withoutSegments(String trust) {
		return new DatasetContent(England.SEED.header(),
				England.SEED.rows().stream().filter((row) -> !isSegment(row, trust)).toList());
	}

	/** Spreadsheets and web pages change separators, spaces, case and blank rows. */
	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t" })
	void readsFileResavedBySpreadsheet(String separator) {
		String rows = """
				QUARTER,TRUST_TYPE,TRUST_CODE,AVERAGE_SCORE,SEGMENT,TRUST_IN_FINANCIAL_DEFICIT,RANK,,
				Q4\u00A02025/26,Ambulance trust,\u00A0rx7\u00A0, 2.2\u2007,1\u00A0,no,3,,
				,,,,,,,,
				Source: NHS England,,,,,,,,
				""";
		Applied applied = England.applied("nof-league-table", England.SEED,
				England.file("table.csv", rows.replace(",", separator)), Options.NONE);
		assertThat(England.texts(applied)).containsExactly(
				"RX7 (North West Ambulance Service NHS Trust) is in segment 1 in Q4 2025/26, score 2.2, rank 3.");
		assertThat(applied.remarks())
			.containsExactly("Not used, because it is a note and not a row: line 4, \"Source: NHS England\".");
	}

	@Test
	void reportsRowsWithLostColumnsOnce() {
		String row = LEAGUE_TABLE.lines().skip(1).findFirst().orElseThrow();
		String cut = row.substring(0, row.lastIndexOf(',')) + "\n";
		assertThat(England.faults("nof-league-table",
				England.file("table.csv", LEAGUE_TABLE + cut + cut.replace("RDY", "RX7")), Options.NONE))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.toString()).isEqualTo(
					"table.csv, line 3: 2 rows, of which this is the first, have 11 values, and the heading has 12. "
							+ "A spreadsheet may have removed empty columns at the end. "
							+ "Use the file as published, or save it again with all its columns."));
	}

	private static String table(String trust, String segment, String rank) {
		return """
				Quarter,Trust_type,Trust_code,Average_score,Segment,Trust_in_financial_deficit,Rank
				Q4 2025/26,Ambulance trust,%s,2.20,"%s",No,%s
				""".formatted(trust, segment, rank);
	}

	private static String metrics(String... rows) {
		return "Quarter,Trust_code,Domain,Metric_ID,Metric_description,Reporting_date,Units,Value,Rank\n"
				+ Stream.of(rows).map((row) -> "Q1 2025/26," + row + "\n").collect(Collectors.joining());
	}

	@Test
	void changesNothingForRecordedMetrics() {
		Applied applied = England.applied("nof-metrics", England.SEED, England.file("metrics.csv", METRICS),
				Options.NONE);
		assertThat(applied.changes()).isEmpty();
		assertThat(applied.content()).isSameAs(England.SEED);
	}

	@Test
	void reportsNewAndCorrectedFiguresAndIgnoresMissingFigures() {
		String heading = METRICS.lines().findFirst().orElseThrow() + "\n";
		String row = METRICS.lines().skip(1).findFirst().orElseThrow() + "\n";
		assertThat(row).contains("\"%\",\"0\",");
		String file = heading + row.replace("\"%\",\"0\",", "\"%\",\"0.5\",") + row.replace("RDY", "RX7")
				+ row.replace("RDY", "RX8").replace("\"%\",\"0\",", "\"%\",\"NA\",");
		Applied applied = England.applied("nof-metrics", England.SEED, England.file("metrics.csv", file), Options.NONE);
		assertThat(England.texts(applied)).containsExactly(
				"RDY (Dorset HealthCare University NHS Foundation Trust), Q1 2025/26, OF0005: 0.5 %, previously recorded as 0.",
				"RX7 (North West Ambulance Service NHS Trust), Q1 2025/26, OF0005: 0 %.");
		assertThat(applied.remarks()).containsExactly("Ignored rows without a figure: 1.");
	}

	@Test
	void reportsAllFaultsWithLineAndColumn() {
		String heading = LEAGUE_TABLE.lines().findFirst().orElseThrow() + "\n";
		String row = LEAGUE_TABLE.lines().skip(1).findFirst().orElseThrow() + "\n";
		String file = heading + row.replace("RDY", "RDYY") + row.replace("Q4 2025/26", "Q4 2031/32")
				+ row.replace("\"2\",\"No\"", "\"two\",\"Perhaps\"");
		assertThat(England.faults("nof-league-table", England.file("table.csv", file), Options.NONE))
			.extracting(DatasetFault::where, DatasetFault::value)
			.containsExactly(tuple("table.csv, line 2, column Trust_code", "RDYY"),
					tuple("table.csv, line 3, column Quarter", "Q4 2031/32"),
					tuple("table.csv, line 4, column Trust_in_financial_deficit", "perhaps"),
					tuple("table.csv, line 4, column Segment", "two"));
		assertThat(
				England.faults("nof-league-table", England.file("table.csv", file), Options.NONE).getFirst().remedy())
			.startsWith("Did you mean RDY (Dorset HealthCare University NHS Foundation Trust)");
	}

	@Test
	void rejectsSegmentOutsideEdition() {
		assertThat(England.faults("nof-league-table",
				England.file("table.csv", LEAGUE_TABLE.replace("\"2\",\"No\"", "\"9\",\"No\"")), Options.NONE))
			.singleElement()
			.extracting(DatasetFault::problem)
			.isEqualTo("\"9\" is not a segment of NOF-2025-26.");
	}

}
