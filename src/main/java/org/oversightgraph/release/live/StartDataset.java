package org.oversightgraph.release.live;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.platform.program.ProgramChecksum;

/** The dataset in the settings. Its files are read at once, and parsed when needed. */
final class StartDataset {

	/** The datasets that come with the product. */
	private static final Set<String> SHIPPED = Set.of("england", "exampleshire");

	private final DatasetReader reader;

	private final DatasetFiles files;

	private final Optional<String> program;

	private @Nullable DatasetContent content;

	StartDataset(DatasetReader reader, String dataset) {
		this(reader, dataset, ProgramChecksum.ofProduct());
	}

	/**
	 * Reads the files of a folder, within the limits of the reader.
	 * @param program the checksum of the code that reads them; empty if unknown
	 */
	StartDataset(DatasetReader reader, String dataset, Optional<String> program) {
		this.reader = reader;
		this.program = program;
		this.files = SHIPPED.contains(dataset) ? DatasetFiles.onClasspath("seed/" + dataset)
				: DatasetFiles.inFolder(Path.of(dataset), reader.limits());
	}

	/**
	 * Returns the content.
	 * @throws InvalidDatasetException if the files have faults
	 */
	DatasetContent content() {
		DatasetContent parsed = this.content;
		if (parsed == null) {
			parsed = this.reader.read(this.files);
			this.content = parsed;
		}
		return parsed;
	}

	/**
	 * Returns a mark of the files and of the code that reads them. The same mark means
	 * the same content. Empty if the code is not known.
	 */
	Optional<String> mark() {
		return this.program.map((code) -> this.files.hash() + " " + code);
	}

}
