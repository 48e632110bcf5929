package org.oversightgraph.export;

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
 * Writes CSV (RFC 4180) that a spreadsheet opens by itself: UTF-8 with a byte order mark,
 * and no cell that it would take for a formula.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>
 */
final class SpreadsheetCsv {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?%?");

	private final Writer writer;

	private final CsvWriter csv;

	SpreadsheetCsv(OutputStream out) {
		this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.writer);
	}

	void begin(List<String> headings) throws IOException {
		this.writer.write(BYTE_ORDER_MARK);
		row(headings);
	}

	void row(List<String> cells) throws IOException {
		try {
			this.csv.writeRecord(cells.stream().map(SpreadsheetCsv::harmless).toList());
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/** Only what is ended has been written whole. */
	void end() throws IOException {
		this.csv.flush();
		this.writer.flush();
	}

	/**
	 * The text with an apostrophe before it if it begins as formulas do; a number is
	 * none. Characters that cannot be seen are replaced by U+FFFD.
	 */
	static String harmless(String cell) {
		String text = UnsafeCharacters.replaced(cell);
		boolean formula = !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0
				&& !NUMBER.matcher(text).matches();
		return formula ? "'" + text : text;
	}

}
