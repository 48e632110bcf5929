package org.oversightgraph.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import org.oversightgraph.platform.neo4j.GraphReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatasetLoaderIT {

	private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

	private static EmbeddedNeo4j server;

	private static Driver driver;

	private final DatasetLoader loader = loaderAt(NOW);

	private final DatasetLoader later = loaderAt(NOW.plus(Duration.ofDays(1)));

	@BeforeAll
	static void start(@TempDir Path home) {
		server = EmbeddedNeo4j.start(home);
		driver = GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", server.password()));
		new Migrations(MigrationsConfig.builder().withLocationsToScan("classpath:neo4j/migrations").build(), driver)
			.apply();
	}

	@AfterAll
	static void stop() {
		driver.close();
		server.close();
	}

	@BeforeEach
	void empty() {
		driver.executableQuery("MATCH (n) WHERE none(label IN labels(n) WHERE label STARTS WITH '__') DETACH DELETE n")
			.execute();
	}

	@Test
	void nothingIsLoadedAtFirst() {
		assertThat(graph().current()).isEmpty();
	}

	@Test
	void loadsADatasetAndSaysWhichItIs() {
		LoadOutcome outcome = this.loader.load(Draft.tiny().files());
		assertThat(outcome.changed()).isTrue();
		assertThat(graph().current()).contains(outcome.dataset())
			.contains(new DatasetInfo("tiny", "Tiny", DatasetNature.REAL, LocalDate.of(2021, 7, 1), "1",
					"As small as can be.", NOW.atZone(ZoneOffset.UTC), 8, 17));
		assertThat(count("MATCH (n:Organisation) RETURN count(n) AS n")).isEqualTo(8);
		assertThat(count("MATCH (n:Source) RETURN count(n) AS n")).isEqualTo(2);
	}

	@Test
	void writesWhatTheGraphModelSays() {
		this.loader.load(Draft.tiny().files());
		assertThat(names("""
				MATCH (a)-[r]->(b) WHERE NOT a:__Neo4jMigration
				UNWIND [l IN labels(a) WHERE NOT l IN ['Organisation', 'Arrangement']] AS from
				UNWIND [l IN labels(b) WHERE NOT l IN ['Organisation', 'Arrangement']] AS to
				RETURN DISTINCT from + ' ' + type(r) + ' ' + to AS n""")).containsExactlyInAnyOrder(
				"Icb SUCCEEDED_BY Icb", "Icb IN_REGION Region", "Trust SERVES Icb", "Trust PARTY_TO OversightAgreement",
				"Icb PARTY_TO OversightAgreement", "Region PARTY_TO OversightAgreement",
				"Trust HAS_SEGMENT SegmentAllocation", "Trust HAS_SUPPORT SupportEpisode",
				"SupportEpisode HAS_EVENT SupportEvent", "Trust HAS_METRIC MetricValue",
				"Trust HAS_RATING QualityRating");
		assertThat(names("""
				MATCH (:Trust {code: 'RA2'})-[party:PARTY_TO]->(a:Arrangement {id: 'agreement:second'})
				RETURN party.role + ' ' + a.validFrom + ' ' + a.validFromLatest + ' ' + a.validFromText AS n"""))
			.containsExactly("SUBJECT 2023-02-01 2024-03-01 2023-02..2024-03-01");
	}

	@Test
	void loadingItAgainChangesNothing() {
		LoadOutcome first = this.loader.load(Draft.tiny().files());
		LoadOutcome second = this.later.load(Draft.tiny().files());
		assertThat(second.changed()).isFalse();
		assertThat(second.dataset()).isEqualTo(first.dataset());
	}

	@Test
	void aNewReleaseReplacesTheOldAndRemembersWhatTheOldBroughtIn() {
		this.loader.load(Draft.tiny().files());
		LoadOutcome second = this.later.load(Draft.tiny()
			.replace("dataset.yaml", "release: \"1\"", "release: \"2\"")
			.replace("metrics.csv", "78.25", "80")
			.replace("services.csv", "RA1,QA2,acute_services,PATIENT_FLOW,0.25,400,2024-04",
					"RA2,QA2,mental_health,COVERAGE,,,2024-04")
			.files());
		assertThat(second.changed()).isTrue();
		assertThat(second.dataset().loadedAt().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(1)));
		assertThat(count("MATCH (n:Dataset) RETURN count(n) AS n")).isOne();
		assertThat(names("MATCH (:Trust)-[s:SERVES]->(icb:Icb) RETURN icb.code + ' ' + s.addedIn AS n"))
			.containsExactlyInAnyOrder("QA1 1", "QA2 2");
		assertThat(names("MATCH (m:MetricValue) RETURN m.value + ' ' + m.addedIn AS n")).containsExactly("80.0 1");
	}

	@Test
	void anotherDatasetReplacesAllOfIt() {
		this.loader.load(DatasetFiles.inFolder(Path.of("seed/exampleshire")));
		LoadOutcome tiny = this.loader
			.load(Draft.tiny().replace("dataset.yaml", "release: \"1\"", "release: \"2\"").files());
		assertThat(graph().current()).contains(tiny.dataset());
		assertThat(count("MATCH (n:Organisation) RETURN count(n) AS n")).isEqualTo(8);
		assertThat(names("MATCH ()-[r]->() WHERE r.key IS NOT NULL RETURN DISTINCT r.addedIn AS n"))
			.containsExactly("2");
		assertThat(count("MATCH (n:__Neo4jMigration) RETURN count(n) AS n")).as("what is not ours").isPositive();
	}

	@Test
	void aFaultyDatasetLeavesTheOldOneAlone() {
		LoadOutcome first = this.loader.load(Draft.tiny().files());
		DatasetFiles faulty = Draft.tiny().replace("trusts.csv", "ACUTE", "ACUT").files();
		assertThatThrownBy(() -> this.later.load(faulty)).isInstanceOf(InvalidDatasetException.class)
			.hasMessageContaining("trusts.csv, line 2, column type");
		assertThat(graph().current()).contains(first.dataset());
	}

	@Test
	void aFailureInWritingLeavesTheOldOneAlone() {
		LoadOutcome first = this.loader.load(Draft.tiny().files());
		// A name too long for an index is found by the server only, midway.
		driver.executableQuery("CREATE INDEX metric_title IF NOT EXISTS FOR (n:MetricValue) ON (n.title)").execute();
		driver.executableQuery("CALL db.awaitIndexes()").execute();
		DatasetFiles tooLong = Draft.tiny().replace("metrics.csv", "Patients seen in time", "x".repeat(40_000)).files();
		assertThatThrownBy(() -> this.later.load(tooLong)).isNotInstanceOf(InvalidDatasetException.class);
		driver.executableQuery("DROP INDEX metric_title").execute();
		assertThat(graph().current()).contains(first.dataset());
		assertThat(count("MATCH (n:Organisation) RETURN count(n) AS n")).isEqualTo(8);
		assertThat(count("MATCH (n:MetricValue) RETURN count(n) AS n")).isOne();
	}

	@Test
	void twoLoadsAtOnceWaitForEachOther() {
		DatasetFiles other = Draft.tiny().replace("dataset.yaml", "release: \"1\"", "release: \"2\"").files();
		List<CompletableFuture<LoadOutcome>> loads = Stream.of(Draft.tiny().files(), other, Draft.tiny().files(), other)
			.map((files) -> CompletableFuture.supplyAsync(() -> this.loader.load(files)))
			.toList();
		loads.forEach(CompletableFuture::join);
		assertThat(count("MATCH (n:Dataset) RETURN count(n) AS n")).isOne();
		assertThat(count("MATCH (n:Organisation) RETURN count(n) AS n")).isEqualTo(8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "exampleshire", "england" })
	void theDatasetsOfTheProductAreLoadedWhole(String dataset) {
		DatasetFiles files = DatasetFiles.inFolder(Path.of("seed", dataset));
		LoadOutcome outcome = this.loader.load(files);
		long rows = files.files()
			.stream()
			.filter((file) -> file.name().endsWith(".csv"))
			.mapToLong(DatasetLoaderIT::rows)
			.sum();
		long sources = count("MATCH (n:Source) RETURN count(n) AS n");
		assertThat(outcome.dataset().organisations() + outcome.dataset().facts() + sources).isEqualTo(rows);
		assertThat(count("MATCH (n:Organisation) RETURN count(n) AS n")).isEqualTo(outcome.dataset().organisations());
		assertThat(count("MATCH ()-[r]->() WHERE r.key IS NOT NULL RETURN count(r) AS n")
				+ count("MATCH (n) WHERE n.key IS NOT NULL RETURN count(n) AS n"))
			.isEqualTo(outcome.dataset().facts());
		assertThat(outcome.took()).isLessThan(Duration.ofSeconds(60));
	}

	private static long rows(DatasetFiles.DatasetFile file) {
		return CsvReader.builder()
			.ofNamedCsvRecord(new String(file.content(), StandardCharsets.UTF_8))
			.stream()
			.count();
	}

	private static DatasetLoader loaderAt(Instant instant) {
		return new DatasetLoader(driver, null, Clock.fixed(instant, ZoneOffset.UTC), Draft.EDITIONS);
	}

	private static DatasetGraph graph() {
		return new DatasetGraph(new GraphReader(driver, null, Duration.ofSeconds(5)));
	}

	private static long count(String cypher) {
		return driver.executableQuery(cypher).execute().records().getFirst().get("n").asLong();
	}

	private static List<String> names(String cypher) {
		return driver.executableQuery(cypher)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("n").asString())
			.toList();
	}

}
