package org.oversightgraph.release.api;

import org.oversightgraph.release.Release;
import org.oversightgraph.release.HeldImportLock;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.oversightgraph.TestGraph;
import org.oversightgraph.curation.CuratedProduct;
import org.oversightgraph.curation.Curator;
import org.oversightgraph.curation.Curator.Answer;
import org.oversightgraph.dataset.FiftyFaults;
import org.oversightgraph.dataset.Zips;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports datasets over HTTP. */
@CuratedProduct
class ImportApiIT {

	private static final Path EXAMPLESHIRE = Path.of("seed/exampleshire");

	private final Curator curator;

	ImportApiIT(@LocalServerPort int port) {
		this.curator = new Curator(port);
	}

	@BeforeEach
	void loadExampleshire() {
		TestGraph.use("exampleshire");
	}

	private static Zips renamed() throws Exception {
		String trusts = Files.readString(EXAMPLESHIRE.resolve("trusts.csv"));
		return Zips.of(EXAMPLESHIRE)
			.put("trusts.csv", trusts.replace("North Exampleshire Hospitals NHS Foundation Trust", "Northport Trust"));
	}

	@Test
	void importsDatasetAndRollsBack() throws Exception {
		byte[] zip = renamed().bytes();
		Answer dryRun = this.curator.post("/import?dryRun=true", BodyPublishers.ofByteArray(zip));
		assertThat(dryRun.status()).isEqualTo(200);
		assertThat(dryRun.raw().body()).isEqualTo(
				"{\"changed\":true,\"added\":0,\"amended\":1,\"withdrawn\":0,\"tables\":[{\"table\":\"trusts\",\"added\":0,\"amended\":1,\"withdrawn\":0}]}");
		Answer imported = this.curator.post("/import?reason=A+new+name", BodyPublishers.ofByteArray(zip));
		assertThat(imported.status()).isEqualTo(201);
		assertThat(imported.body().path("number").asInt()).isEqualTo(2);
		assertThat(imported.text("by")).isEqualTo("jo");
		assertThat(imported.text("reason")).isEqualTo("A new name");
		assertThat(currentRelease()).as("current release").isEqualTo(2);
		Answer again = this.curator.post("/import", BodyPublishers.ofByteArray(zip));
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.body().path("changed").asBoolean()).isFalse();
		Answer rollback = this.curator.post("/rollback/1", BodyPublishers.noBody());
		assertThat(rollback.status()).isEqualTo(201);
		assertThat(rollback.text("reason")).isEqualTo("Rolled back to release 1");
		assertThat(currentRelease()).isEqualTo(3);
	}

	private int currentRelease() throws Exception {
		HttpRequest request = this.curator.to("/graphql", "", "")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"query\":\"{ dataset { release } }\"}"))
			.build();
		return this.curator.send(request).body().at("/data/dataset/release").asInt();
	}

	@Test
	void rejectsRequestsWithoutValidCredentials() throws Exception {
		for (String[] user : new String[][] { { "", "" }, { "jo", "guess" }, { "al", "secret" } }) {
			for (String path : new String[] { "/import", "/rollback/1" }) {
				Answer answer = this.curator.send(this.curator.to(path, user[0], user[1])
					.header("Content-Type", "application/zip")
					.POST(BodyPublishers.noBody())
					.build());
				assertThat(answer.status()).isEqualTo(401);
				assertThat(answer.text("detail")).contains("HTTP Basic");
				assertThat(answer.raw().headers().firstValue("WWW-Authenticate")).hasValueSatisfying(
						(challenge) -> assertThat(challenge).startsWith("Basic realm=\"Oversight Graph\""));
				assertThat(answer.raw().headers().firstValue("Content-Security-Policy")).isPresent();
			}
		}
	}

	@Test
	void rejectsRequestsFromPages() throws Exception {
		Answer answer = this.curator.send(this.curator.to("/rollback/1", "jo", "secret")
			.header("Origin", "https://elsewhere.example")
			.POST(BodyPublishers.noBody())
			.build());
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.text("detail")).contains("Requests from web pages");
	}

	@Test
	void requiresNoCredentialsElsewhere() throws Exception {
		for (String path : new String[] { "/", "/operations", "/readyz", "/graphiql/" }) {
			Answer answer = this.curator.send(this.curator.to(path, "", "").build());
			assertThat(answer.status()).as(path).isEqualTo(200);
			assertThat(answer.raw().headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
			assertThat(answer.raw().headers().map()).doesNotContainKeys("set-cookie", "x-frame-options", "expires");
		}
	}

	@Test
	void reportsAllFaults(@TempDir Path folder) throws Exception {
		Answer answer = this.curator.post("/import",
				BodyPublishers.ofByteArray(Zips.of(FiftyFaults.in(folder)).bytes()));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.text("detail")).isEqualTo("Nothing was written. The dataset has 50 faults.");
		assertThat(answer.body().path("errors").size()).isEqualTo(50);
		assertThat(answer.body().path("errors").get(0).propertyNames()).containsExactlyInAnyOrder("file", "line",
				"column", "value", "problem", "remedy");
	}

	@Test
	void rejectsZipThatIsTooLarge() throws Exception {
		byte[] large = new byte[1024 * 1024 + 1];
		for (HttpRequest.BodyPublisher body : new HttpRequest.BodyPublisher[] { BodyPublishers.ofByteArray(large),
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)) }) {
			Answer answer = this.curator.post("/import", body);
			assertThat(answer.status()).isEqualTo(413);
			assertThat(answer.raw().body()).contains("The zip is larger than 1 MB.");
		}
	}

	@Test
	void rejectsInvalidRequests() throws Exception {
		Answer noZip = this.curator.post("/import", BodyPublishers.ofString("no zip"));
		assertThat(noZip.status()).isEqualTo(422);
		assertThat(noZip.raw().body()).contains("The zip cannot be read");
		Answer another = this.curator.post("/import",
				BodyPublishers.ofByteArray(Zips.of(Path.of("src/test/resources/datasets/tiny")).bytes()));
		assertThat(another.status()).isEqualTo(422);
		assertThat(another.text("detail")).contains("The graph holds the dataset exampleshire, and this is tiny.");
		assertThat(this.curator.post("/rollback/9", BodyPublishers.noBody()).text("detail"))
			.isEqualTo("There is no release 9. Use a release from 1 to 1.");
		assertThat(this.curator.post("/rollback/one", BodyPublishers.noBody()).status()).isEqualTo(400);
		assertThat(this.curator.post("/import?reason=" + "x".repeat(501), BodyPublishers.noBody()).status())
			.isEqualTo(400);
		Answer form = this.curator
			.send(this.curator.to("/import", "jo", "secret").POST(BodyPublishers.ofString("x")).build());
		assertThat(form.status()).isEqualTo(415);
	}

	private Answer post(String path, String ifMatch, BodyPublisher body) throws Exception {
		return this.curator.send(this.curator.to(path, "jo", "secret")
			.header("Content-Type", "application/zip")
			.header("If-Match", ifMatch)
			.POST(body)
			.build());
	}

	@Test
	void acceptsIfMatchOfCurrentRelease() throws Exception {
		this.curator.post("/import", BodyPublishers.ofByteArray(Zips.of(EXAMPLESHIRE).bytes()));
		Answer exported = this.curator.send(this.curator.to("/export/dataset.zip", "", "").build());
		String tag = exported.raw().headers().firstValue("ETag").orElseThrow();
		assertThat(tag).isEqualTo("\"1-public\"");
		assertThat(this.curator.send(this.curator.to("/export/dataset.zip", "jo", "secret").build())
			.raw()
			.headers()
			.firstValue("ETag")).hasValue("\"1\"");
		BodyPublisher zip = BodyPublishers.ofByteArray(renamed().bytes());
		Answer dryRun = post("/import?dryRun=true", tag, zip);
		assertThat(dryRun.raw().headers().firstValue("ETag")).hasValue("\"1\"");
		Answer imported = post("/import", tag, zip);
		assertThat(imported.status()).isEqualTo(201);
		assertThat(imported.raw().headers().firstValue("ETag")).hasValue("\"2\"");
		Answer rollback = post("/rollback/1", "*", BodyPublishers.noBody());
		assertThat(rollback.status()).isEqualTo(201);
		assertThat(rollback.raw().headers().firstValue("ETag")).hasValue("\"3\"");
	}

	@Test
	void rejectsStaleIfMatchWithReleasesSince() throws Exception {
		BodyPublisher zip = BodyPublishers.ofByteArray(renamed().bytes());
		this.curator.post("/import?reason=A+new+name", zip);
		for (Answer stale : new Answer[] { post("/import", "\"1\"", zip), post("/import?dryRun=true", "\"1\"", zip),
				post("/rollback/1", "\"1\"", BodyPublishers.noBody()) }) {
			assertThat(stale.status()).isEqualTo(409);
			assertThat(stale.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
			assertThat(stale.text("code")).isEqualTo("CONFLICT");
			assertThat(stale.text("detail")).contains("made for release 1, but release 2 is current");
			assertThat(stale.body().at("/currentRelease/number").asInt()).isEqualTo(2);
			assertThat(stale.body().at("/releasesSince/0/by").asString()).isEqualTo("jo");
			assertThat(stale.body().at("/releasesSince/0/reason").asString()).isEqualTo("A new name");
			assertThat(stale.body().at("/releasesSince/0/amended").asInt()).isEqualTo(1);
			assertThat(stale.body().path("releasesSince").size()).isEqualTo(1);
		}
		assertThat(currentRelease()).isEqualTo(2);
	}

	private static int releases() {
		try (Session session = TestGraph.driver().session()) {
			return session.run("MATCH (release:Release) RETURN count(release)").single().get(0).asInt();
		}
	}

	@Test
	void rejectsMalformedIfMatch() throws Exception {
		for (String malformed : new String[] { "1", "\"one\"", "W/\"1\"" }) {
			Answer answer = post("/rollback/1", malformed, BodyPublishers.noBody());
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("detail")).contains("If-Match");
		}
		assertThat(releases()).isEqualTo(1);
	}

	@Test
	void rejectsConflictingImportWithinEightSeconds() throws Exception {
		try (HeldImportLock _ = HeldImportLock.in(TestGraph.driver())) {
			long start = System.nanoTime();
			Answer answer = post("/import", "\"1\"", BodyPublishers.ofByteArray(renamed().bytes()));
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.text("code")).isEqualTo("CONFLICT");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
		}
	}

	@Test
	void rejectsImportDuringImportOfAnotherProcess() throws Exception {
		try (HeldImportLock _ = HeldImportLock.in(TestGraph.driver())) {
			Answer answer = this.curator.post("/import", BodyPublishers.ofByteArray(renamed().bytes()));
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.text("detail")).contains("Try again");
		}
	}

}
