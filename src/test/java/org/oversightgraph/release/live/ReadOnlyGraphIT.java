package org.oversightgraph.release.live;

import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.ImportProcess;

import org.oversightgraph.release.live.DatasetSettings;
import org.oversightgraph.release.live.ReleaseStartup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import org.oversightgraph.platform.neo4j.GraphNotWritableException;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.oversightgraph.platform.neo4j.GraphStartException;
import org.oversightgraph.platform.neo4j.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Starts the product on a read-only database. */
class ReadOnlyGraphIT {

	private final List<Object> events = new ArrayList<>();

	@Test
	void startsOnLoadedGraphAndRejectsImports(@TempDir Path home) {
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home); Driver driver = TestServers.connect(server)) {
			new GraphSchema(driver, null).bringUpToDate();
			ImportProcess.importer(driver).load(exampleshire(), Attribution.START);
		}
		try (EmbeddedNeo4j server = TestServers.startReadOnly(home); Driver driver = TestServers.connect(server)) {
			ReleaseStartup startup = startup(driver);
			startup.start();
			assertThat(startup.notReady()).isEmpty();
			assertThat(this.events).isEmpty();
			assertThatExceptionOfType(GraphNotWritableException.class)
				.isThrownBy(() -> ImportProcess.importer(driver).load(exampleshire(), Attribution.START))
				.withMessage(
						"The graph is read-only. Nothing was written. Make the database writable for the product's "
								+ "user, or import into the primary server.");
			assertThat(ImportProcess.importer(driver).current().orElseThrow().number()).isOne();
		}
	}

	@Test
	void refusesToStartWithoutSchemaOrData(@TempDir Path home) {
		EmbeddedNeo4j.start(home).close();
		try (EmbeddedNeo4j server = TestServers.startReadOnly(home); Driver driver = TestServers.connect(server)) {
			assertThatExceptionOfType(GraphStartException.class).isThrownBy(() -> startup(driver).start())
				.withMessage("The schema of the graph is not up to date, and the graph is read-only.")
				.satisfies((refusal) -> assertThat(refusal.action()).contains("Start the product once"));
		}
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home); Driver driver = TestServers.connect(server)) {
			new GraphSchema(driver, null).bringUpToDate();
		}
		try (EmbeddedNeo4j server = TestServers.startReadOnly(home); Driver driver = TestServers.connect(server)) {
			assertThatExceptionOfType(GraphStartException.class).isThrownBy(() -> startup(driver).start())
				.withMessage("The graph is empty and read-only.");
		}
	}

	private ReleaseStartup startup(Driver driver) {
		return new ReleaseStartup(new GraphSchema(driver, null), ImportProcess.importer(driver),
				new DatasetReader(Draft.EDITIONS), new DatasetSettings("exampleshire"), this.events::add);
	}

	private static DatasetFiles exampleshire() {
		return DatasetFiles.inFolder(Path.of("seed/exampleshire"));
	}

}
