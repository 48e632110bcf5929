package org.oversightgraph.dataset;

import java.io.FileNotFoundException;
import java.io.IOException;
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

	private final String origin;

	private final List<DatasetFile> files;

	private DatasetFiles(String origin, List<DatasetFile> files) {
		this.origin = origin;
		this.files = files.stream()
			.filter((file) -> !file.name().endsWith(".md") && !file.name().startsWith("."))
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
	 * Reads the files in a folder.
	 * @throws IllegalArgumentException if there is no such folder
	 * @throws UncheckedIOException if a file cannot be read
	 */
	public static DatasetFiles inFolder(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new IllegalArgumentException("There is no dataset folder " + folder + ".");
		}
		List<DatasetFile> files = new ArrayList<>();
		try (Stream<Path> paths = Files.list(folder)) {
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				files.add(new DatasetFile(String.valueOf(path.getFileName()), Files.readAllBytes(path)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new DatasetFiles(folder.toString(), files);
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
