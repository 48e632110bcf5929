package org.oversightgraph.adapter.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of an XLSX workbook row by row. */
final class SpreadsheetLines {

	private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

	/** Days from the first date of the date system of 1900 to that of 1904. */
	private static final int DAYS_TO_1904 = 1462;

	private final FileFaults faults;

	private final Consumer<String> remarks;

	SpreadsheetLines(FileFaults faults, Consumer<String> remarks) {
		this.faults = faults;
		this.remarks = remarks;
	}

	void read(String name, Path file, Consumer<Line> reader) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
			// The library does not know the usual notation of this setting, "1".
			int later = (startsIn1904(file) && !workbook.isDate1904()) ? DAYS_TO_1904 : 0;
			for (Sheet sheet : workbook.getSheets().toList()) {
				if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
					this.remarks.accept(HiddenSheet.remark(sheet.getName()));
					continue;
				}
				String where = name + ", sheet " + sheet.getName();
				try (Stream<Row> rows = sheet.openStream()) {
					rows.map((row) -> new Line(where, row.getRowNum(), texts(row, later)))
						.filter((line) -> !line.isEmpty())
						.forEach(reader);
				}
			}
		}
		catch (ExcelReaderException ex) {
			this.faults.ofFile(name, "The workbook is damaged.", "Download it again, or save it again as XLSX.");
		}
	}

	/** Returns whether the dates of a workbook count from 1904. */
	private static boolean startsIn1904(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile());
				InputStream workbook = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
			XMLStreamReader xml = SafeXml.factory().createXMLStreamReader(workbook);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("workbookPr")) {
					return List.of("1", "true").contains(String.valueOf(xml.getAttributeValue(null, "date1904")));
				}
			}
			return false;
		}
		catch (XMLStreamException ex) {
			throw new ExcelReaderException(ex);
		}
	}

	/** Returns the values of a row. Dates are moved by a number of days. */
	private static List<String> texts(Row row, int later) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < row.getCellCount(); i++) {
			texts.add(text(row.getCell(i), later));
		}
		return texts;
	}

	private static String text(@Nullable Cell cell, int later) {
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return "";
		}
		if (cell.getType() == CellType.NUMBER) {
			return isDate(cell) ? cell.asDate().toLocalDate().plusDays(later).toString()
					: cell.asNumber().toPlainString();
		}
		return String.valueOf(cell.getText());
	}

	/** Returns whether a number is a date: its format includes a year. */
	private static boolean isDate(Cell cell) {
		String format = cell.getDataFormatString();
		return format != null && (format.contains("yy") || format.contains("YY"));
	}

}
