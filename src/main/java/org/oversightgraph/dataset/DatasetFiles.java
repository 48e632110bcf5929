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
 * The files of a dataset, by name. Excludes documentation ({@code *.md}) and hidden
 * files.
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

	static DatasetFiles of(String origin, List<DatasetFile> files) {
		return new DatasetFiles(origin, files);
	}

	/**
	 * Reads the files in a folder or a zip.
	 * @throws IllegalArgumentException if the path does not exist
	 * @throws InvalidDatasetException if it is a file and not a valid zip of plain files
	 * @throws DatasetTooLargeException if a limit is exceeded
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static DatasetFiles at(Path path, ReadingLimits limits) {
		return Files.isRegularFile(path) ? inZip(path, limits) : inFolder(path, limits);
	}

	/**
	 * Reads the files in a folder, within the default limits.
	 * @see #inFolder(Path, ReadingLimits)
	 */
	public static DatasetFiles inFolder(Path folder) {
		return inFolder(folder, ReadingLimits.USUAL);
	}

	/**
	 * Reads the files in a folder.
	 * @throws IllegalArgumentException if the folder does not exist
	 * @throws DatasetTooLargeException if a limit is exceeded
	 * @throws UncheckedIOException if a file cannot be read
	 */
	public static DatasetFiles inFolder(Path folder, ReadingLimits limits) {
		if (!Files.isDirectory(folder)) {
			throw new IllegalArgumentException("The dataset folder " + folder + " does not exist.");
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
	 * Reads the files at the top level of a zip, or in its only folder.
	 * @throws InvalidDatasetException if it is not a valid zip of plain files
	 * @throws DatasetTooLargeException if a limit is exceeded
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static DatasetFiles inZip(Path zip, ReadingLimits limits) {
		return new DatasetFiles(zip.toString(), ZippedFiles.read(zip, String.valueOf(zip.getFileName()), limits));
	}

	/**
	 * Reads the files in a zip from a stream. Copies it to a temporary file first, up to
	 * the size limit.
	 * @param origin the name of the zip in messages
	 * @throws InvalidDatasetException if it is not a valid zip of plain files
	 * @throws DatasetTooLargeException if a limit is exceeded
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static DatasetFiles inZip(InputStream zip, String origin, ReadingLimits limits) {
		try {
			Path copy = Files.createTempFile("oversight-graph-import", ".zip");
			try {
				copy(zip, copy, origin, limits);
				return new DatasetFiles(origin, ZippedFiles.read(copy, origin, limits));
			}
			finally {
				Files.deleteIfExists(copy);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void copy(InputStream zip, Path copy, String origin, ReadingLimits limits) throws IOException {
		long left = limits.maxZipSize().toBytes();
		byte[] buffer = new byte[BUFFER];
		try (OutputStream out = Files.newOutputStream(copy)) {
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
	 * Reads the files in a folder of the class path, which can be in a jar.
	 * @param folder a path such as {@code seed/england}
	 * @throws IllegalArgumentException if the folder does not exist
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
			throw new IllegalArgumentException("The dataset folder " + folder + " is not on the class path.", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (files.isEmpty()) {
			throw new IllegalArgumentException("The dataset folder " + folder + " is not on the class path.");
		}
		return new DatasetFiles(folder, files);
	}

	/** Returns the path or name of the folder or zip. */
	public String origin() {
		return this.origin;
	}

	/** Returns a hash of the names and contents of the files. */
	public String hash() {
		return Fingerprint.of(this.files);
	}

	List<DatasetFile> files() {
		return this.files;
	}

}
