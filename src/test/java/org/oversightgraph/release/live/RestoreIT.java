package org.oversightgraph.release.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oversightgraph.OversightGraphApplication;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.ReadingLimits;
import org.oversightgraph.process.Child;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.Release;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Follows the runbook: backs up a database in each way, and restores it. */
class RestoreIT {

	@TempDir
	private Path folder;

	@Test
	void restoresCopyOfFolderAndExportedDataset() throws Exception {
		Path changed = this.folder.resolve("changed");
		FileSystemUtils.copyRecursively(Path.of("seed/exampleshire"), changed);
		Path header = changed.resolve("dataset.yaml");
		Files.writeString(header, Files.readString(header).replaceFirst("(?m)^title: .*$", "title: Changed"));
		Path zip = this.folder.resolve("dataset.zip");
		List<Release> before;
		try (ConfigurableApplicationContext product = start("neo4j")) {
			Importer importer = product.getBean(Importer.class);
			importer.load(DatasetFiles.inFolder(changed), new Attribution("jo", "A change to restore"));
			before = importer.releases();
			String port = product.getEnvironment().getProperty("local.server.port");
			try (InputStream export = URI.create("http://127.0.0.1:" + port + "/export/dataset.zip")
				.toURL()
				.openStream()) {
				Files.copy(export, zip);
			}
		}
		assertThat(before).hasSize(2);

		FileSystemUtils.copyRecursively(this.folder.resolve("neo4j"), this.folder.resolve("copy"));
		try (ConfigurableApplicationContext restored = start("copy")) {
			assertThat(restored.getBean(Importer.class).releases()).isEqualTo(before);
		}

		try (ConfigurableApplicationContext empty = start("empty")) {
			Importer importer = empty.getBean(Importer.class);
			try (InputStream backup = Files.newInputStream(zip)) {
				importer.load(DatasetFiles.inZip(backup, "dataset.zip", empty.getBean(ReadingLimits.class)),
						new Attribution("jo", "Restore"));
			}
			assertThat(importer.current()).map(Release::contentHash).hasValue(before.getFirst().contentHash());
		}
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

	private ConfigurableApplicationContext start(String home) {
		return new SpringApplicationBuilder(OversightGraphApplication.class).run(
				Stream
					.of("--server.port=0", "--oversight.graph.home=" + this.folder.resolve(home),
							"--oversight.dataset=exampleshire")
					.toArray(String[]::new));
	}

}
