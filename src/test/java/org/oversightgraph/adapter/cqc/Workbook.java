package org.oversightgraph.adapter.cqc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook for a test. Texts in the form dd/MM/yyyy become dates. */
final class Workbook {

	private static final Pattern DATE = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");

	private static final int DAYS_TO_1904 = 1462;

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

	private final Set<String> hidden = new HashSet<>();

	/** Adds a hidden sheet. */
	Workbook hidden(String name, List<List<String>> rows) {
		this.hidden.add(name);
		return sheet(name, rows);
	}

	Workbook sheet(String name, List<List<String>> rows) {
		this.sheets.put(name, rows);
		return this;
	}

	byte[] xlsx() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
			this.sheets.forEach((name, rows) -> {
				Worksheet sheet = workbook.newWorksheet(name);
				fill(sheet, rows, 0);
				if (this.hidden.contains(name)) {
					sheet.setVisibilityState(VisibilityState.HIDDEN);
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Returns a workbook whose dates count from 1904.
	 * @param setting the notation of this setting
	 */
	byte[] xlsxFrom1904(String setting) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
			this.sheets.forEach((name, rows) -> fill(workbook.newWorksheet(name), rows, DAYS_TO_1904));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rewritten(bytes.toByteArray(), "xl/workbook.xml", "<workbookPr",
				"<workbookPr date1904=\"" + setting + "\"");
	}

	/** Returns a zip with a text replaced in one of its files. */
	private static byte[] rewritten(byte[] bytes, String name, String text, String by) {
		ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
		try {
			Path copy = Files.createTempFile("workbook", ".xlsx");
			Files.write(copy, bytes);
			try (ZipFile in = new ZipFile(copy.toFile()); ZipOutputStream out = new ZipOutputStream(rewritten)) {
				for (ZipEntry entry : Collections.list(in.entries())) {
					byte[] content = in.getInputStream(entry).readAllBytes();
					out.putNextEntry(new ZipEntry(entry.getName()));
					out.write(!entry.getName().equals(name) ? content
							: new String(content, StandardCharsets.UTF_8).replaceFirst(text + "[^>/]*", by)
								.getBytes(StandardCharsets.UTF_8));
					out.closeEntry();
				}
			}
			Files.delete(copy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rewritten.toByteArray();
	}

	private static void fill(Worksheet sheet, List<List<String>> rows, int earlier) {
		for (int r = 0; r < rows.size(); r++) {
			for (int c = 0; c < rows.get(r).size(); c++) {
				String text = rows.get(r).get(c);
				if (DATE.matcher(text).matches()) {
					sheet.value(r, c, LocalDate.parse(text, FORMAT).minusDays(earlier));
					sheet.style(r, c).format("dd/MM/yyyy").set();
				}
				else if (!text.isEmpty()) {
					sheet.value(r, c, text);
				}
			}
		}
	}

	byte[] ods() {
		StringBuilder xml = new StringBuilder(
				"""
						<?xml version="1.0" encoding="UTF-8"?>
						<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
						 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
						 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
						 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
						 <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
						 <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
						 </office:automatic-styles><office:body><office:spreadsheet>""");
		this.sheets.forEach((name, rows) -> {
			xml.append("<table:table table:name=\"" + name + "\" table:style-name=\""
					+ (this.hidden.contains(name) ? "ta2" : "ta1") + "\">");
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
