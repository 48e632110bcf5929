package org.oversightgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.Importer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import static java.util.stream.Collectors.toMap;

/**
 * The one Neo4j of all tests, started when first needed and closed with the process. A
 * test says which dataset it wants; changing it costs a second or two, and nothing if it
 * is there.
 */
public final class TestGraph {

	private static final EmbeddedNeo4j SERVER = start();

	private static final Driver DRIVER = GraphDatabase.driver(SERVER.uri(),
			AuthTokens.basic("neo4j", SERVER.password()));

	private static final Importer IMPORTER = importer();

	private TestGraph() {
	}

	private static EmbeddedNeo4j start() {
		try {
			EmbeddedNeo4j server = EmbeddedNeo4j.start(Files.createTempDirectory("oversight-graph-tests"));
			Runtime.getRuntime().addShutdownHook(new Thread(server::close));
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Importer importer() {
		new GraphSchema(DRIVER, null).bringUpToDate();
		Map<String, Integer> segments = TestFramework.FRAMEWORK.editions()
			.stream()
			.collect(toMap((edition) -> edition.id(), (edition) -> edition.segments().size()));
		return new Importer(DRIVER, null, Clock.systemUTC(), new DatasetReader(segments), () -> {
		});
	}

	/** Makes the dataset the one that is loaded, as its first release. */
	public static void use(String dataset) {
		if (IMPORTER.current()
			.filter((release) -> release.number() == 1 && release.header().id().equals(dataset))
			.isEmpty()) {
			IMPORTER.clear();
			IMPORTER.load(DatasetFiles.inFolder(Path.of("seed", dataset)), Attribution.START);
		}
	}

	/** Connects to it. */
	public static Driver driver() {
		return DRIVER;
	}

	/** Reads it as the product does. */
	public static GraphReader reader() {
		return new GraphReader(DRIVER, null, Duration.ofSeconds(30));
	}

	/** Points the product at it, as at any server, with the data that it starts with. */
	static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			use("england");
			TestPropertyValues
				.of("spring.neo4j.uri=" + SERVER.uri().toString().replace("bolt:", "neo4j:"),
						"spring.neo4j.authentication.username=neo4j",
						"spring.neo4j.authentication.password=" + SERVER.password(), "oversight.dataset=england")
				.applyTo(context);
		}

	}

	/**
	 * Sees to it that England's data is loaded, whatever the test class before has left.
	 */
	static final class England implements BeforeAllCallback {

		@Override
		public void beforeAll(ExtensionContext context) {
			use("england");
		}

	}

}
