package org.oversightgraph.release.live;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.DatasetTooLargeException;
import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.dataset.ReadingLimits;
import org.oversightgraph.platform.program.ProgramChecksum;
import org.oversightgraph.platform.program.TestJars;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Checks the mark of the files that a start loads. */
class StartDatasetTests {

	@TempDir
	private Path folder;

	@TempDir
	private Path place;

	private File jar;

	@BeforeEach
	void writeFiles() throws Exception {
		Files.writeString(this.folder.resolve("dataset.yaml"), "id: small\n");
		this.jar = TestJars.write(this.place.resolve("product.jar"), "return 1");
	}

	private Optional<String> mark(@Nullable File program) {
		return new StartDataset(new DatasetReader(Map.of()), this.folder.toString(), ProgramChecksum.of(program))
			.mark();
	}

	@Test
	void returnsSameMarkForSameFilesAndJar() throws Exception {
		Optional<String> first = mark(this.jar);
		assertThat(first).isPresent();
		Files.writeString(this.folder.resolve("README.md"), "About the data");
		assertThat(mark(this.jar)).isEqualTo(first);
	}

	@Test
	void changesMarkWithFiles() throws Exception {
		Optional<String> first = mark(this.jar);
		Files.writeString(this.folder.resolve("dataset.yaml"), "id: large\n");
		Optional<String> second = mark(this.jar);
		Files.move(this.folder.resolve("dataset.yaml"), this.folder.resolve("sources.csv"));
		assertThat(mark(this.jar)).isNotEqualTo(second).isNotEqualTo(first);
		assertThat(second).isNotEqualTo(first);
	}

	@Test
	void changesMarkWithCode() {
		Optional<String> first = mark(this.jar);
		TestJars.write(this.jar.toPath(), "return 2");
		assertThat(mark(this.jar)).isPresent().isNotEqualTo(first);
	}

	@Test
	void returnsNoMarkWithoutJar() {
		assertThat(mark(this.place.toFile())).isEmpty();
		assertThat(mark(null)).isEmpty();
	}

	@Test
	void readsFolderWithinLimitsOfReader() {
		ReadingLimits tight = new ReadingLimits(DataSize.ofBytes(4), DataSize.ofMegabytes(1), DataSize.ofMegabytes(1),
				100, 200, 1000);
		assertThatThrownBy(() -> new StartDataset(new DatasetReader(Map.of(), tight), this.folder.toString()))
			.isInstanceOf(DatasetTooLargeException.class)
			.hasMessageContaining("dataset.yaml", "larger than 4 bytes");
	}

	@Test
	void parsesFilesWhenContentIsNeeded() {
		StartDataset dataset = new StartDataset(new DatasetReader(Map.of()), this.folder.toString());
		assertThatThrownBy(dataset::content).isInstanceOf(InvalidDatasetException.class)
			.hasMessageContaining("sources.csv");
	}

}
