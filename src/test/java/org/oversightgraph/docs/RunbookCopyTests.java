package org.oversightgraph.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oversightgraph.clients.Programs;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the commands of the runbook that copy the folder of the database. */
class RunbookCopyTests {

	private static final Pattern BACKUP = Pattern.compile("backup-neo4j-\\d{4}-\\d\\d-\\d\\d-\\d{6}");

	@TempDir
	private Path folder;

	private Path store;

	@BeforeEach
	void createStore() throws IOException {
		Assumptions.assumeTrue(Programs.isInstalled("bash"), "bash is not installed.");
		this.store = Files.createDirectories(this.folder.resolve("data/neo4j")).resolve("store");
		Files.writeString(this.store, "first");
	}

	@Test
	void copiesEachBackupToFolderOfItsOwn() throws Exception {
		Files.createDirectories(this.folder.resolve("backup-neo4j"));
		Path first = backUp();
		assertThat(first.resolve("store")).hasContent("first");
		Files.move(first, this.folder.resolve("first"));
		Files.writeString(this.store, "second");
		assertThat(backUp().resolve("store")).hasContent("second");
		assertThat(this.folder.resolve("first/store")).hasContent("first");
	}

	@Test
	void restoresNamedBackupOnly() throws Exception {
		String commands = block("mv data/neo4j");
		String named = BACKUP.matcher(commands).results().findFirst().orElseThrow().group();
		Files.move(backUp(), this.folder.resolve(named));
		Files.writeString(this.store, "broken");
		Files.writeString(this.store.resolveSibling("rest"), "of the broken folder");
		run(commands);
		assertThat(this.store).hasContent("first");
		assertThat(this.store.resolveSibling("rest")).doesNotExist();
		assertThat(folders("broken-neo4j-.*")).singleElement()
			.satisfies((broken) -> assertThat(broken.resolve("rest")).exists());
	}

	/** Makes a backup and returns its folder. */
	private Path backUp() throws Exception {
		run(block("cp -a data/neo4j"));
		return folders(BACKUP.pattern()).getFirst();
	}

	private List<Path> folders(String name) throws IOException {
		try (Stream<Path> folders = Files.list(this.folder)) {
			return folders.filter((path) -> path.getFileName().toString().matches(name)).toList();
		}
	}

	private void run(String commands) throws Exception {
		Programs.Outcome outcome = Programs.run(this.folder, "bash", "-e", "-c", commands);
		assertThat(outcome.exit()).as(outcome.errors()).isZero();
	}

	/** Returns the only block of the runbook that starts with a text. */
	private static String block(String start) {
		List<String> blocks = new DocsPage(Path.of("src/docs/operate/runbook.md")).blocks()
			.stream()
			.map(DocsPage.Block::text)
			.filter((text) -> text.startsWith(start))
			.toList();
		assertThat(blocks).hasSize(1);
		return blocks.getFirst();
	}

}
