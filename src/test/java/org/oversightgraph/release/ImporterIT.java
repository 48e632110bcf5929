package org.oversightgraph.release;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;
import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.oversightgraph.platform.neo4j.GraphStorage;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ImporterIT {

	private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

	private static final Attribution ATTRIBUTION = new Attribution("somebody", "A test");

	private static EmbeddedNeo4j server;

	private static Driver driver;

	private final DatasetReader reader = new DatasetReader(Draft.EDITIONS);

	private final Importer importer = importerAt(NOW);

	private final Importer later = importerAt(NOW.plus(Duration.ofDays(1)));

	@BeforeAll
	static void start(@TempDir Path home) {
		server = EmbeddedNeo4j.start(home);
		driver = GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", server.password()));
		new GraphSchema(driver, null).bringUpToDate();
	}

	@AfterAll
	static void stop() {
		driver.close();
		server.close();
	}

	@BeforeEach
	void clear() {
		this.importer.clear();
	}

	@Test
	void startsWithoutReleases() {
		assertThat(this.importer.current()).isEmpty();
		assertThat(this.importer.content(1)).isEmpty();
	}

	@Test
	void importsFirstRelease() {
		ImportOutcome outcome = this.importer.load(Draft.tiny().files(), ATTRIBUTION);
		assertThat(outcome.changed()).isTrue();
		Release release = outcome.release();
		assertThat(this.importer.current()).contains(release);
		assertThat(release.number()).isOne();
		assertThat(release.header().id()).isEqualTo("tiny");
		assertThat(release.attribution()).isEqualTo(ATTRIBUTION);
		assertThat(release.at().toInstant()).isEqualTo(NOW);
		assertThat(List.of(release.organisations(), release.size().facts())).containsExactly(8L, 17L);
		assertThat(List.of(release.size().added(), release.size().amended(), release.size().ended()))
			.containsExactly(27L, 0L, 0L);
		assertThat(names("""
				MATCH (:Trust {code: 'RA2'})-[party:PARTY_TO]->(a:Arrangement {id: 'agreement:second'})
				RETURN party.role + ' ' + a.validFrom + ' ' + a.validFromLatest + ' ' + a.validFromText AS n"""))
			.containsExactly("SUBJECT 2023-02-01 2024-03-01 2023-02..2024-03-01");
	}

	@Test
	void recordsOutcomeOfEachImport() {
		List<String> outcomes = new ArrayList<>();
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {

			@Override
			public void onStop(Observation.Context context) {
				assertThat(context.getName()).isEqualTo("oversight.import");
				outcomes.add(Objects.requireNonNull(context.getLowCardinalityKeyValue("outcome")).getValue());
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return true;
			}

		});
		Importer observed = new Importer(driver, null, Clock.systemUTC(), this.reader, (_) -> {
		}, GraphStorage.UNKNOWN, observations);
		observed.load(Draft.tiny().files(), ATTRIBUTION);
		observed.rollback(1, ExpectedRelease.NONE, ATTRIBUTION, Progress.NONE);
		observed.revise((content) -> content, ATTRIBUTION, Progress.NONE);
		assertThatExceptionOfType(StaleReleaseException.class)
			.isThrownBy(() -> observed.rollback(1, ExpectedRelease.of(3), ATTRIBUTION, Progress.NONE));
		assertThatExceptionOfType(ImportUnderWayException.class).isThrownBy(() -> observed.revise((content) -> {
			observed.revise((same) -> same, ATTRIBUTION, Progress.NONE);
			return content;
		}, ATTRIBUTION, Progress.NONE));
		assertThatExceptionOfType(InvalidDatasetException.class).isThrownBy(() -> observed.revise((_) -> {
			throw new InvalidDatasetException(List.of(), 1);
		}, ATTRIBUTION, Progress.NONE));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> observed.revise((_) -> {
			throw new IllegalStateException("A fault of the product");
		}, ATTRIBUTION, Progress.NONE));
		assertThat(outcomes).map(ImportResult::valueOf)
			.containsExactly(ImportResult.CHANGED, ImportResult.UNCHANGED, ImportResult.UNCHANGED, ImportResult.REFUSED,
					ImportResult.REFUSED, ImportResult.REFUSED, ImportResult.REFUSED, ImportResult.FAILED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tiny", "exampleshire", "england" })
	void readsImportedContentWithoutChanges(String dataset) {
		DatasetContent content = this.reader.read(DatasetFiles
			.inFolder(Path.of(dataset.equals("tiny") ? "src/test/resources/datasets/tiny" : "seed/" + dataset)));
		this.importer.load(content, ATTRIBUTION, Progress.NONE);
		DatasetContent reread = this.importer.content(1).orElseThrow();
		assertThat(reread.hash()).isEqualTo(content.hash())
			.isEqualTo(this.importer.current().orElseThrow().contentHash());
		assertThat(reread.rows()).hasSameSizeAs(content.rows());
	}

	/** A new release has no mark. */
	@Test
	void marksCurrentRelease() {
		Release first = this.importer.load(Draft.tiny().files(), ATTRIBUTION).release();
		assertThat(this.importer.isMarked("files")).isFalse();
		this.importer.mark(first, "files");
		assertThat(this.importer.isMarked("files")).isTrue();
		assertThat(this.importer.isMarked("other files")).isFalse();
		this.importer.load(changes().getFirst().files(), ATTRIBUTION);
		assertThat(this.importer.isMarked("files")).isFalse();
	}

	@Test
	void changesNothingForSameContent() {
		ImportOutcome first = this.importer.load(Draft.tiny().files(), ATTRIBUTION);
		ImportOutcome second = this.later.load(Draft.tiny().files(), ATTRIBUTION);
		assertThat(second.changed()).isFalse();
		assertThat(second.release()).isEqualTo(first.release());
	}

	/** Changed datasets, with a different kind of change each. */
	static List<Draft> changes() {
		return List.of(Draft.tiny().replace("metrics.csv", "78.25", "80"),
				Draft.tiny()
					.replace("services.csv", "RA1,QA2,acute_services,PATIENT_FLOW,0.25,400,2024-04,2025-04",
							"RA2,QA2,mental_health,COVERAGE,,,2024-04,2025-04"),
				Draft.tiny().replace("trusts.csv", "First Trust", "Renamed Trust"),
				Draft.tiny().replace("arrangements.csv", "Agreement on the Second Trust", "Agreement on it"),
				Draft.tiny().replace("support_episodes.csv", "2024-12", "2026-06"),
				Draft.tiny().replace("sources.csv", "The register", "The register of trusts"),
				Draft.tiny().add("trusts.csv", "RA9,Ninth Trust,,2020-01-01,,ACUTE,,,,,register,"));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void readsFormerReleases(Draft changed) {
		DatasetContent first = this.reader.read(Draft.tiny().files());
		DatasetContent second = this.reader.read(changed.files());
		this.importer.load(first, ATTRIBUTION, Progress.NONE);
		ImportOutcome outcome = this.later.load(second, ATTRIBUTION, Progress.NONE);
		assertThat(outcome.delta().isEmpty()).isFalse();
		assertThat(this.importer.content(1).orElseThrow().hash()).isEqualTo(first.hash());
		assertThat(this.importer.content(2).orElseThrow().hash()).isEqualTo(second.hash());
		this.importer.load(first, ATTRIBUTION, Progress.NONE);
		this.importer.load(second, ATTRIBUTION, Progress.NONE);
		assertThat(IntStream.rangeClosed(1, 4).mapToObj((number) -> this.importer.content(number).orElseThrow().hash()))
			.as("changed and reverted")
			.containsExactly(first.hash(), second.hash(), first.hash(), second.hash());
	}

	@ParameterizedTest
	@MethodSource("changes")
	void undoesInterruptedImport(Draft changed) {
		DatasetContent first = this.reader.read(Draft.tiny().files());
		DatasetContent second = this.reader.read(changed.files());
		this.importer.load(first, ATTRIBUTION, Progress.NONE);
		String stateBefore = graphState();
		assertThatThrownBy(() -> this.importer.load(second, ATTRIBUTION, ImporterIT::kill))
			.isInstanceOf(KilledError.class);
		assertThat(graphState()).as("state after interruption").isNotEqualTo(stateBefore);
		assertThat(this.importer.current().orElseThrow().number()).isOne();
		assertThat(this.importer.content(1).orElseThrow().hash()).isEqualTo(first.hash());
		this.importer.undoUnfinished();
		assertThat(graphState()).isEqualTo(stateBefore);
		assertThat(this.importer.load(second, ATTRIBUTION, Progress.NONE).release().number()).isEqualTo(2);
		assertThat(this.importer.content(2).orElseThrow().hash()).isEqualTo(second.hash());
	}

	/** Ends an import like a killed process, without any clean-up. */
	private static final class KilledError extends Error {

		private static final long serialVersionUID = 1L;

	}

	private static void kill(String phase, long done, long total) {
		if (phase.equals("Writing") && done == total) {
			throw new KilledError();
		}
	}

	@Test
	void rejectsAnotherDataset() {
		this.importer.load(DatasetFiles.inFolder(Path.of("seed/exampleshire")), ATTRIBUTION);
		assertThatThrownBy(() -> this.importer.load(Draft.tiny().files(), ATTRIBUTION))
			.isInstanceOf(AnotherDatasetException.class)
			.hasMessageContainingAll("exampleshire", "tiny");
		assertThat(this.importer.current().orElseThrow().header().id()).isEqualTo("exampleshire");
	}

	@Test
	void keepsReleaseWhenDatasetIsInvalid() {
		ImportOutcome first = this.importer.load(Draft.tiny().files(), ATTRIBUTION);
		DatasetFiles faulty = Draft.tiny().replace("trusts.csv", "ACUTE", "ACUT").files();
		assertThatThrownBy(() -> this.later.load(faulty, ATTRIBUTION)).isInstanceOf(InvalidDatasetException.class)
			.hasMessageContaining("trusts.csv, line 2, column type");
		assertThat(this.importer.current()).contains(first.release());
	}

	@Test
	void keepsReleaseWhenWritingFails() {
		this.importer.load(Draft.tiny().files(), ATTRIBUTION);
		String stateBefore = graphState();
		// Only the server notices that a value is too long for an index.
		driver.executableQuery("CREATE INDEX metric_title IF NOT EXISTS FOR (n:MetricValue) ON (n.title)").execute();
		driver.executableQuery("CALL db.awaitIndexes()").execute();
		DatasetFiles tooLong = Draft.tiny().replace("metrics.csv", "Patients seen in time", "x".repeat(40_000)).files();
		assertThatThrownBy(() -> this.later.load(tooLong, ATTRIBUTION)).isNotInstanceOf(InvalidDatasetException.class);
		driver.executableQuery("DROP INDEX metric_title").execute();
		assertThat(graphState()).isEqualTo(stateBefore);
	}

	@Test
	void rejectsImportDuringImportOfSameProcess() throws Exception {
		CountDownLatch writing = new CountDownLatch(1);
		CountDownLatch resume = new CountDownLatch(1);
		DatasetContent content = this.reader.read(Draft.tiny().files());
		CompletableFuture<ImportOutcome> first = CompletableFuture
			.supplyAsync(() -> this.importer.load(content, ATTRIBUTION, (phase, done, total) -> {
				writing.countDown();
				await(resume);
			}));
		writing.await();
		assertThatExceptionOfType(ImportUnderWayException.class)
			.isThrownBy(() -> this.later.load(content, ATTRIBUTION, Progress.NONE))
			.withMessageContaining("Try again");
		resume.countDown();
		assertThat(first.join().changed()).isTrue();
	}

	@Test
	void rejectsImportDuringImportOfAnotherProcess() {
		try (HeldImportLock _ = HeldImportLock.in(driver)) {
			assertThatExceptionOfType(ImportUnderWayException.class)
				.isThrownBy(() -> this.importer.load(Draft.tiny().files(), ATTRIBUTION));
		}
		assertThat(this.importer.load(Draft.tiny().files(), ATTRIBUTION).changed()).isTrue();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new CompletionException(ex);
		}
	}

	/** Returns all nodes and relationships except the lock. */
	private static String graphState() {
		Stream<String> nodes = driver.executableQuery("""
				MATCH (n)
				WHERE none(label IN labels(n) WHERE label STARTS WITH '__') AND NOT n:ImportLock
				RETURN labels(n) AS labels, properties(n) AS properties""")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("labels") + " " + new TreeMap<>(row.get("properties").asMap()));
		Stream<String> links = driver.executableQuery(
				"""
						MATCH (a)-[r]->(b)
						WHERE NOT a:__Neo4jMigration
						RETURN a.code AS from, type(r) AS type, coalesce(b.code, b.id, b.key) AS to, properties(r) AS properties""")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("from") + " " + row.get("type") + " " + row.get("to") + " "
					+ new TreeMap<>(row.get("properties").asMap()));
		return Stream.concat(nodes, links).sorted().collect(Collectors.joining("\n"));
	}

	private static Importer importerAt(Instant instant) {
		return new Importer(driver, null, Clock.fixed(instant, ZoneOffset.UTC), new DatasetReader(Draft.EDITIONS),
				(_) -> {
				}, GraphStorage.UNKNOWN);
	}

	private static List<String> names(String cypher) {
		return driver.executableQuery(cypher)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("n").asString())
			.toList();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void auditsEachKindOfChange(CapturedOutput output) {
		this.importer.load(Draft.tiny().files(), ATTRIBUTION);
		DatasetContent other = this.reader
			.read(Draft.tiny().replace("trusts.csv", "First Trust", "Other Trust").files());
		this.importer.revise((_) -> other, new Attribution("jo", "A name", "curator"), Progress.NONE);
		this.importer.undo(2, new Attribution("al", "Not the name", "curator"), Progress.NONE);
		this.importer.rollback(2, new Attribution("sam", "The name", "importer"), Progress.NONE);
		this.importer.rollback(4, new Attribution("sam", "No change", "importer"), Progress.NONE);
		assertThat(output.getOut().lines().filter((line) -> line.contains("event=")))
			.extracting((line) -> line.substring(line.indexOf("event=")))
			.containsExactly(
					"event=\"import\" by=\"somebody\" role=\"command-line\" reason=\"A test\" dataset=\"tiny\" release=\"1\" added=\"27\" amended=\"0\" withdrawn=\"0\"",
					"event=\"revision\" by=\"jo\" role=\"curator\" reason=\"A name\" dataset=\"tiny\" release=\"2\" added=\"0\" amended=\"1\" withdrawn=\"0\"",
					"event=\"undo\" by=\"al\" role=\"curator\" reason=\"Not the name\" dataset=\"tiny\" release=\"3\" added=\"0\" amended=\"1\" withdrawn=\"0\"",
					"event=\"rollback\" by=\"sam\" role=\"importer\" reason=\"The name\" dataset=\"tiny\" release=\"4\" added=\"0\" amended=\"1\" withdrawn=\"0\"");
	}

	@Test
	void rejectsChangeForStaleRelease() {
		this.importer.load(Draft.tiny().files(), ATTRIBUTION);
		DatasetContent other = this.reader
			.read(Draft.tiny().replace("trusts.csv", "First Trust", "Other Trust").files());
		this.importer.load(other, ExpectedRelease.of(1), new Attribution("jo", "A name"), Progress.NONE);
		DatasetContent late = this.reader.read(Draft.tiny().replace("trusts.csv", "First Trust", "Late Trust").files());
		StaleReleaseException stale = catchThrowableOfType(StaleReleaseException.class,
				() -> this.importer.load(late, ExpectedRelease.of(1), ATTRIBUTION, Progress.NONE));
		assertThat(stale.current()).isEqualTo(this.importer.current().orElseThrow());
		assertThat(stale.since()).extracting((release) -> release.attribution().by()).containsExactly("jo");
		assertThat(stale.further()).isZero();
		assertThatExceptionOfType(StaleReleaseException.class)
			.isThrownBy(() -> this.importer.revise((_) -> late, ExpectedRelease.of(1), ATTRIBUTION, Progress.NONE));
		assertThatExceptionOfType(StaleReleaseException.class)
			.isThrownBy(() -> this.importer.rollback(1, ExpectedRelease.of(3), ATTRIBUTION, Progress.NONE));
		assertThat(this.importer.releases()).hasSize(2);
	}

	@Test
	void rejectsExpectedReleaseOfEmptyGraph() {
		DatasetContent tiny = this.reader.read(Draft.tiny().files());
		assertThatExceptionOfType(StaleReleaseException.class)
			.isThrownBy(() -> this.importer.load(tiny, ExpectedRelease.ofIfMatch("*"), ATTRIBUTION, Progress.NONE))
			.withMessageContaining("There is no release yet");
		assertThat(this.importer.current()).isEmpty();
	}

	@Test
	void checksReleaseUnderLock() {
		this.importer.load(Draft.tiny().files(), ATTRIBUTION);
		DatasetContent other = this.reader
			.read(Draft.tiny().replace("trusts.csv", "First Trust", "Other Trust").files());
		// The lock rejects other changes between the check and the write.
		List<RuntimeException> rejections = new ArrayList<>();
		this.importer.load(other, ExpectedRelease.of(1), ATTRIBUTION, (_, _, _) -> {
			try {
				this.later.rollback(1, ExpectedRelease.of(1), ATTRIBUTION, Progress.NONE);
			}
			catch (ImportUnderWayException ex) {
				rejections.add(ex);
			}
		});
		assertThat(rejections).isNotEmpty();
		assertThat(this.importer.releases()).hasSize(2);
	}

}
