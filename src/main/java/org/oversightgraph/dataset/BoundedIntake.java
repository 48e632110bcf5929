package org.oversightgraph.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.unit.DataSize;

/**
 * Reads files one by one and stops at the limits. Counts the bytes that it reads, and
 * does not rely on declared sizes.
 */
final class BoundedIntake {

	/** Maximum length of an array. */
	private static final long LONGEST = Integer.MAX_VALUE - 16L;

	private final ReadingLimits limits;

	private final List<DatasetFile> files = new ArrayList<>();

	private final List<DatasetFault> faults = new ArrayList<>();

	private int begun;

	private long total;

	BoundedIntake(ReadingLimits limits) {
		this.limits = limits;
	}

	/** Returns whether a file with this name belongs to a dataset. */
	static boolean belongs(String name) {
		return !name.endsWith(".md") && !name.startsWith(".");
	}

	/** Reads an uncompressed file. */
	void take(String name, InputStream content) throws IOException {
		take(name, content, LONGEST);
	}

	/**
	 * Reads a file of a zip.
	 * @param packed its compressed size in bytes
	 * @return whether it was read to its end
	 */
	boolean unpack(String name, InputStream content, long packed) throws IOException {
		return take(name, content, Math.max(0, packed) * this.limits.maxCompressionRatio());
	}

	private boolean take(String name, InputStream content, long unpacked) throws IOException {
		this.begun++;
		if (this.begun > this.limits.maxFiles()) {
			if (this.begun == this.limits.maxFiles() + 1) {
				breach(name, "With this file the dataset has more than %d files.".formatted(this.limits.maxFiles()),
						"max-files");
			}
			return false;
		}
		long ofFile = this.limits.maxFileSize().toBytes();
		long ofAll = Math.max(0, this.limits.maxTotalSize().toBytes() - this.total);
		int allowed = (int) Math.min(Math.min(ofFile, ofAll), Math.min(unpacked, LONGEST));
		byte[] bytes = content.readNBytes(allowed + 1);
		this.total += bytes.length;
		if (bytes.length <= allowed) {
			this.files.add(new DatasetFile(name, bytes));
			return true;
		}
		if (allowed == ofFile) {
			breach(name, "The file is larger than %s.".formatted(ReadingLimits.words(this.limits.maxFileSize())),
					"max-file-size");
		}
		else if (allowed == ofAll) {
			DataSize most = this.limits.maxTotalSize();
			breach(name, "With this file the dataset is larger than %s.".formatted(ReadingLimits.words(most)),
					"max-total-size");
		}
		else {
			breach(name, "The file unpacks to more than %d times its packed size."
				.formatted(this.limits.maxCompressionRatio()), "max-compression-ratio");
		}
		return false;
	}

	private void breach(String name, String problem, String setting) {
		this.faults.add(DatasetTooLargeException.fault(name, problem, setting));
	}

	/**
	 * Returns the files.
	 * @throws DatasetTooLargeException if a limit was reached
	 */
	List<DatasetFile> files() {
		if (!this.faults.isEmpty()) {
			throw new DatasetTooLargeException(this.faults);
		}
		return this.files;
	}

}
