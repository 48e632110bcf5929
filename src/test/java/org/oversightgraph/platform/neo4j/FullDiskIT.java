package org.oversightgraph.platform.neo4j;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.Importer;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Fills the disk of the embedded server. Skipped if no disk can be mounted. */
class FullDiskIT {

	private static final Attribution SOMEBODY = new Attribution("somebody", "A test");

	@Test
	void answersButRefusesImportsWhileDiskIsFull(@TempDir Path folder) throws Exception {
		try (SmallDisk disk = SmallDisk.at(folder, 256);
				EmbeddedNeo4j server = EmbeddedNeo4j.start(folder.resolve("neo4j"));
				Driver driver = TestServers.connect(server)) {
			new GraphSchema(driver, null).bringUpToDate();
			Importer importer = importer(driver, server.disk());
			importer.load(Draft.tiny().files(), SOMEBODY);
			assertThat(folder.resolve("neo4j/data/transactions/neo4j/neostore.transaction.db.0"))
				.as("allocated as a whole")
				.hasSize(GraphDisk.LOG_FILE.toBytes());
			assertThat(health(server)).isEqualTo(Status.UP);

			await().until(() -> Files.exists(folder.resolve("neo4j/reserve")));
			disk.fill(2);
			assertThatExceptionOfType(GraphNotWritableException.class)
				.isThrownBy(() -> importer.load(renamed(), SOMEBODY))
				.withMessageContainingAll("2 MB free", "needs about 40 MB", "Nothing was written", "Free space")
				.satisfies((refusal) -> assertThat(refusal.reason())
					.isEqualTo(GraphNotWritableException.Reason.STORAGE_FULL));
			assertThat(health(server)).isEqualTo(Status.OUT_OF_SERVICE);
			assertThat(server.notReady()).as("questions are answered").isEmpty();
			assertThat(importer.current().orElseThrow().number()).isOne();

			disk.empty();
			assertThat(importer.load(renamed(), SOMEBODY).release().number()).isEqualTo(2);
			assertThat(health(server)).isEqualTo(Status.UP);
		}
	}

	private static Status health(EmbeddedNeo4j server) {
		return new GraphStorageHealth(server).health().getStatus();
	}

	private static DatasetFiles renamed() {
		return Draft.tiny().replace("trusts.csv", "First Trust", "Renamed Trust").files();
	}

	private static Importer importer(Driver driver, GraphStorage storage) {
		return new Importer(driver, null, Clock.systemUTC(), new DatasetReader(Draft.EDITIONS), (_) -> {
		}, storage);
	}

}
