package org.oversightgraph.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Checks that spreadsheet files contain the content of the table. */
class TableFilesTests {

	private final Table table = Table.named("leads", "Leads: by ICB", "Trust", "Lead", "Note")
		.row(new Cell("North West Ambulance", "organisations/RX7"), "NHS England", null)
		.row("=HYPERLINK(1)", 5, "a \"quoted\" note")
		.build();

	@Test
	void writesCsvWithoutFormulas() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TableFiles.csv(this.table, out);
		assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("\uFEFFTrust,Lead,Note",
				"North West Ambulance,NHS England,", "'=HYPERLINK(1),5,\"a \"\"quoted\"\" note\"");
	}

	@Test
	void writesWorkbookWithNotes() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TableFiles.xlsx(List.of(this.table), List.of("Title", "Citation"), "1.0", out);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Leads  by ICB", "About");
			assertThat(workbook.getFirstSheet().read()).extracting(TableFilesTests::texts)
				.containsExactly(List.of("Trust", "Lead", "Note"), List.of("North West Ambulance", "NHS England", ""),
						List.of("=HYPERLINK(1)", "5", "a \"quoted\" note"));
			assertThat(workbook.getSheet(1).orElseThrow().read()).extracting((row) -> row.getCellText(0))
				.containsExactly("Title", "Citation");
		}
	}

	private static List<String> texts(Row row) {
		return List.of(row.getCellText(0), row.getCellText(1), row.getCellText(2));
	}

	@Test
	void rejectsRowWithMissingCell() {
		Table.Builder incomplete = Table.named("x", "X", "One", "Two").row("only one");
		assertThatIllegalArgumentException().isThrownBy(incomplete::build)
			.withMessageContaining("has 1 cells instead of 2");
	}

}
