package org.oversightgraph.adapter.cqc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook for a test. Texts in the form dd/MM/yyyy become dates. */
final class Workbook {

	private static final Pattern DATE = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

	Workbook sheet(String name, List<List<String>> rows) {
		this.sheets.put(name, rows);
		return this;
	}

	byte[] xlsx() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
			this.sheets.forEach((name, rows) -> fill(workbook.newWorksheet(name), rows));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void fill(Worksheet sheet, List<List<String>> rows) {
		for (int r = 0; r < rows.size(); r++) {
			for (int c = 0; c < rows.get(r).size(); c++) {
				String text = rows.get(r).get(c);
				if (DATE.matcher(text).matches()) {
					sheet.value(r, c, LocalDate.parse(text, FORMAT));
					sheet.style(r, c).format("dd/MM/yyyy").set();
				}
				else if (!text.isEmpty()) {
					sheet.value(r, c, text);
				}
			}
		}
	}

	byte[] ods() {
		StringBuilder xml = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
				 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
				 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>""");
		this.sheets.forEach((name, rows) -> {
			xml.append("<table:table table:name=\"" + name + "\">");
			rows.forEach((row) -> {
				xml.append("<table:table-row>");
				row.forEach((text) -> xml.append(cell(text)));
				xml.append("<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>");
			});
			xml.append("<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>");
			xml.append("</table:table>");
		});
		return zipped("content.xml",
				xml.append("</office:spreadsheet></office:body></office:document-content>").toString());
	}

	private static String cell(String text) {
		if (text.isEmpty()) {
			return "<table:table-cell/>";
		}
		String type = DATE.matcher(text).matches()
				? " office:value-type=\"date\" office:date-value=\"" + LocalDate.parse(text, FORMAT) + "T00:00:00\""
				: " office:value-type=\"string\"";
		return "<table:table-cell" + type + "><text:p>" + text.replace("&", "&amp;") + "</text:p></table:table-cell>";
	}

	static byte[] zipped(String name, String content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
