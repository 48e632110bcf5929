package org.oversightgraph.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.oversightgraph.platform.neo4j.GraphStorage;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.ImportOutcome;
import org.oversightgraph.release.Importer;

import static org.assertj.core.api.Assertions.assertThat;

/** Exports a graph, imports the export into an empty graph and exports it again. */
class RoundTripIT {

	private static EmbeddedNeo4j server;

	private static Driver driver;

	private final Importer importer = importer();

	@TempDir
	private Path folder;

	@BeforeAll
	static void start(@TempDir Path home) {
		server = EmbeddedNeo4j.start(home);
		driver = GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", server.password()));
		new GraphSchema(driver, null).bringUpToDate();
	}

	@AfterAll
	static void stop() {
		driver.close();
		server.close();
	}

	private static Importer importer() {
		return new Importer(driver, null, Clock.systemUTC(), new DatasetReader(Draft.EDITIONS), (_) -> {
		}, GraphStorage.UNKNOWN);
	}

	@BeforeEach
	void clear() {
		this.importer.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "src/test/resources/datasets/tiny", "seed/exampleshire", "seed/england" })
	void exportsIdenticalBytesAfterImport(String dataset) throws IOException {
		this.importer.load(DatasetFiles.inFolder(Path.of(dataset)), Attribution.START);
		DatasetContent content = this.importer.content(1).orElseThrow();
		byte[] export = zip(content);
		DatasetWriter.toFolder(content, this.folder);

		ImportOutcome again = this.importer.load(DatasetFiles.inFolder(this.folder), Attribution.START);
		assertThat(again.changed()).isFalse();
		assertThat(again.release().number()).isOne();

		this.importer.clear();
		assertThat(this.importer.load(DatasetFiles.inFolder(this.folder), Attribution.START).changed()).isTrue();
		assertThat(zip(this.importer.content(1).orElseThrow())).isEqualTo(export);
	}

	private static byte[] zip(DatasetContent content) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DatasetWriter.toZip(content, out);
		return out.toByteArray();
	}

}
