package org.oversightgraph.platform.neo4j;

import java.nio.file.Path;
import java.util.Set;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** Servers that tests use as an external Neo4j. */
public final class TestServers {

	private TestServers() {
	}

	/** Starts a server with this port and password. */
	public static EmbeddedNeo4j start(Path home, int port, String password) {
		return EmbeddedNeo4j.start(home, port, password);
	}

	/** Starts a read-only server. */
	public static EmbeddedNeo4j startReadOnly(Path home) {
		return EmbeddedNeo4j.start(home, (settings) -> settings.setConfig(GraphDatabaseSettings.read_only_databases,
				Set.of(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)));
	}

	/** Connects to a server. */
	public static Driver connect(EmbeddedNeo4j server) {
		return GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", server.password()));
	}

}
