package org.oversightgraph.adapter.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.oversightgraph.adapter.file.BoundedStream.TooLargeException;

/**
 * Reads workbooks. XLSX uses a library. OpenDocument does not, because its libraries hold
 * whole sheets in memory. A workbook is copied to disk first, because the directory of
 * its content is at its end.
 */
final class Workbooks {

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	/** Maximum ratio of unpacked bytes to the maximum file size. */
	private static final int MOST_UNPACKED = 30;

	private final FileFaults faults;

	private final Consumer<String> remarks;

	Workbooks(FileFaults faults, Consumer<String> remarks) {
		this.faults = faults;
		this.remarks = remarks;
	}

	/**
	 * Returns whether the stream starts like a workbook. Resets the stream to its start.
	 */
	static boolean isWorkbook(InputStream stream) throws IOException {
		stream.mark(ZIP.length);
		byte[] start = stream.readNBytes(ZIP.length);
		stream.reset();
		return Arrays.equals(start, ZIP);
	}

	void read(String name, InputStream bytes, long mostBytes, Consumer<Line> reader) throws IOException {
		Path copy = Files.createTempFile("workbook", ".zip");
		try {
			try (var out = Files.newOutputStream(copy)) {
				bytes.transferTo(out);
			}
			read(name, copy, mostBytes * MOST_UNPACKED, reader);
		}
		catch (ZipException ex) {
			damaged(name);
		}
		finally {
			Files.delete(copy);
		}
	}

	private void read(String name, Path copy, long mostUnpacked, Consumer<Line> reader) throws IOException {
		try (ZipFile zip = new ZipFile(copy.toFile())) {
			ZipEntry openDocument = zip.getEntry("content.xml");
			if (openDocument != null) {
				try (InputStream content = new BoundedStream(zip.getInputStream(openDocument), mostUnpacked)) {
					new OpenDocumentLines(this.faults, this.remarks).read(name, content, reader);
				}
				return;
			}
			requireUnpacked(zip, mostUnpacked);
			if (zip.getEntry("xl/workbook.xml") == null) {
				this.faults.ofFile(name, "The file is a zip, but not a workbook.",
						"Unpack it, and use the CSV, ODS or XLSX file in it.");
				return;
			}
		}
		new SpreadsheetLines(this.faults, this.remarks).read(name, copy, reader);
	}

	private static void requireUnpacked(ZipFile zip, long most) throws TooLargeException {
		long unpacked = 0;
		for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
			unpacked += Math.max(0, entries.nextElement().getSize());
		}
		if (unpacked > most) {
			throw new TooLargeException(most);
		}
	}

	private void damaged(String name) {
		this.faults.ofFile(name, "The workbook is damaged.", "Download it again.");
	}

}
