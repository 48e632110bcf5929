package org.oversightgraph.adapter;

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

/** Reads a CSV file row by row; no more than a row of it is held. */
final class CsvLines {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/** Stands for what could not be decoded. */
	private static final String REPLACEMENT = "\uFFFD";

	private final FileFaults faults;

	CsvLines(FileFaults faults) {
		this.faults = faults;
	}

	/** Hands on every row that is sound as text. */
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
			this.faults.ofLine(new Line(name, last + 1, List.of()), "The rows from here on cannot be told apart.",
					"See to the quotes: a value in quotes ends with one, and a quote within it is written twice.");
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static CsvReader<CsvRecord> csv(InputStream bytes) throws IOException {
		return CsvReader.builder()
			.skipEmptyLines(true)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.ofCsvRecord(new InputStreamReader(withoutMark(bytes), StandardCharsets.UTF_8));
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
						"Save the file with the encoding UTF-8.");
				return false;
			}
		}
		return true;
	}

}
