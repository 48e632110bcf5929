package org.oversightgraph.adapter.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * Reads a CSV file row by row, with one row in memory. The values are separated by
 * commas, semicolons or tabs.
 */
final class CsvLines {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/** The separators of values, the usual one first. */
	private static final String SEPARATORS = ",;\t";

	private static final int LONGEST_HEADING = 1 << 14;

	/** The character that replaces undecodable bytes. */
	private static final String REPLACEMENT = "\uFFFD";

	private final FileFaults faults;

	CsvLines(FileFaults faults) {
		this.faults = faults;
	}

	/** Passes each row to the reader. Reports rows that are not UTF-8. */
	void read(String name, InputStream bytes, Consumer<Line> reader) throws IOException {
		int last = 0;
		try (CsvReader<CsvRecord> records = csv(bytes)) {
			for (CsvRecord record : records) {
				last = Math.toIntExact(record.getStartingLineNumber());
				Line line = new Line(name, last, record.getFields());
				if (isDecoded(line)) {
					reader.accept(line);
				}
			}
		}
		catch (CsvParseException ex) {
			this.faults.ofLine(new Line(name, last + 1, List.of()), "The rows from this line cannot be read.",
					"Check the quotes. A quoted value must end with a quote, and quotes inside it are doubled.");
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static CsvReader<CsvRecord> csv(InputStream bytes) throws IOException {
		BufferedReader text = new BufferedReader(new InputStreamReader(withoutMark(bytes), StandardCharsets.UTF_8),
				LONGEST_HEADING);
		return CsvReader.builder()
			.fieldSeparator(separator(text))
			.skipEmptyLines(true)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.ofCsvRecord(text);
	}

	/**
	 * Returns the most frequent separator of the first line, outside quotes. In some
	 * countries spreadsheets separate values with semicolons.
	 */
	private static char separator(BufferedReader text) throws IOException {
		text.mark(LONGEST_HEADING);
		int[] found = new int[SEPARATORS.length()];
		boolean quoted = false;
		for (int i = 0, character = text.read(); i < LONGEST_HEADING - 1 && character >= 0; i++) {
			if (character == '"') {
				quoted = !quoted;
			}
			else if (!quoted && character == '\n') {
				break;
			}
			else if (!quoted && SEPARATORS.indexOf(character) >= 0) {
				found[SEPARATORS.indexOf(character)]++;
			}
			character = text.read();
		}
		text.reset();
		int best = 0;
		for (int i = 1; i < found.length; i++) {
			best = (found[i] > found[best]) ? i : best;
		}
		return SEPARATORS.charAt(best);
	}

	private static InputStream withoutMark(InputStream bytes) throws IOException {
		PushbackInputStream stream = new PushbackInputStream(bytes, BYTE_ORDER_MARK.length);
		byte[] start = stream.readNBytes(BYTE_ORDER_MARK.length);
		if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
			stream.unread(start);
		}
		return stream;
	}

	private boolean isDecoded(Line line) {
		for (int i = 0; i < line.cells().size(); i++) {
			if (line.cells().get(i).contains(REPLACEMENT)) {
				this.faults.ofValue(line, String.valueOf(i + 1), line.cells().get(i), "is not UTF-8",
						"Save the file with UTF-8 encoding.");
				return false;
			}
		}
		return true;
	}

}
