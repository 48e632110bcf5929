package org.oversightgraph.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.oversightgraph.platform.text.UnsafeCharacters;

/**
 * Writes CSV (RFC 4180) that spreadsheets open directly: UTF-8 with a byte order mark,
 * and without cells that they would read as formulas.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>
 */
public final class SpreadsheetCsv {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?%?");

	private final Writer writer;

	private final CsvWriter csv;

	/** Writes to a stream, which stays open. */
	public SpreadsheetCsv(OutputStream out) {
		this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.writer);
	}

	/** Writes the headings. */
	public void begin(List<String> headings) throws IOException {
		this.writer.write(BYTE_ORDER_MARK);
		row(headings);
	}

	/** Writes a row. */
	public void row(List<String> cells) throws IOException {
		try {
			this.csv.writeRecord(cells.stream().map(SpreadsheetCsv::harmless).toList());
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/** Writes the remaining output. The file is incomplete until then. */
	public void end() throws IOException {
		this.csv.flush();
		this.writer.flush();
	}

	/**
	 * Returns the text, with an apostrophe in front if it starts like a formula and is
	 * not a number. Replaces invisible characters with U+FFFD.
	 */
	public static String harmless(String cell) {
		String text = UnsafeCharacters.replaced(cell);
		boolean formula = !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0
				&& !NUMBER.matcher(text).matches();
		return formula ? "'" + text : text;
	}

}
