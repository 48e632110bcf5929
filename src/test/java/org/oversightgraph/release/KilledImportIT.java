package org.oversightgraph.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports that are killed on the way leave the graph with the release before or the new
 * one, whole. One is killed here; {@code -Doversight.kills=20} kills more.
 */
class KilledImportIT {

	private static final int KILLS = Integer.getInteger("oversight.kills", 1);

	private final Random chance = new Random();

	@Test
	void theGraphHoldsTheOldReleaseOrTheNew(@TempDir Path home) throws Exception {
		DatasetContent last = ImportProcess.state("0");
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home); Driver driver = ImportProcess.driver(server)) {
			ImportProcess.importer(driver).load(last, Attribution.START, Progress.NONE);
		}
		for (int kill = 1; kill <= KILLS; kill++) {
			String state = String.valueOf(kill);
			String killed = killOnTheWay(home, state);
			DatasetContent next = ImportProcess.state(state);
			try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home); Driver driver = ImportProcess.driver(server)) {
				Importer importer = ImportProcess.importer(driver);
				Release current = importer.current().orElseThrow();
				String held = importer.content(current.number()).orElseThrow().hash();
				assertThat(held).as("kill %d, after %s", kill, killed)
					.isEqualTo(current.contentHash())
					.isIn(last.hash(), next.hash());
				importer.undoUnfinished();
				assertThat(importer.content(current.number()).orElseThrow().hash()).as("undone").isEqualTo(held);
				last = held.equals(next.hash()) ? next : last;
			}
		}
	}

	/** Kills an import at one of its steps, and tells at which. */
	private String killOnTheWay(Path home, String state) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
				"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
				"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
				ImportProcess.class.getName(), home.toString(), state)
			.redirectErrorStream(true)
			.start();
		int steps = this.chance.nextInt(40);
		String last = "nothing";
		try (BufferedReader told = process.inputReader()) {
			for (String line = told.readLine(); line != null; line = told.readLine()) {
				if (line.startsWith("Writing") || line.startsWith("Comparing")) {
					last = line;
					if (steps-- == 0) {
						break;
					}
				}
			}
			process.destroyForcibly();
		}
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		return last;
	}

}
