package org.oversightgraph.adapter.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of an XLSX workbook row by row. */
final class SpreadsheetLines {

	private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

	private final FileFaults faults;

	SpreadsheetLines(FileFaults faults) {
		this.faults = faults;
	}

	void read(String name, Path file, Consumer<Line> reader) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
			for (Sheet sheet : workbook.getSheets().toList()) {
				String where = name + ", sheet " + sheet.getName();
				try (Stream<Row> rows = sheet.openStream()) {
					rows.map((row) -> new Line(where, row.getRowNum(), texts(row)))
						.filter((line) -> !line.isEmpty())
						.forEach(reader);
				}
			}
		}
		catch (ExcelReaderException ex) {
			this.faults.ofFile(name, "The workbook is damaged.", "Download it again, or save it again as XLSX.");
		}
	}

	private static List<String> texts(Row row) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < row.getCellCount(); i++) {
			texts.add(text(row.getCell(i)));
		}
		return texts;
	}

	private static String text(@Nullable Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return "";
		}
		if (cell.getType() == CellType.NUMBER) {
			return isDate(cell) ? cell.asDate().toLocalDate().toString() : cell.asNumber().toPlainString();
		}
		return String.valueOf(cell.getText());
	}

	/** Returns whether a number is a date: its format includes a year. */
	private static boolean isDate(Cell cell) {
		String format = cell.getDataFormatString();
		return format != null && (format.contains("yy") || format.contains("YY"));
	}

}
