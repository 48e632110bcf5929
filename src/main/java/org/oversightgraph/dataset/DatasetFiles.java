package org.oversightgraph.dataset;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of a dataset, by name. What is written for people ({@code *.md}) and hidden
 * files do not belong to it.
 */
public final class DatasetFiles {

	private static final int BUFFER = 64 * 1024;

	private final String origin;

	private final List<DatasetFile> files;

	private DatasetFiles(String origin, List<DatasetFile> files) {
		this.origin = origin;
		this.files = files.stream()
			.filter((file) -> BoundedIntake.belongs(file.name()))
			.sorted(Comparator.comparing(DatasetFile::name))
			.toList();
	}

	/**
	 * A file and what is in it.
	 *
	 * @param name its name, without a path
	 * @param content its bytes
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record DatasetFile(String name, byte[] content) {
	}

	static DatasetFiles of(String origin, List<DatasetFile> files) {
		return new DatasetFiles(origin, files);
	}

	/**
	 * Reads the files in a folder or in a zip.
	 * @throws IllegalArgumentException if there is neither
	 * @throws InvalidDatasetException if it is a file and no sound zip of plain files
	 * @throws DatasetTooLargeException if there is more than is allowed
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static DatasetFiles at(Path path, ReadingLimits limits) {
		return Files.isRegularFile(path) ? inZip(path, limits) : inFolder(path, limits);
	}

	/**
	 * Reads the files in a folder, within the usual limits.
	 * @see #inFolder(Path, ReadingLimits)
	 */
	public static DatasetFiles inFolder(Path folder) {
		return inFolder(folder, ReadingLimits.USUAL);
	}

	/**
	 * Reads the files in a folder.
	 * @throws IllegalArgumentException if there is no such folder
	 * @throws DatasetTooLargeException if there is more than is allowed
	 * @throws UncheckedIOException if a file cannot be read
	 */
	public static DatasetFiles inFolder(Path folder, ReadingLimits limits) {
		if (!Files.isDirectory(folder)) {
			throw new IllegalArgumentException("There is no dataset folder " + folder + ".");
		}
		BoundedIntake intake = new BoundedIntake(limits);
		try (Stream<Path> paths = Files.list(folder)) {
			for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
				String name = String.valueOf(path.getFileName());
				if (BoundedIntake.belongs(name)) {
					try (InputStream content = Files.newInputStream(path)) {
						intake.take(name, content);
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new DatasetFiles(folder.toString(), intake.files());
	}

	/**
	 * Reads the files in a zip: those at its top, or those in its one folder.
	 * @throws InvalidDatasetException if it is no sound zip of plain files
	 * @throws DatasetTooLargeException if it holds more than is allowed
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static DatasetFiles inZip(Path zip, ReadingLimits limits) {
		return new DatasetFiles(zip.toString(), ZippedFiles.read(zip, String.valueOf(zip.getFileName()), limits));
	}

	/**
	 * Reads the files in a zip that comes from elsewhere. It is kept in a temporary file
	 * while it is read; no more of it is taken than is allowed.
	 * @param origin what to call it
	 * @throws InvalidDatasetException if it is no sound zip of plain files
	 * @throws DatasetTooLargeException if it holds more than is allowed
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static DatasetFiles inZip(InputStream zip, String origin, ReadingLimits limits) {
		try {
			Path kept = Files.createTempFile("oversight-graph-import", ".zip");
			try {
				keep(zip, kept, origin, limits);
				return new DatasetFiles(origin, ZippedFiles.read(kept, origin, limits));
			}
			finally {
				Files.deleteIfExists(kept);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void keep(InputStream zip, Path kept, String origin, ReadingLimits limits) throws IOException {
		long left = limits.maxZipSize().toBytes();
		byte[] buffer = new byte[BUFFER];
		try (OutputStream out = Files.newOutputStream(kept)) {
			for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
				left -= read;
				if (left < 0) {
					throw ZippedFiles.tooLarge(origin, limits);
				}
				out.write(buffer, 0, read);
			}
		}
	}

	/**
	 * Reads the files in a folder of the class path, which may lie in a jar.
	 * @param folder such as {@code seed/england}
	 * @throws IllegalArgumentException if there is no such folder
	 * @throws UncheckedIOException if a file cannot be read
	 */
	public static DatasetFiles onClasspath(String folder) {
		List<DatasetFile> files = new ArrayList<>();
		try {
			String pattern = "classpath:" + folder + "/*";
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
				String name = resource.getFilename();
				if (name != null && resource.isReadable()) {
					files.add(new DatasetFile(name, resource.getContentAsByteArray()));
				}
			}
		}
		catch (FileNotFoundException ex) {
			throw new IllegalArgumentException("There is no dataset folder " + folder + " on the class path.", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (files.isEmpty()) {
			throw new IllegalArgumentException("There is no dataset folder " + folder + " on the class path.");
		}
		return new DatasetFiles(folder, files);
	}

	/** Where they were read from. */
	public String origin() {
		return this.origin;
	}

	List<DatasetFile> files() {
		return this.files;
	}

}
