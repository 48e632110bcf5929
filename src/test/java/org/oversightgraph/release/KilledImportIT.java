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
 * Kills imports and checks that the graph has either the previous or the new release. One
 * import is killed, or more with {@code -Doversight.kills=20}.
 */
class KilledImportIT {

	private static final int KILLS = Integer.getInteger("oversight.kills", 1);

	private final Random random = new Random();

	@Test
	void keepsOldOrNewReleaseAfterKill(@TempDir Path home) throws Exception {
		DatasetContent last = ImportProcess.state("0");
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home); Driver driver = ImportProcess.driver(server)) {
			ImportProcess.importer(driver).load(last, Attribution.START, Progress.NONE);
		}
		for (int kill = 1; kill <= KILLS; kill++) {
			String state = String.valueOf(kill);
			String lastStep = killImport(home, state);
			DatasetContent next = ImportProcess.state(state);
			try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home); Driver driver = ImportProcess.driver(server)) {
				Importer importer = ImportProcess.importer(driver);
				Release current = importer.current().orElseThrow();
				String hash = importer.content(current.number()).orElseThrow().hash();
				assertThat(hash).as("kill %d, after %s", kill, lastStep)
					.isEqualTo(current.contentHash())
					.isIn(last.hash(), next.hash());
				importer.undoUnfinished();
				assertThat(importer.content(current.number()).orElseThrow().hash()).as("after undoing").isEqualTo(hash);
				last = hash.equals(next.hash()) ? next : last;
			}
		}
	}

	/** Kills an import at a random step and returns that step. */
	private String killImport(Path home, String state) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
				"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
				"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
				ImportProcess.class.getName(), home.toString(), state)
			.redirectErrorStream(true)
			.start();
		int steps = this.random.nextInt(40);
		String lastStep = "nothing";
		try (BufferedReader output = process.inputReader()) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				if (line.startsWith("Writing") || line.startsWith("Comparing")) {
					lastStep = line;
					if (steps-- == 0) {
						break;
					}
				}
			}
			process.destroyForcibly();
		}
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		return lastStep;
	}

}
