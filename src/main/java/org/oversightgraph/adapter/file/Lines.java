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

	/**
	 * Creates a reader.
	 * @param mostBytes the maximum size of the file, in bytes
	 * @param faults where the reader reports the faults of the file
	 */
	public Lines(SourceFile file, long mostBytes, FileFaults faults) {
		this.file = file;
		this.mostBytes = mostBytes;
		this.faults = faults;
	}

	/**
	 * Passes the rows of a CSV file to a reader.
	 * @throws IOException if it cannot be read
	 */
	public void ofCsv(Consumer<Line> reader) throws IOException {
		read((stream) -> {
			if (Workbooks.isWorkbook(stream)) {
				this.faults.ofFile(this.file.name(), "The file is a workbook.", "This adapter reads CSV.");
			}
			else {
				new CsvLines(this.faults).read(this.file.name(), stream, reader);
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
				new Workbooks(this.faults).read(this.file.name(), stream, this.mostBytes, reader);
			}
			else {
				new CsvLines(this.faults).read(this.file.name(), stream, reader);
			}
		});
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
