package org.oversightgraph.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the files at the top level of a zip, or in its only folder. Uses the directory at
 * the end of the zip, which a truncated zip does not have. Writes no files to disk.
 */
final class ZippedFiles {

	/**
	 * Absolute paths, drives, relative parts such as {@code ..}, empty parts and control
	 * characters.
	 */
	private static final Pattern LEADS_ELSEWHERE = Pattern
		.compile("/.*|[A-Za-z]:.*|(.*/)?\\.{1,2}(/.*)?|.*//.*|.*\\p{Cntrl}.*", Pattern.DOTALL);

	private final String name;

	private final ReadingLimits limits;

	private final List<DatasetFault> faults = new ArrayList<>();

	private final Set<String> names = new HashSet<>();

	private final Set<String> folders = new TreeSet<>();

	private final List<ZipEntry> entries = new ArrayList<>();

	private ZippedFiles(String name, ReadingLimits limits) {
		this.name = name;
		this.limits = limits;
	}

	/**
	 * Reads a zip.
	 * @param name the name of the zip in messages
	 * @throws InvalidDatasetException if it is not a valid zip of plain files
	 * @throws DatasetTooLargeException if a limit is exceeded
	 */
	static List<DatasetFile> read(Path zip, String name, ReadingLimits limits) {
		return new ZippedFiles(name, limits).read(zip);
	}

	private List<DatasetFile> read(Path path) {
		requireSmall(path);
		try (ZipFile zip = new ZipFile(path.toFile())) {
			zip.stream().forEach(this::enter);
			checkWhole();
			BoundedIntake intake = new BoundedIntake(this.limits);
			for (ZipEntry entry : this.entries) {
				unpack(zip, entry, intake);
			}
			return intake.files();
		}
		catch (ZipException ex) {
			throw unreadable(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Unpacks a file and verifies its checksum. */
	private void unpack(ZipFile zip, ZipEntry entry, BoundedIntake intake) throws IOException {
		CRC32 sum = new CRC32();
		try (InputStream content = new CheckedInputStream(zip.getInputStream(entry), sum)) {
			boolean whole = intake.unpack(plainName(entry), content, entry.getCompressedSize());
			if (whole && sum.getValue() != entry.getCrc()) {
				throw new ZipException(entry.getName() + " is damaged");
			}
		}
	}

	private void requireSmall(Path path) {
		try {
			if (Files.size(path) > this.limits.maxZipSize().toBytes()) {
				throw tooLarge(this.name, this.limits);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static DatasetTooLargeException tooLarge(String name, ReadingLimits limits) {
		return new DatasetTooLargeException(List.of(DatasetTooLargeException.fault(name,
				"The zip is larger than %s.".formatted(ReadingLimits.words(limits.maxZipSize())), "max-zip-size")));
	}

	private InvalidDatasetException unreadable(ZipException ex) {
		return new InvalidDatasetException(
				List.of(DatasetFault.ofFile(this.name, "The zip cannot be read (%s).".formatted(ex.getMessage()),
						"It may be incomplete or protected with a password. Create it again.")),
				0);
	}

	private void enter(ZipEntry entry) {
		String path = entry.getName();
		if (path.contains("\\")) {
			fault(path, "The name in the zip has a backslash.", "Create the zip again, with / in paths.");
		}
		else if (LEADS_ELSEWHERE.matcher(path).matches()) {
			fault(path, "The name in the zip is not the name of a plain file.",
					"Put the files at the top level of the zip, or in its only folder.");
		}
		else if (!entry.isDirectory() && !path.startsWith("__MACOSX/") && BoundedIntake.belongs(plainName(entry))) {
			enterFile(entry, path.split("/"));
		}
	}

	private void enterFile(ZipEntry entry, String[] parts) {
		if (parts.length > 2) {
			fault(entry.getName(), "The file is in a nested folder.",
					"Put the files at the top level of the zip, or in its only folder.");
			return;
		}
		if (!this.names.add(entry.getName())) {
			fault(entry.getName(), "The file is in the zip twice.", "Remove one of them.");
			return;
		}
		this.folders.add((parts.length == 2) ? parts[0] + "/" : "the top level");
		this.entries.add(entry);
	}

	private void checkWhole() {
		if (this.folders.size() > 1) {
			fault(this.name, "The zip has files in several places: %s.".formatted(String.join(", ", this.folders)),
					"Zip only the files of one dataset folder.");
		}
		else if (this.entries.isEmpty() && this.faults.isEmpty()) {
			fault(this.name, "The zip has no files.", "Zip the files of a dataset.");
		}
		if (!this.faults.isEmpty()) {
			throw new InvalidDatasetException(this.faults, 0);
		}
	}

	private void fault(String file, String problem, String remedy) {
		if (this.faults.size() < this.limits.maxFiles()) {
			String shown = DatasetFault.quoted(file);
			this.faults.add(DatasetFault.ofFile(shown.substring(1, shown.length() - 1), problem, remedy));
		}
	}

	private static String plainName(ZipEntry entry) {
		return Arrays.asList(entry.getName().split("/")).getLast();
	}

}
