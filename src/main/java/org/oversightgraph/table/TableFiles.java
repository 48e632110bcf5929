package org.oversightgraph.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as files for spreadsheets. They contain what a page shows. */
public final class TableFiles {

	/** Maximum length of the name of a sheet in Excel. */
	private static final int LONGEST_NAME = 31;

	private static final double WIDEST_COLUMN = 80;

	private TableFiles() {
	}

	/** Writes a table as CSV. The stream stays open. */
	public static void csv(Table table, OutputStream out) throws IOException {
		SpreadsheetCsv csv = new SpreadsheetCsv(out);
		csv.begin(table.headings());
		for (List<Cell> row : table.rows()) {
			csv.row(row.stream().map(Cell::text).toList());
		}
		csv.end();
	}

	/**
	 * Writes tables as a workbook (XLSX), each on its own sheet, after a sheet of notes.
	 * All cells are texts, so that no value is read as a formula, a date or a number.
	 * @param notes lines about the origin of the tables
	 * @param version the version of the product, as {@code major.minor}
	 */
	public static void xlsx(List<Table> tables, List<String> notes, String version, OutputStream out)
			throws IOException {
		try (Workbook workbook = new Workbook(out, "Oversight Graph", version)) {
			for (Table table : tables) {
				write(table, workbook.newWorksheet(sheetName(table)));
			}
			Worksheet about = workbook.newWorksheet("About");
			about.width(0, WIDEST_COLUMN);
			for (int line = 0; line < notes.size(); line++) {
				about.value(line, 0, notes.get(line));
			}
		}
	}

	private static void write(Table table, Worksheet sheet) {
		for (int column = 0; column < table.headings().size(); column++) {
			sheet.value(0, column, table.headings().get(column));
			sheet.width(column, width(table, column));
		}
		if (!table.headings().isEmpty()) {
			sheet.range(0, 0, 0, table.headings().size() - 1).style().bold().set();
			sheet.freezePane(0, 1);
		}
		for (int row = 0; row < table.rows().size(); row++) {
			for (int column = 0; column < table.headings().size(); column++) {
				sheet.value(row + 1, column, table.rows().get(row).get(column).text());
			}
		}
	}

	private static double width(Table table, int column) {
		int longest = table.rows().stream().mapToInt((row) -> row.get(column).text().length()).max().orElse(0);
		return Math.min(WIDEST_COLUMN, Math.max(table.headings().get(column).length(), longest) + 2.0);
	}

	/** Excel forbids some characters in names of sheets. */
	private static String sheetName(Table table) {
		String name = table.title().replaceAll("[\\\\/?*\\[\\]:]", " ");
		return (name.length() <= LONGEST_NAME) ? name : name.substring(0, LONGEST_NAME);
	}

}
