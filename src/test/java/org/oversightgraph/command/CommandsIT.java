package org.oversightgraph.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.oversightgraph.OversightGraphApplication;
import org.oversightgraph.command.ProgressLine.Display;
import org.oversightgraph.dataset.FiftyFaults;
import org.oversightgraph.dataset.Zips;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import org.oversightgraph.release.HeldImportLock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the commands in the order in which a curator uses them. All use one running
 * server, because a server for each command would be slow.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsIT {

	private static final String TINY = "src/test/resources/datasets/tiny";

	@TempDir
	private static Path home;

	@TempDir
	private Path folder;

	private static EmbeddedNeo4j server;

	@BeforeAll
	static void start() {
		server = EmbeddedNeo4j.start(home);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	/** The result of a command. */
	private record Outcome(int code, String out, String err) {

		List<String> lines() {
			return this.out.lines().toList();
		}

	}

	private static Outcome run(String... arguments) {
		return run(Display.LINES,
				Stream.concat(Stream.of(arguments),
						Stream.of("--spring.neo4j.uri=" + server.uri(), "--spring.neo4j.authentication.username=neo4j",
								"--spring.neo4j.authentication.password=" + server.password())));
	}

	private static Outcome run(Display display, Stream<String> arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int code = Commands.run(OversightGraphApplication.class, new PrintWriter(out), new PrintWriter(err), display,
				arguments.toArray(String[]::new));
		return new Outcome(code, out.toString(), err.toString());
	}

	/** Copies the tiny dataset and replaces a text in one file. Returns the folder. */
	private String changed(String file, String old, String text) throws IOException {
		try (Stream<Path> files = Files.list(Path.of(TINY))) {
			for (Path path : files.toList()) {
				Files.copy(path, this.folder.resolve(path.getFileName()));
			}
		}
		Path path = this.folder.resolve(file);
		String content = Files.readString(path);
		assertThat(content).contains(old);
		Files.writeString(path, content.replace(old, text));
		return this.folder.toString();
	}

	@Test
	@Order(1)
	void listsNoReleasesOfEmptyGraph() {
		assertThat(run("releases")).satisfies((outcome) -> {
			assertThat(outcome.code()).isZero();
			assertThat(outcome.lines()).hasSize(1);
		});
		Outcome rollback = run("rollback", "1");
		assertThat(rollback.code()).isEqualTo(ExitCode.FAULTS);
		assertThat(rollback.err()).contains("There is no release yet. Import a dataset first.");
		Outcome diff = run("diff", TINY);
		assertThat(diff.code()).isEqualTo(ExitCode.FAULTS);
		assertThat(diff.out()).contains("Recorded: trusts RA1.").containsPattern("trusts +2 added +0 amended");
	}

	@Test
	@Order(2)
	void importsDatasetOnce() throws IOException {
		Path zip = Files.write(this.folder.resolve("tiny.zip"), Zips.of(Path.of(TINY)).bytes());
		Outcome first = run("import", zip.toString(), "--by", "A curator", "--reason", "To begin with");
		assertThat(first.lines()).containsExactly("Release 1 of tiny: 27 rows added, 0 amended, 0 withdrawn.");
		assertThat(first.code()).isZero();
		assertThat(run("import", TINY).lines())
			.containsExactly("Nothing has changed. The dataset is the same as release 1 of tiny.");
		Outcome diff = run("diff", TINY);
		assertThat(diff.code()).isZero();
		assertThat(diff.lines()).containsExactly("Nothing would change.");
	}

	@Test
	@Order(3)
	void showsChangesWithoutWritingThem() throws IOException {
		String renamed = changed("trusts.csv", "First Trust", "Renamed Trust");
		Outcome diff = run("diff", renamed);
		assertThat(diff.code()).isEqualTo(ExitCode.FAULTS);
		assertThat(diff.lines()).first()
			.isEqualTo("RA1 is now called Renamed Trust. The previous name was First Trust.");
		assertThat(diff.lines()).last().asString().startsWith("trusts ").contains(" 1 amended");
		Outcome json = run("diff", renamed, "--json");
		assertThat(json.lines()).first()
			.asString()
			.startsWith("{\"kind\":\"RENAMED\",\"table\":\"trusts\",\"organisation\":\"RA1\"");
		assertThat(json.lines()).last().isEqualTo("{\"table\":\"trusts\",\"added\":0,\"amended\":1,\"withdrawn\":0}");
		Outcome dry = run("import", "--dry-run", renamed);
		assertThat(dry.code()).isZero();
		assertThat(dry.out()).contains("Nothing was written.");
		assertThat(run("releases", "--json").lines()).hasSize(1);
	}

	@Test
	@Order(4)
	void listsReleasesAndRollsBack() throws IOException {
		String renamed = changed("trusts.csv", "First Trust", "Renamed Trust");
		assertThat(run("import", renamed, "--json", "--by=A curator").out())
			.startsWith("{\"dataset\":\"tiny\",\"number\":2,")
			.contains("\"by\":\"A curator\"", "\"amended\":1", "\"changed\":true");
		assertThat(run("rollback", "1", "--reason", "The name was wrong").lines())
			.containsExactly("Release 3 of tiny: 0 rows added, 1 amended, 0 withdrawn.");
		assertThat(run("diff", TINY).code()).isZero();
		Outcome releases = run("releases");
		assertThat(releases.lines()).hasSize(4);
		assertThat(releases.lines().get(1)).startsWith("     3").contains("The name was wrong");
		assertThat(releases.lines().get(3)).startsWith("     1").contains("A curator", "To begin with");
		Outcome unknown = run("rollback", "9");
		assertThat(unknown.code()).isEqualTo(ExitCode.FAULTS);
		assertThat(unknown.err()).contains("There is no release 9. Use a release from 1 to 3.");
	}

	@Test
	@Order(5)
	void rejectsChangeForStaleRelease() throws IOException {
		String renamed = changed("trusts.csv", "First Trust", "Late Trust");
		for (List<String> arguments : List.of(List.of("import", renamed, "--if-release", "1"),
				List.of("import", "--dry-run", renamed, "--if-release=1"),
				List.of("rollback", "2", "--if-release=1"))) {
			Outcome stale = run(arguments.toArray(String[]::new));
			assertThat(stale.code()).isEqualTo(ExitCode.CONFLICT);
			assertThat(stale.err()).contains("made for release 1, but release 3 is current. Nothing was written.");
			assertThat(stale.lines().get(1)).startsWith("     3").contains("The name was wrong");
			assertThat(stale.lines().get(2)).startsWith("     2").contains("A curator");
		}
		Outcome early = run("import", renamed, "--if-release=9");
		assertThat(early.code()).isEqualTo(ExitCode.CONFLICT);
		assertThat(early.err()).contains("Release 9 is expected, but release 3 is current");
		assertThat(run("import", renamed, "--if-release=0").code()).isEqualTo(ExitCode.USAGE);
		assertThat(run("releases", "--json").lines()).hasSize(3);
		assertThat(run("import", TINY, "--if-release=3").code()).isZero();
		assertThat(run("rollback", "3", "--if-release=3").code()).isZero();
	}

	@Test
	@Order(5)
	void exportsReleaseThatImportsWithoutChanges() throws IOException {
		Path zip = this.folder.resolve("tiny.zip");
		assertThat(run("export", zip.toString()).lines())
			.containsExactly("Release 3 of tiny: 27 rows written to %s.".formatted(zip));
		assertThat(run("import", zip.toString()).out()).startsWith("Nothing has changed");
		Outcome again = run("export", zip.toString());
		assertThat(again.code()).isEqualTo(ExitCode.USAGE);
		assertThat(again.err()).startsWith("%s already exists.".formatted(zip));
		Path second = this.folder.resolve("second");
		assertThat(run("export", second.toString(), "--release", "2").code()).isZero();
		assertThat(second.resolve("trusts.csv")).content().contains("Renamed Trust");
		assertThat(run("export", second.toString()).code()).isEqualTo(ExitCode.USAGE);
		assertThat(run("export", second.resolve("x").toString(), "--release", "9").code()).isEqualTo(ExitCode.FAULTS);
	}

	@Test
	@Order(5)
	void appliesPublishersFile() throws IOException {
		Path file = this.folder.resolve("succ.csv");
		Files.writeString(file, "RA1,RA2,\n");
		Outcome faulty = run("diff", "--adapter", "ods-succession", "--day", "2026-09", file.toString());
		assertThat(faulty.code()).isEqualTo(ExitCode.FAULTS);
		assertThat(faulty.lines()).first().asString().startsWith("succ.csv:1: ");
		Files.writeString(file, "RA1,RA2,A,20300401,\n");
		Outcome diff = run("diff", "--adapter", "ods-succession", "--day", "2026-09", file.toString());
		assertThat(diff.lines()).as(diff.toString())
			.anySatisfy((line) -> assertThat(line).contains("successions RA1, RA2"));
		assertThat(run("import", "--adapter", "ods-succesion", file.toString()).err())
			.contains("Did you mean ods-succession?");
		assertThat(run("validate", TINY, "--day", "2026").err()).contains("require --adapter");
		assertThat(run("adapters").lines()).hasSize(6).first().asString().startsWith("ods-etr ");
	}

	@Test
	@Order(5)
	void rejectsInvalidDatasetWithItsFaults() throws IOException {
		String faulty = changed("trusts.csv", "ACUTE", "ACUT");
		for (String command : List.of("validate", "import", "diff")) {
			Outcome outcome = run(command, faulty);
			assertThat(outcome.code()).isEqualTo(ExitCode.FAULTS);
			assertThat(outcome.lines()).first()
				.asString()
				.startsWith("trusts.csv:2: column type: \"ACUT\" is not a value of this column. Did you mean ACUTE?");
			assertThat(outcome.err()).contains("Nothing was written");
		}
		assertThat(run("validate", "--json", faulty).lines()).first()
			.asString()
			.startsWith("{\"file\":\"trusts.csv\",\"line\":2,\"column\":\"type\",\"value\":\"ACUT\",\"problem\":\"")
			.contains("\"remedy\":\"Did you mean ACUTE?");
		assertThat(run("releases", "--json").lines()).hasSize(3);
	}

	@Test
	@Order(5)
	void printsOneMessageForEachOfFiftyFaults() {
		String faulty = FiftyFaults.in(this.folder).toString();
		Outcome outcome = run("import", faulty);
		assertThat(outcome.code()).isEqualTo(ExitCode.FAULTS);
		assertThat(outcome.lines()).hasSize(50)
			.allSatisfy((line) -> assertThat(line).matches("[a-z_]+\\.csv:\\d+: .+"));
		assertThat(outcome.lines().stream().map(CommandsIT::kind).distinct()).as("kinds of faults")
			.hasSizeGreaterThanOrEqualTo(20);
		assertThat(outcome.err().lines()).containsExactly("50 faults. Nothing was written.");
		assertThat(outcome.out()).contains("Did you mean ZR01");
		assertThat(run("validate", "--json", faulty).lines()).hasSize(50)
			.allSatisfy((line) -> assertThat(line).startsWith("{\"file\":\"").endsWith("\"}"));
		assertThat(run("releases", "--json").lines()).hasSize(3);
	}

	/** Returns the kind of a fault: its message without place and value. */
	private static String kind(String line) {
		return line.replaceAll("^[^ ]+ (column \\w+: )?(\"[^\"]*\" )?", "")
			.replaceAll("[.(:;].*", "")
			.replaceAll("\\d+", "n");
	}

	@Test
	@Order(6)
	void rejectsAnotherDataset() {
		Outcome outcome = run("import", "seed/exampleshire");
		assertThat(outcome.code()).isEqualTo(ExitCode.FAULTS);
		assertThat(outcome.err()).contains("The graph holds the dataset tiny, and this is exampleshire.");
	}

	@Test
	@Order(7)
	void rejectsImportDuringAnotherImport() {
		try (Driver driver = GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", server.password()));
				HeldImportLock _ = HeldImportLock.in(driver)) {
			Outcome outcome = run("import", TINY);
			assertThat(outcome.code()).isEqualTo(ExitCode.CONFLICT);
			assertThat(outcome.err()).contains("Another import is in progress.");
		}
	}

	@Test
	void reportsGraphInUseInOneLine() {
		Outcome outcome = run(Display.LINES, Stream.of("releases", "--oversight.graph.home=" + home));
		assertThat(outcome.code()).isEqualTo(ExitCode.NO_GRAPH);
		assertThat(outcome.out()).isEmpty();
		assertThat(outcome.err()).isEqualToIgnoringNewLines(
				"The graph in %s is in use by a running product. Send the import to its endpoint (POST /import), or stop the product and try again."
					.formatted(home));
	}

	@Test
	void reportsUnreachableGraphInOneLine() {
		Outcome outcome = run(Display.LINES, Stream.of("releases", "--spring.neo4j.uri=bolt://127.0.0.1:1",
				"--spring.neo4j.authentication.username=neo4j", "--spring.neo4j.authentication.password=x"));
		assertThat(outcome.code()).isEqualTo(ExitCode.NO_GRAPH);
		assertThat(outcome.err().lines())
			.containsExactly("The database cannot be reached at the moment. Try again in a few seconds."
					+ " Check spring.neo4j.uri, the user and the password.");
	}

	@Test
	void rejectsInvalidArgumentsWithUsage() {
		for (String[] arguments : new String[][] { { "import" }, { "rollback", "one" }, { "validate", "nowhere" },
				{ "import", TINY, "--reason", " " }, { "releases", "--nothing" } }) {
			Outcome outcome = run(Display.LINES, Stream.of(arguments));
			assertThat(outcome.code()).as(String.join(" ", arguments)).isEqualTo(ExitCode.USAGE);
			assertThat(outcome.err()).contains("Usage: oversight-graph");
		}
		Outcome misspelt = run(Display.LINES, Stream.of("imprt"));
		assertThat(misspelt.code()).isEqualTo(ExitCode.USAGE);
		assertThat(misspelt.err()).contains("Did you mean: oversight-graph import");
		assertThat(run(Display.LINES, Stream.of("validate", "nowhere")).err())
			.startsWith("The folder or zip nowhere does not exist.");
	}

	@Test
	void printsHelpAndVersionWithoutGraph() {
		assertThat(run(Display.LINES, Stream.of("--help")).out()).contains("validate", "diff", "import", "releases",
				"rollback", "encode-password", "Exit codes:");
		assertThat(run(Display.LINES, Stream.of("help", "import")).out()).contains("--dry-run", "FOLDER|ZIP");
		assertThat(run(Display.LINES, Stream.of("--version")).out()).startsWith("Oversight Graph ");
	}

	@Test
	void distinguishesCommandsFromSettings() {
		assertThat(Commands.areMeantBy()).isFalse();
		assertThat(Commands.areMeantBy("--server.port=0", "--debug")).isFalse();
		assertThat(Commands.areMeantBy("--oversight.graph.home=data/x", "import", "x.zip")).isTrue();
		assertThat(Commands.areMeantBy("--help")).isTrue();
	}

	@Test
	void showsProgressBarOnTerminal() {
		StringWriter text = new StringWriter();
		ProgressLine bar = new ProgressLine(new PrintWriter(text), Display.BAR);
		bar.at("Comparing", 0, 100);
		bar.at("Writing", 50, 100);
		bar.done();
		assertThat(text.toString().split("\r")).containsExactly("", "Comparing [" + " ".repeat(30) + "] 0 %",
				"Writing [" + "#".repeat(15) + " ".repeat(15) + "] 50 % ", " ".repeat(45));
	}

}
