package org.oversightgraph.release.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.oversightgraph.OversightGraphApplication;
import org.oversightgraph.RestrictedData;
import org.oversightgraph.curation.Curator;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;
import org.oversightgraph.export.DatasetWriter;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.oversightgraph.platform.neo4j.GraphStartException;
import org.oversightgraph.platform.neo4j.GraphStorage;
import org.oversightgraph.platform.neo4j.TestServers;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.ImportProcess;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.Progress;
import org.oversightgraph.release.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Starts the product on databases with the schema of earlier versions. */
class UpgradeIT {

	private static final String LATEST = "004";

	/** The full-text index of this query is part of the latest migration. */
	private static final String FORMER_NAME = "{ search(text: \"Salford Royal\") { matched matchedField organisation { code } } }";

	private static final String PASSWORD = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret");

	private static final String RESTRICTED_SOURCE = "Zyxmarker letter";

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path folder;

	@Test
	void keepsReleasesAndAnswersOfPreviousSchema() throws Exception {
		List<Release> before = load("003");
		assertThat(before).extracting(Release::number).containsExactly(2L, 1L);
		load(LATEST);
		Map<String, String> expected = answers(LATEST);
		try (ConfigurableApplicationContext upgraded = start("003")) {
			assertThat(upgraded.getBean(Importer.class).releases()).isEqualTo(before);
			assertThat(appliedMigrations(upgraded)).endsWith("003", LATEST);
			assertThat(answers(upgraded)).isEqualTo(expected);
		}
		assertThat(expected.get("former name")).contains("\"code\":\"RM3\"");
	}

	/** As when several replacements start after all instances of an earlier version. */
	@Test
	void startsTwoInstancesTogetherOnRestrictedFactsOfPreviousSchema() throws Exception {
		RestrictedData data = new RestrictedData(new DatasetReader(Draft.EDITIONS));
		Path dataset = this.folder.resolve("dataset");
		DatasetWriter.toFolder(data.first(true), dataset);
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(this.folder.resolve("shared"));
				Driver driver = TestServers.connect(server)) {
			migrate(driver, "003");
			List<Release> before = load(driver, data.first(true), data.second(true));
			String[] settings = { "--oversight.dataset=" + dataset, "--spring.neo4j.uri=" + server.uri(),
					"--spring.neo4j.authentication.username=neo4j",
					"--spring.neo4j.authentication.password=" + server.password(),
					"--oversight.access.people.jo.password=" + PASSWORD,
					"--oversight.access.people.jo.roles=restricted-reader" };
			try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
				Future<ConfigurableApplicationContext> one = threads.submit(() -> start("one", settings));
				Future<ConfigurableApplicationContext> other = threads
					.submit(() -> run(withoutLogging(), "other", settings));
				try (ConfigurableApplicationContext first = one.get();
						ConfigurableApplicationContext second = other.get()) {
					assertThat(appliedMigrations(first)).containsExactly("001", "002", "003", LATEST);
					for (ConfigurableApplicationContext product : List.of(first, second)) {
						assertThat(product.getBean(Importer.class).releases()).isEqualTo(before);
						assertThat(sources(product, "jo")).contains(RESTRICTED_SOURCE);
						assertThat(sources(product, "")).contains("title").doesNotContain(RESTRICTED_SOURCE);
					}
				}
			}
		}
	}

	/** Returns the sources that a person sees, or anyone if the name is empty. */
	private static String sources(ConfigurableApplicationContext product, String name) throws Exception {
		Curator client = new Curator(product.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
		HttpRequest request = client.to("/graphql", name, "secret")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"query\":\"{ dataset { sources { title } } }\"}"))
			.build();
		return client.send(request).body().at("/data/dataset/sources").toString();
	}

	@Test
	void migratesOnceForTwoProcessesAtTheSameTime() throws Exception {
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(this.folder.resolve("race"));
				Driver first = TestServers.connect(server);
				Driver second = TestServers.connect(server);
				ExecutorService threads = Executors.newFixedThreadPool(2)) {
			migrate(first, "003");
			CyclicBarrier together = new CyclicBarrier(2);
			List<Future<Void>> migrations = new ArrayList<>();
			for (Driver driver : List.of(first, second)) {
				migrations.add(threads.submit(() -> {
					GraphSchema schema = new GraphSchema(driver, null);
					together.await();
					schema.bringUpToDate();
					return null;
				}));
			}
			for (Future<Void> migration : migrations) {
				migration.get();
			}
			assertThat(appliedMigrations(first)).containsExactly("001", "002", "003", LATEST);
		}
	}

	@Test
	void rejectsDatabaseOfLaterVersion() throws Exception {
		Path later = Files.writeString(this.folder.resolve("V999__Later.cypher"),
				"CREATE INDEX later IF NOT EXISTS FOR (n:Later) ON (n.code);");
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(this.folder.resolve("later"));
				Driver driver = TestServers.connect(server)) {
			List<URL> files = migrationsTo(LATEST);
			files.add(later.toUri().toURL());
			migrate(driver, files, "999");
			GraphSchema earlier = new GraphSchema(driver, null);
			assertThatThrownBy(earlier::bringUpToDate).isInstanceOf(GraphStartException.class)
				.hasMessageContaining("A later version of the product has migrated the graph.");
		}
	}

	/** The second migration replaces the model of the graph. */
	@Test
	void loadsDatasetAgainAfterFirstSchema() throws Exception {
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(this.folder.resolve("001"));
				Driver driver = TestServers.connect(server)) {
			migrate(driver, "001");
			driver.executableQuery("CREATE (:Organisation {code: 'OLD', name: 'Of an earlier model'})").execute();
		}
		try (ConfigurableApplicationContext upgraded = start("001")) {
			assertThat(upgraded.getBean(Importer.class).releases()).hasSize(1);
			assertThat(post(upgraded, Map.of("query", "{ organisation(code: \"OLD\") { name } }")))
				.contains("NOT_FOUND");
			assertThat(post(upgraded, Map.of("documentId", "who-oversees"))).contains("\"determination\"");
		}
	}

	/** Makes a database with the schema of a version and two releases. */
	private List<Release> load(String version) {
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(this.folder.resolve(version));
				Driver driver = TestServers.connect(server)) {
			migrate(driver, version);
			DatasetReader reader = new DatasetReader(Draft.EDITIONS);
			return load(driver, reader.read(DatasetFiles.inFolder(Path.of("seed/england"))),
					ImportProcess.state("changed"));
		}
	}

	/** Loads the first release as a start does, and the second as a person. */
	private static List<Release> load(Driver driver, DatasetContent first, DatasetContent second) {
		Importer importer = new Importer(driver, null, CLOCK, new DatasetReader(Draft.EDITIONS), (_) -> {
		}, GraphStorage.UNKNOWN);
		importer.load(first, Attribution.START, Progress.NONE);
		importer.load(second, new Attribution("jo", "Changed notes"), Progress.NONE);
		return importer.releases();
	}

	private static void migrate(Driver driver, String version) {
		migrate(driver, migrationsTo(version), version);
	}

	private static void migrate(Driver driver, List<URL> files, String version) {
		MigrationsConfig config = MigrationsConfig.builder()
			.withLocationsToScan("classpath:neo4j/migrations")
			.withResourceScanner((_) -> files)
			.build();
		assertThat(new Migrations(config, driver).apply()).map(MigrationVersion::getValue).hasValue(version);
	}

	/** Returns the files of the migrations up to a version. */
	private static List<URL> migrationsTo(String version) {
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/neo4j/migrations"))) {
			List<URL> migrations = new ArrayList<>();
			for (Path file : files.filter((path) -> versionOf(path).compareTo(version) <= 0).sorted().toList()) {
				migrations.add(file.toUri().toURL());
			}
			return migrations;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String versionOf(Path migration) {
		return migration.getFileName().toString().substring(1, LATEST.length() + 1);
	}

	private static List<String> appliedMigrations(ConfigurableApplicationContext product) {
		return appliedMigrations(product.getBean(Driver.class));
	}

	private static List<String> appliedMigrations(Driver driver) {
		return driver
			.executableQuery(
					"MATCH (n:__Neo4jMigration) WHERE n.version <> 'BASELINE' RETURN n.version ORDER BY n.version")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get(0).asString())
			.toList();
	}

	private Map<String, String> answers(String version) throws Exception {
		try (ConfigurableApplicationContext product = start(version)) {
			return answers(product);
		}
	}

	/** Returns the answers to all documents with their default variables. */
	private static Map<String, String> answers(ConfigurableApplicationContext product) throws Exception {
		Map<String, String> answers = new TreeMap<>();
		try (Stream<Path> documents = Files.list(Path.of("graphql-schema/operations"))) {
			for (String file : documents.map((path) -> path.getFileName().toString()).toList()) {
				String name = file.replace(".graphql", "");
				answers.put(name, post(product, Map.of("documentId", name)));
			}
		}
		answers.put("first release", post(product,
				Map.of("query", "{ oversight(of: \"RX7\", release: 1) { determination reasons { statement } } }")));
		answers.put("former name", post(product, Map.of("query", FORMER_NAME)));
		assertThat(answers).hasSizeGreaterThan(30);
		return answers;
	}

	private ConfigurableApplicationContext start(String version, String... settings) {
		return run(new SpringApplicationBuilder(OversightGraphApplication.class), version, settings);
	}

	private ConfigurableApplicationContext run(SpringApplicationBuilder product, String version, String... settings) {
		return product.run(
				Stream
					.concat(Stream.of("--server.port=0", "--oversight.graph.home=" + this.folder.resolve(version)),
							Stream.of(settings))
					.toArray(String[]::new));
	}

	/**
	 * Returns a product that does not configure logging. Two products in one JVM share it
	 * and must not configure it at the same time.
	 */
	private static SpringApplicationBuilder withoutLogging() {
		SpringApplicationBuilder product = new SpringApplicationBuilder(OversightGraphApplication.class);
		product.application()
			.setListeners(product.application()
				.getListeners()
				.stream()
				.filter((listener) -> !(listener instanceof LoggingApplicationListener))
				.toList());
		return product;
	}

	/** Returns the response without its extensions, which depend on the load. */
	private static String post(ConfigurableApplicationContext product, Map<String, ?> body) throws Exception {
		String port = product.getEnvironment().getProperty("local.server.port");
		try (HttpClient client = HttpClient.newHttpClient()) {
			String response = client
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
					.header("Content-Type", "application/json")
					.header("X-Request-Id", "upgrade")
					.POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
					.build(), BodyHandlers.ofString())
				.body();
			JsonNode answer = JsonMapper.shared().readTree(response);
			return answer.path("data") + " " + answer.path("errors");
		}
	}

}
