package org.oversightgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.oversightgraph.platform.neo4j.GraphStorage;
import org.oversightgraph.release.Importer;

import org.springframework.util.FileSystemUtils;

/**
 * An empty graph with the schema and the settings of the product. Closing it deletes its
 * files.
 */
final class Graph implements AutoCloseable {

	private static final String CONTENT = """
			MATCH (n)
			WHERE none(label IN labels(n) WHERE label STARTS WITH '__' OR label IN ['ImportLock', 'Dataset', 'Release'])
			RETURN labels(n) AS what, count(*) AS number, sum(size(keys(n))) AS properties
			UNION ALL
			MATCH ()-[r]->() WHERE NOT type(r) IN ['CURRENT', 'MIGRATED_TO']
			RETURN [type(r)] AS what, count(*) AS number, sum(size(keys(r))) AS properties""";

	private final Path home;

	private final EmbeddedNeo4j server;

	private final Driver driver;

	Graph() throws IOException {
		this.home = Files.createTempDirectory("oversight-graph-benchmark");
		this.server = EmbeddedNeo4j.start(this.home);
		this.driver = GraphDatabase.driver(this.server.uri(), AuthTokens.basic("neo4j", this.server.password()));
		new GraphSchema(this.driver, null).bringUpToDate();
	}

	Driver driver() {
		return this.driver;
	}

	Importer importer(DatasetReader reader) {
		return new Importer(this.driver, null, Clock.systemUTC(), reader, (_) -> {
		}, GraphStorage.UNKNOWN);
	}

	/**
	 * Returns the number of nodes, relationships and properties, by label and type.
	 */
	List<String> content() {
		return this.driver.executableQuery(CONTENT)
			.execute()
			.records()
			.stream()
			.map((row) -> row.asMap().toString())
			.sorted()
			.toList();
	}

	@Override
	public void close() throws IOException {
		this.driver.close();
		this.server.close();
		FileSystemUtils.deleteRecursively(this.home);
	}

}
