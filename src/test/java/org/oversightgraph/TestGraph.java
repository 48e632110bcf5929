package org.oversightgraph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.platform.http.DataState;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.oversightgraph.platform.neo4j.GraphStorage;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.Progress;
import org.oversightgraph.release.Release;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextRefreshedEvent;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

/**
 * The Neo4j server of all tests. It starts when first used and stops with the process. A
 * test loads the dataset that it needs. Loading takes one or two seconds, and no time if
 * the dataset is already loaded.
 */
public final class TestGraph {

	/** Time limit of the products under test, for busy machines. */
	private static final String PATIENCE = "2m";

	private static final TestServer SERVER = TestServer.start();

	private static final Driver DRIVER = GraphDatabase.driver(SERVER.uri(), token());

	private static final Importer IMPORTER = importer();

	/** The products that use this server. */
	private static final List<ConfigurableApplicationContext> PRODUCTS = new CopyOnWriteArrayList<>();

	private TestGraph() {
	}

	private static Importer importer() {
		new GraphSchema(DRIVER, null).bringUpToDate();
		return new Importer(DRIVER, null, Clock.systemUTC(), datasetReader(), (_) -> {
		}, GraphStorage.UNKNOWN);
	}

	/** Returns a reader of datasets that knows all editions. */
	static DatasetReader datasetReader() {
		Map<String, Integer> segments = TestFramework.FRAMEWORK.editions()
			.stream()
			.collect(toMap((edition) -> edition.id(), (edition) -> edition.segments().size()));
		return new DatasetReader(segments);
	}

	/** Deletes all data. */
	static void empty() {
		IMPORTER.clear();
	}

	/** Imports a dataset as the next release. */
	static Release load(DatasetContent content, Attribution attribution) {
		return IMPORTER.load(content, attribution, Progress.NONE).release();
	}

	/** Loads a dataset as release 1, unless it is already loaded. */
	public static void use(String dataset) {
		if (IMPORTER.current()
			.filter((release) -> release.number() == 1 && release.header().id().equals(dataset))
			.isEmpty()) {
			IMPORTER.clear();
			Release loaded = IMPORTER.load(DatasetFiles.inFolder(Path.of("seed", dataset)), Attribution.START)
				.release();
			// A paused product reads the release when it resumes.
			PRODUCTS.stream()
				.filter((product) -> product.isActive()
						&& product.getBean("releaseWatch", SmartLifecycle.class).isRunning())
				.forEach((product) -> await().until(() -> hasSeen(product, loaded)));
		}
	}

	private static boolean hasSeen(ConfigurableApplicationContext product, Release loaded) {
		return product.getBean(DataState.class)
			.present()
			.filter((state) -> state.endsWith(" 1 " + loaded.size().contentHash()))
			.isPresent();
	}

	/** Returns the driver of the server. */
	public static Driver driver() {
		return DRIVER;
	}

	/** Returns the address of the server. */
	public static URI uri() {
		return SERVER.uri();
	}

	/** Returns the credentials of the server. */
	public static AuthToken token() {
		return AuthTokens.basic("neo4j", SERVER.password());
	}

	/** Returns the settings with which the product uses this server. */
	public static List<String> settings() {
		return List.of("--spring.neo4j.uri=" + SERVER.uri(), "--spring.neo4j.authentication.username=neo4j",
				"--spring.neo4j.authentication.password=" + SERVER.password());
	}

	/** Returns a reader of the server with a time limit of 30 seconds. */
	public static GraphReader reader() {
		return new GraphReader(DRIVER, null, Duration.ofSeconds(30));
	}

	/** Makes the product use this server, with the England dataset. */
	public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			use("england");
			context.addApplicationListener((ContextRefreshedEvent event) -> PRODUCTS.add(context));
			TestPropertyValues
				.of("spring.neo4j.uri=" + SERVER.uri().toString().replace("bolt:", "neo4j:"),
						"spring.neo4j.authentication.username=neo4j",
						"spring.neo4j.authentication.password=" + SERVER.password(), "oversight.dataset=england",
						"oversight.limits.time=" + PATIENCE, "oversight.graph.query-timeout=" + PATIENCE)
				.applyTo(context);
		}

	}

	/** Loads the England dataset before a test class. */
	public static final class England implements BeforeAllCallback {

		@Override
		public void beforeAll(ExtensionContext context) {
			use("england");
		}

	}

}
