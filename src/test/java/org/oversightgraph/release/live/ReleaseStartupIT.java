package org.oversightgraph.release.live;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.oversightgraph.TestGraph;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;
import org.oversightgraph.platform.neo4j.GraphNotWritableException;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.oversightgraph.platform.program.ProgramChecksum;
import org.oversightgraph.platform.program.TestJars;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.Progress;
import org.oversightgraph.release.Release;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Loads the dataset of the settings when the product starts. */
class ReleaseStartupIT {

	private final Importer importer = new Importer(TestGraph.driver(), null, Clock.systemUTC(),
			new DatasetReader(Draft.EDITIONS), (_) -> {
			}, this::requireRoom);

	private boolean full;

	@TempDir
	private Path folder;

	@BeforeEach
	void copyDataset() throws IOException {
		this.importer.clear();
		FileSystemUtils.copyRecursively(Path.of("src/test/resources/datasets/tiny"), this.folder);
	}

	@AfterAll
	static void restore() {
		TestGraph.use("england");
	}

	private void requireRoom(long rows) {
		if (this.full) {
			throw Mockito.mock(GraphNotWritableException.class);
		}
	}

	private ReleaseStartup startup() {
		return new ReleaseStartup(new GraphSchema(TestGraph.driver(), null), this.importer,
				new DatasetReader(Draft.EDITIONS), new DatasetSettings(this.folder.toString()), (_) -> {
				});
	}

	private Release start() {
		startup().start();
		return this.importer.current().orElseThrow();
	}

	private long startFromJar(File jar) {
		startup().prepare(
				new StartDataset(new DatasetReader(Draft.EDITIONS), this.folder.toString(), ProgramChecksum.of(jar)));
		return this.importer.current().orElseThrow().number();
	}

	private void change(String from, String to) throws IOException {
		Path file = this.folder.resolve("metrics.csv");
		String text = Files.readString(file);
		assertThat(text).contains(from);
		Files.writeString(file, text.replace(from, to));
	}

	@Test
	void replacesDataOfEarlierStart() throws IOException {
		assertThat(start().number()).isEqualTo(1);
		assertThat(start().number()).isEqualTo(1);
		change("78.25", "80");
		Release second = start();
		assertThat(second.number()).isEqualTo(2);
		assertThat(second.attribution().isStart()).isTrue();
	}

	@Test
	void loadsFilesOnceThereIsSpace(@TempDir Path place) throws IOException {
		File jar = TestJars.write(place.resolve("product.jar"), "classes");
		assertThat(startFromJar(jar)).isEqualTo(1);
		change("78.25", "80");
		this.full = true;
		assertThat(startFromJar(jar)).isEqualTo(1);
		this.full = false;
		assertThat(startFromJar(jar)).isEqualTo(2);
	}

	@Test
	void keepsDataChangedByCurator() throws IOException {
		start();
		this.importer.revise(ReleaseStartupIT::withoutLastRow, new Attribution("somebody", "Without the last row"),
				Progress.NONE);
		change("78.25", "80");
		Release kept = start();
		assertThat(kept.number()).isEqualTo(2);
		assertThat(kept.attribution().by()).isEqualTo("somebody");
	}

	private static DatasetContent withoutLastRow(DatasetContent content) {
		return new DatasetContent(content.header(), content.rows().subList(0, content.rows().size() - 1));
	}

}
