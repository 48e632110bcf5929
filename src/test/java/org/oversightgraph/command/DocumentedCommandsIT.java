package org.oversightgraph.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oversightgraph.OversightGraphApplication;
import org.oversightgraph.TestGraph;
import org.oversightgraph.command.ProgressLine.Display;
import org.oversightgraph.dataset.Zips;
import org.oversightgraph.docs.DocsPage;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the documented commands of the jar on a copy of the England dataset in which one
 * name differs.
 */
class DocumentedCommandsIT {

	private static final String JAR = "java -jar target/oversight-graph-*.jar ";

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	private static final Path REGISTER = Path.of("src/test/resources/published/ods-etr-2026-07.csv");

	@TempDir
	private Path folder;

	@BeforeAll
	static void load() {
		TestGraph.use("england");
	}

	@Test
	void runsEveryDocumentedCommand() throws IOException {
		prepare();
		List<String> commands = DocsPage.withExamples()
			.stream()
			.flatMap((page) -> page.blocks().stream())
			.filter((block) -> block.language().equals("sh"))
			.flatMap((block) -> block.commands().stream())
			.filter((line) -> line.startsWith(JAR))
			.toList();
		assertThat(commands).hasSizeGreaterThan(5).allSatisfy(this::assertSucceeds);
	}

	private void prepare() throws IOException {
		Path data = this.folder.resolve("my-data");
		FileSystemUtils.copyRecursively(Path.of("seed/england"), data);
		Path trusts = data.resolve("trusts.csv");
		Files.writeString(trusts,
				Files.readString(trusts).replace("North West Ambulance Service NHS Trust", "North West Ambulance"));
		Files.write(this.folder.resolve("my-data.zip"), Zips.of(data).bytes());
		Files.copy(REGISTER, this.folder.resolve("etr.csv"));
	}

	private void assertSucceeds(String line) {
		Stream<String> words = WORD.matcher(line.substring(JAR.length()))
			.results()
			.map((MatchResult word) -> word.group(1) == null ? word.group(2) : word.group(1))
			.map(this::resolved);
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int code = Commands.run(OversightGraphApplication.class, new PrintWriter(out), new PrintWriter(err),
				Display.LINES, Stream.concat(words, TestGraph.settings().stream()).toArray(String[]::new));
		assertThat(code).as("%s: %s%s", line, out, err).isEqualTo(line.contains(" diff ") ? ExitCode.FAULTS : 0);
	}

	/** Resolves a word of a command that names a file against the folder of this test. */
	private String resolved(String word) {
		boolean file = word.matches("my-data(\\.zip)?|\\w+\\.(csv|zip)");
		return file ? this.folder.resolve(word).toString() : word;
	}

}
