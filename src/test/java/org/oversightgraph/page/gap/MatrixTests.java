package org.oversightgraph.page.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.gap.Matrix.Counted;
import org.oversightgraph.table.Cell;

import static org.assertj.core.api.Assertions.assertThat;

class MatrixTests {

	private static final LocalDate DATE = LocalDate.of(2024, 6, 1);

	private static Counted finding(FindingKind kind, String... regions) {
		return new Counted(kind, kind.severity(),
				Stream.of(regions).map((name) -> new Body(name, name, null, null, null)).toList());
	}

	private static List<List<String>> rows(Matrix matrix) {
		return matrix.table().rows().stream().map((row) -> row.stream().map(Cell::text).toList()).toList();
	}

	@Test
	void countsFindingOnceInEachRegionAndOnceInTotal() {
		Matrix matrix = Matrix.of(List.of(finding(FindingKind.CROSS_REGION_PROVIDER, "North", "South"),
				finding(FindingKind.CROSS_REGION_PROVIDER, "South")));
		assertThat(matrix.table().headings()).containsExactly("Kind of finding", "Severity", "All", "North", "South");
		assertThat(rows(matrix)).containsExactly(List.of("Provider in several regions", "Information", "2", "1", "2"));
	}

	@Test
	void sortsKindsByFrequencyAndNoRegionLast() {
		Matrix matrix = Matrix.of(List.of(finding(FindingKind.STALE_FACT),
				finding(FindingKind.LEAD_NOT_DETERMINED, "West"), finding(FindingKind.LEAD_NOT_DETERMINED, "East")));
		assertThat(matrix.regions()).containsExactly("East", "West", Matrix.NO_REGION);
		assertThat(matrix.rows()).extracting(Matrix.Row::kind)
			.containsExactly(FindingKind.LEAD_NOT_DETERMINED, FindingKind.STALE_FACT);
	}

	@Test
	void countsFindingsBySeverity() {
		Matrix matrix = Matrix.of(List.of(finding(FindingKind.STALE_FACT), finding(FindingKind.LEAD_NOT_DETERMINED),
				finding(FindingKind.LEAD_NOT_DETERMINED), finding(FindingKind.SEGMENT_NOT_RECORDED)));
		assertThat(GapView.sentence(DATE, matrix)).isEqualTo(
				"On 1 June 2024, there are 4 findings: 2 of high severity, 1 of low severity and 1 for information.");
	}

	@Test
	void statesThatThereAreNoFindings() {
		assertThat(GapView.sentence(DATE, Matrix.of(List.of())))
			.isEqualTo("There are no findings on 1 June 2024 that match these filters.");
	}

	@ParameterizedTest
	@EnumSource(FindingKind.class)
	void explainsMeaningAndImportanceOfEachKind(FindingKind kind) {
		assertThat(FindingWords.meaning(kind)).endsWith(".");
		assertThat(FindingWords.matters(kind)).endsWith(".");
		assertThat(FindingWords.title(kind)).hasSizeLessThan(60).doesNotEndWith(".");
		assertThat(FindingWords.severity(kind.severity())).endsWith(".");
	}

}
