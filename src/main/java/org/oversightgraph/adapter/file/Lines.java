package org.oversightgraph.adapter.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

import org.oversightgraph.adapter.file.BoundedStream.TooLargeException;

/** Reads the rows of a CSV, XLSX or ODS file. */
public final class Lines {

	private static final int MEGABYTE = 1 << 20;

	private final SourceFile file;

	private final long mostBytes;

	private final FileFaults faults;

	private final Consumer<String> remarks;

	/**
	 * Creates a reader.
	 * @param mostBytes the maximum size of the file, in bytes
	 * @param faults where the reader reports the faults of the file
	 * @param remarks where the reader reports what it does not pass on
	 */
	public Lines(SourceFile file, long mostBytes, FileFaults faults, Consumer<String> remarks) {
		this.file = file;
		this.mostBytes = mostBytes;
		this.faults = faults;
		this.remarks = remarks;
	}

	/**
	 * Passes the rows of a CSV file to a reader. Blank rows and notes are left out.
	 * @throws IOException if it cannot be read
	 */
	public void ofCsv(Consumer<Line> reader) throws IOException {
		read((stream) -> {
			if (Workbooks.isWorkbook(stream)) {
				this.faults.ofFile(this.file.name(), "The file is a workbook.", "This adapter reads CSV.");
			}
			else {
				new CsvLines(this.faults).read(this.file.name(), stream, new OfTable(reader));
			}
		});
	}

	/**
	 * Passes the rows of a CSV file, or of all sheets of a workbook, to a reader.
	 * @throws IOException if it cannot be read
	 */
	public void ofAnyKind(Consumer<Line> reader) throws IOException {
		read((stream) -> {
			if (Workbooks.isWorkbook(stream)) {
				new Workbooks(this.faults, this.remarks).read(this.file.name(), stream, this.mostBytes, reader);
			}
			else {
				new CsvLines(this.faults).read(this.file.name(), stream, new OfTable(reader));
			}
		});
	}

	/** Passes on the rows of a table, without blank rows and the notes under it. */
	private final class OfTable implements Consumer<Line> {

		private final Consumer<Line> reader;

		private boolean begun;

		OfTable(Consumer<Line> reader) {
			this.reader = reader;
		}

		@Override
		public void accept(Line line) {
			if (line.isEmpty()) {
				return;
			}
			if (this.begun && line.isNote()) {
				Lines.this.remarks.accept("Not used, because it is a note and not a row: line %d, \"%s\"."
					.formatted(line.number(), line.cell(0)));
				return;
			}
			this.begun = true;
			this.reader.accept(line);
		}

	}

	/** Reads bytes. */
	private interface Reading {

		void of(InputStream stream) throws IOException;

	}

	private void read(Reading reading) throws IOException {
		try (InputStream stream = new BufferedInputStream(
				new BoundedStream(this.file.content().open(), this.mostBytes))) {
			reading.of(stream);
		}
		catch (TooLargeException ex) {
			this.faults.ofFile(this.file.name(), "The file is larger than the maximum of " + inWords(ex.most()) + ".",
					"Remove unneeded rows, or increase the maximum.");
		}
	}

	private static String inWords(long bytes) {
		return (bytes < MEGABYTE) ? bytes + " bytes" : bytes / MEGABYTE + " MB";
	}

}
