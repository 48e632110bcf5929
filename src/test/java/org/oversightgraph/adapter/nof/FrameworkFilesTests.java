package org.oversightgraph.adapter.nof;

import org.junit.jupiter.api.Test;
import org.oversightgraph.adapter.AdapterResult.Applied;
import org.oversightgraph.adapter.Options;
import org.oversightgraph.adapter.catalogue.England;
import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.time.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Applies league tables and metrics of the Oversight Framework to the England dataset.
 */
class FrameworkFilesTests {

	private static final String LEAGUE_TABLE = England.published("nof-2025-26-league-table.csv");

	private static final String METRICS = England.published("nof-2025-26-trust-data.csv");

	@Test
	void addsMissingScoreAndRank() {
		Applied applied = England.applied("nof-league-table", England.SEED, England.file("table.csv", LEAGUE_TABLE),
				Options.NONE);
		assertThat(England.texts(applied)).containsExactly(
				"RDY (Dorset HealthCare University NHS Foundation Trust) is in segment 2 in Q4 2025/26, score 2.21, rank 24.");
		assertThat(England.rows(applied.content(), "segments", "organisation", "RDY")).last()
			.satisfies((row) -> assertThat(row).containsEntry("segment", "2")
				.containsEntry("score", "2.21")
				.containsEntry("rank", "24")
				.containsEntry("in_deficit", "no")
				.containsEntry("valid_from", "2026-04-01..2026-06-30")
				.containsEntry("sources", "nhse-nof-2025-26-mental-health-community;nhse-nof-q4-2025-26-league-table"));
		assertThat(applied.content().rows()).hasSize(England.SEED.rows().size() + 1);
		assertThat(England
			.applied("nof-league-table", applied.content(), England.file("table.csv", LEAGUE_TABLE), Options.NONE)
			.content()).isSameAs(applied.content());
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
				.containsEntry("valid_from", "2026-04-01.."));
	}

	@Test
	void startsSegmentOnDateOfFile() {
		Applied applied = England.applied("nof-league-table", England.SEED,
				England.file("table.csv", LEAGUE_TABLE.replace("RDY", "RX7")),
				Options.NONE.on(PartialDate.parse("2026-06-11")));
		assertThat(England.rows(applied.content(), "segments", "organisation", "RX7")).last()
			.satisfies((row) -> assertThat(row).containsEntry("valid_from", "2026-06-11"));
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
