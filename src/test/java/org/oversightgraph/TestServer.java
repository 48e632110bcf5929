package org.oversightgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;

import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The Neo4j server of the tests: embedded, or in a container if
 * {@code -Dtests.neo4j=container} is given. It stops with the process.
 *
 * @param uri the address of the server
 * @param password the password of the user {@code neo4j}
 */
record TestServer(URI uri, String password) {

	private static final String IMAGE = "neo4j:2026.08.1";

	static TestServer start() {
		return switch (System.getProperty("tests.neo4j", "embedded")) {
			case "embedded" -> embedded();
			case "container" -> container();
			case String other -> throw new IllegalArgumentException(
					"tests.neo4j is \"%s\". It must be embedded or container.".formatted(other));
		};
	}

	private static TestServer embedded() {
		try {
			EmbeddedNeo4j server = EmbeddedNeo4j.start(Files.createTempDirectory("oversight-graph-tests"));
			Runtime.getRuntime().addShutdownHook(new Thread(server::close));
			return new TestServer(server.uri(), server.password());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TestServer container() {
		Neo4jContainer server = new Neo4jContainer(DockerImageName.parse(System.getProperty("tests.neo4j.image", IMAGE))
			.asCompatibleSubstituteFor("neo4j"));
		server.start();
		Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
		return new TestServer(URI.create(server.getBoltUrl()), server.getAdminPassword());
	}

}
