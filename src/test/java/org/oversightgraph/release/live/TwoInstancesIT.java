package org.oversightgraph.release.live;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oversightgraph.OversightGraphApplication;
import org.oversightgraph.TestGraph;
import org.oversightgraph.curation.Curator;
import org.oversightgraph.curation.Curator.Answer;
import org.oversightgraph.dataset.Zips;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Runs two instances of the product on one database, with the routing driver. */
class TwoInstancesIT {

	private static final Path EXAMPLESHIRE = Path.of("seed/exampleshire");

	private static final String NAME = "North Exampleshire Hospitals NHS Foundation Trust (fictional)";

	private static final String QUERY = "{\"query\":\"{ organisations(filter: {kinds: [TRUST]}) { nodes { name } } dataset { release } }\"}";

	/** The documentation states one second. A busy test machine can need more. */
	private static final Duration FOLLOWED = Duration.ofSeconds(3);

	/** The first queries of an instance that has just started take longer. */
	private static final Duration STARTED = Duration.ofMinutes(1);

	private static final List<ConfigurableApplicationContext> INSTANCES = new ArrayList<>();

	private final Curator first = curator(0);

	private final Curator second = curator(1);

	@BeforeAll
	static void start() {
		TestGraph.use("exampleshire");
		INSTANCES.add(instance());
		INSTANCES.add(instance());
	}

	@AfterAll
	static void stop() {
		INSTANCES.forEach(ConfigurableApplicationContext::close);
		INSTANCES.clear();
	}

	private static ConfigurableApplicationContext instance() {
		Stream<String> settings = Stream.of("--server.port=0", "--oversight.dataset=exampleshire",
				"--oversight.curators.jo="
						+ PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("secret"));
		Stream<String> graph = TestGraph.settings().stream().map((setting) -> setting.replace("=bolt:", "=neo4j:"));
		return new SpringApplicationBuilder(OversightGraphApplication.class)
			.run(Stream.concat(settings, graph).toArray(String[]::new));
	}

	private static Curator curator(int instance) {
		return new Curator(
				INSTANCES.get(instance).getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	@BeforeEach
	void loadExampleshire() throws Exception {
		TestGraph.use("exampleshire");
		for (Curator instance : List.of(this.first, this.second)) {
			await().atMost(STARTED).until(() -> release(instance) == 1 && names(instance).contains(NAME));
		}
	}

	@Test
	void answersFromReleaseThatOtherInstanceImported() throws Exception {
		Answer imported = this.first.post("/import", BodyPublishers.ofByteArray(renamed("Northport Trust")));
		assertThat(imported.status()).isEqualTo(201);
		assertThat(names(this.first)).contains("Northport Trust").doesNotContain(NAME);
		await().atMost(FOLLOWED)
			.untilAsserted(() -> assertThat(names(this.second)).contains("Northport Trust").doesNotContain(NAME));
		assertThat(release(this.second)).isEqualTo(2);
	}

	@Test
	void runsOnlyOneOfTwoSimultaneousImports() throws Exception {
		CyclicBarrier together = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			Future<Answer> north = threads.submit(() -> importAt(this.first, "Northport Trust", together));
			Future<Answer> south = threads.submit(() -> importAt(this.second, "Southport Trust", together));
			assertThat(List.of(north.get().status(), south.get().status())).containsExactlyInAnyOrder(201, 409);
			String name = (north.get().status() == 201) ? "Northport Trust" : "Southport Trust";
			for (Curator instance : List.of(this.first, this.second)) {
				await().atMost(FOLLOWED)
					.untilAsserted(() -> assertThat(names(instance)).contains(name).doesNotContain(NAME));
				assertThat(release(instance)).isEqualTo(2);
			}
		}
	}

	/** Imports only if release 1 is still current. */
	private static Answer importAt(Curator instance, String name, CyclicBarrier together) throws Exception {
		byte[] zip = renamed(name);
		together.await();
		return instance.send(instance.to("/import", "jo", "secret")
			.header("Content-Type", "application/zip")
			.header("If-Match", "\"1\"")
			.POST(BodyPublishers.ofByteArray(zip))
			.build());
	}

	private static byte[] renamed(String name) throws Exception {
		String trusts = Files.readString(EXAMPLESHIRE.resolve("trusts.csv"));
		return Zips.of(EXAMPLESHIRE).put("trusts.csv", trusts.replace(NAME, name)).bytes();
	}

	private static Set<String> names(Curator instance) throws Exception {
		return ask(instance).body()
			.at("/data/organisations/nodes")
			.valueStream()
			.map((trust) -> trust.path("name").asString())
			.collect(Collectors.toSet());
	}

	private static int release(Curator instance) throws Exception {
		return ask(instance).body().at("/data/dataset/release").asInt();
	}

	private static Answer ask(Curator instance) throws Exception {
		return instance.send(instance.to("/graphql", "", "")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(QUERY))
			.build());
	}

}
