package org.oversightgraph.release.live;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oversightgraph.OversightGraphApplication;
import org.oversightgraph.RestrictedData;
import org.oversightgraph.curation.Curator;
import org.oversightgraph.curation.Curator.Answer;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;
import org.oversightgraph.export.DatasetWriter;
import org.oversightgraph.process.Child;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.Progress;
import org.oversightgraph.release.Release;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Follows the runbook: backs up a database in each way, and restores it. */
class RestoreIT {

	private static final String PASSWORD = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret");

	@TempDir
	private Path folder;

	private final RestrictedData data = new RestrictedData(new DatasetReader(Draft.EDITIONS));

	/** Both have restricted facts, and the dry run finds an export without them. */
	@Test
	void restoresCopyOfFolderAndExportedDataset() throws Exception {
		List<Release> before;
		byte[] backup;
		try (ConfigurableApplicationContext product = start("neo4j", "--oversight.access.reading=signed-in")) {
			Importer importer = product.getBean(Importer.class);
			importer.load(this.data.second(true), new Attribution("jo", "A change to restore"), Progress.NONE);
			before = importer.releases();
			assertThat(export(product, "").statusCode()).isEqualTo(401);
			backup = export(product, "jo").body();
			assertThat(dryRunChanges(product, backup)).isFalse();
		}
		assertThat(before).hasSize(2);

		FileSystemUtils.copyRecursively(this.folder.resolve("neo4j"), this.folder.resolve("copy"));
		try (ConfigurableApplicationContext restored = start("copy")) {
			assertThat(restored.getBean(Importer.class).releases()).isEqualTo(before);
			assertThat(export(restored, "jo").body()).isEqualTo(backup);
			assertThat(dryRunChanges(restored, export(restored, "").body())).isTrue();
		}

		try (ConfigurableApplicationContext empty = start("empty")) {
			assertThat(client(empty).post("/import?reason=Restore", BodyPublishers.ofByteArray(backup)).status())
				.isEqualTo(201);
			assertThat(empty.getBean(Importer.class).current()).map(Release::contentHash)
				.hasValue(before.getFirst().contentHash());
			assertThat(export(empty, "jo").body()).isEqualTo(backup);
			assertThat(dryRunChanges(empty, backup)).isFalse();
		}
	}

	/** Exports the dataset as a person, or without a sign-in if the name is empty. */
	private static HttpResponse<byte[]> export(ConfigurableApplicationContext product, String name) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(client(product).to("/export/dataset.zip", name, "secret").build(),
					BodyHandlers.ofByteArray());
		}
	}

	private static boolean dryRunChanges(ConfigurableApplicationContext product, byte[] zip) throws Exception {
		Answer answer = client(product).post("/import?dryRun=true", BodyPublishers.ofByteArray(zip));
		assertThat(answer.status()).isEqualTo(200);
		return answer.body().path("changed").asBoolean();
	}

	private static Curator client(ConfigurableApplicationContext product) {
		return new Curator(product.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	@Test
	void restoresDumpOfNeo4jAdmin() throws Exception {
		List<Release> before;
		try (ConfigurableApplicationContext product = start("neo4j")) {
			before = product.getBean(Importer.class).releases();
		}
		admin("neo4j", "dump", "--to-path=" + this.folder);
		admin("restored", "load", "--from-path=" + this.folder);
		try (ConfigurableApplicationContext restored = start("restored")) {
			assertThat(restored.getBean(Importer.class).releases()).isEqualTo(before);
		}
	}

	/** Runs {@code neo4j-admin database} on the database {@code neo4j} of a server. */
	private void admin(String home, String action, String path) throws IOException {
		Path log = this.folder.resolve(action + ".log");
		Path server = Files.createDirectories(this.folder.resolve(home));
		Child admin = Child.start(List.of("env", "NEO4J_HOME=" + server, Child.java(), "-cp",
				System.getProperty("java.class.path"), "org.neo4j.cli.AdminTool", "database", action, "neo4j", path),
				log);
		assertThat(admin.await(Duration.ofMinutes(2))).isTrue();
		assertThat(admin.exitCode()).as(() -> log + ": " + admin.lines()).isZero();
	}

	private ConfigurableApplicationContext start(String home, String... settings) throws IOException {
		Path dataset = this.folder.resolve("dataset");
		if (Files.notExists(dataset)) {
			DatasetWriter.toFolder(this.data.first(true), dataset);
		}
		return new SpringApplicationBuilder(OversightGraphApplication.class).run(
				Stream
					.concat(Stream.of("--server.port=0", "--oversight.graph.home=" + this.folder.resolve(home),
							"--oversight.dataset=" + dataset, "--oversight.access.people.jo.password=" + PASSWORD,
							"--oversight.access.people.jo.roles=importer"), Stream.of(settings))
					.toArray(String[]::new));
	}

}
