package org.oversightgraph.platform.neo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;

import org.apache.logging.log4j.status.StatusLogger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedNeo4jIT {

	@Test
	void keepsDataBetweenStartsAndRequiresPassword(@TempDir Path home) {
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home); Driver driver = connect(server, server.password())) {
			assertThat(server.uri().getHost()).isEqualTo("127.0.0.1");
			new GraphSchema(driver, null).bringUpToDate();
			driver.executableQuery("CREATE (:Organisation {code: 'RX7'})").execute();
			assertThatThrownBy(() -> {
				try (Driver stranger = connect(server, "neo4j")) {
					stranger.verifyConnectivity();
				}
			}).isInstanceOf(AuthenticationException.class);
		}
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home); Driver driver = connect(server, server.password())) {
			assertThat(new GraphReader(driver, null, Duration.ofSeconds(5)).read("test/organisation-codes", Map.of(),
					(row) -> row.get("code").asString()))
				.containsExactly("RX7");
		}
	}

	@Test
	void migratesOnceIfTwoProcessesStartTogether(@TempDir Path home) {
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home);
				Driver one = connect(server, server.password());
				Driver other = connect(server, server.password())) {
			GraphSchema first = new GraphSchema(one, null);
			GraphSchema second = new GraphSchema(other, null);
			CyclicBarrier together = new CyclicBarrier(2);
			CompletableFuture.allOf(migrating(first, together), migrating(second, together)).join();
			assertThat(
					one.executableQuery("MATCH (migration:__Neo4jMigration) RETURN count(*) AS n").execute().records())
				.singleElement()
				.satisfies((row) -> assertThat(row.get("n").asInt()).as("a baseline and four migrations").isEqualTo(5));
			assertThat(one.executableQuery("MATCH (lock:__Neo4jMigrationsLock) RETURN lock").execute().records())
				.isEmpty();
		}
	}

	private static CompletableFuture<Void> migrating(GraphSchema schema, CyclicBarrier together) {
		return CompletableFuture.runAsync(() -> {
			try {
				together.await();
			}
			catch (InterruptedException | BrokenBarrierException ex) {
				throw new CompletionException(ex);
			}
			schema.bringUpToDate();
		}, (task) -> Thread.ofPlatform().start(task));
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void reportsUnwritableLogInOneLine(@TempDir Path home, CapturedOutput output) {
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home)) {
			int before = output.getAll().length();
			for (int i = 0; i < 3; i++) {
				StatusLogger.getLogger().error("Unable to write to stream", new IOException("No space left on device"));
			}
			assertThat(output.getAll().substring(before).lines()).singleElement()
				.asString()
				.contains("Neo4j cannot write its log: Unable to write to stream");
			assertThat(server.uri()).isNotNull();
		}
	}

	@Test
	void stopsWithMessageIfFolderIsFile(@TempDir Path home) throws IOException {
		Path file = Files.createFile(home.resolve("neo4j"));
		assertThatExceptionOfType(GraphStartException.class).isThrownBy(() -> EmbeddedNeo4j.start(file))
			.withMessage("The folder of the graph, %s, is not writable.", file)
			.satisfies((refusal) -> assertThat(refusal.action()).contains("--oversight.graph.home="));
	}

	@Test
	void repairsUnreadableEndOfLogIfRequested(@TempDir Path home) throws IOException {
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home); Driver driver = connect(server, server.password())) {
			driver.executableQuery("CREATE (:Organisation {code: 'RX7'})").execute();
		}
		damage(home.resolve("data/transactions/neo4j/neostore.transaction.db.0"));
		assertThatExceptionOfType(GraphStartException.class).isThrownBy(() -> EmbeddedNeo4j.start(home))
			.withMessageContaining("The end of its transaction log is unreadable.")
			.satisfies((refusal) -> assertThat(refusal.action()).contains("--oversight.graph.repair=true"));
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home, true);
				Driver driver = connect(server, server.password())) {
			assertThat(driver.executableQuery("MATCH (n:Organisation) RETURN n.code").execute().records()).hasSize(1);
		}
	}

	/** Writes invalid bytes where the next transaction would begin. */
	private static void damage(Path log) throws IOException {
		byte[] bytes = Files.readAllBytes(log);
		int end = bytes.length;
		while (bytes[end - 1] == 0) {
			end--;
		}
		Arrays.fill(bytes, end, end + 64, (byte) 0x7f);
		Files.write(log, bytes);
	}

	private static Driver connect(EmbeddedNeo4j server, String password) {
		return GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", password));
	}

}
