package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.oversightgraph.process.Child;
import org.oversightgraph.process.Neo4jProcess;
import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;

import org.springframework.util.FileSystemUtils;

/**
 * The servers at one scale: Neo4j with the data, the product with and without caches, and
 * the peer.
 */
final class Servers implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(90);

	private static final List<String> QUIET = List.of("--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

	/** No request is refused, and no import or query is too large. */
	private static final List<String> LIMITS = List.of("--oversight.admission.questions=32",
			"--oversight.admission.heavy=32", "--oversight.limits.cost=100000000", "--oversight.limits.time=120s",
			"--oversight.graph.query-timeout=120s", "--oversight.import.max-rows=100000000",
			"--oversight.import.max-file-size=2GB", "--oversight.import.max-total-size=2GB");

	private final Neo4jProcess neo4j;

	private final ProductProcess hot;

	private final ProductProcess off;

	private final @Nullable Peer peer;

	private final Driver driver;

	private final Facts facts;

	private final Profile profile;

	/**
	 * What the start has shown.
	 *
	 * @param copies number of copies of the England dataset
	 * @param size size of the dataset
	 * @param first seconds from the first start to the first right answer, with the
	 * import
	 * @param again seconds from a start on existing data to the first right answer
	 */
	record Facts(int copies, EnglandCopies.Size size, double first, double again) {
	}

	private Servers(Neo4jProcess neo4j, ProductProcess hot, ProductProcess off, @Nullable Peer peer, Facts facts,
			Profile profile) {
		this.neo4j = neo4j;
		this.hot = hot;
		this.off = off;
		this.peer = peer;
		this.facts = facts;
		this.profile = profile;
		this.driver = GraphDatabase.driver("bolt://127.0.0.1:" + neo4j.port(),
				AuthTokens.basic("neo4j", Neo4jProcess.PASSWORD));
	}

	/** Writes the data, imports it through the product, and starts all servers. */
	static Servers start(Settings settings, int copies) throws IOException {
		Path work = settings.work().resolve("x" + copies);
		FileSystemUtils.deleteRecursively(work);
		EnglandCopies.Size size = EnglandCopies.write(work.resolve("dataset"), copies);
		Neo4jProcess neo4j = Neo4jProcess.start(Files.createDirectories(work.resolve("neo4j")), memory(copies));
		List<String> common = new ArrayList<>(LIMITS);
		common.add("--oversight.dataset=" + work.resolve("dataset"));
		common.addAll(List.of("--spring.neo4j.uri=bolt://127.0.0.1:" + neo4j.port(),
				"--spring.neo4j.authentication.username=neo4j",
				"--spring.neo4j.authentication.password=" + Neo4jProcess.PASSWORD));
		double first;
		try (ProductProcess importer = product(List.of("-Xmx" + (copies > 20 ? "5g" : "2g")),
				work.resolve("import.log"), common)) {
			first = awaitAnswer(importer);
		}
		ProductProcess hot = product(settings, work, Server.HOT, common);
		double again = awaitAnswer(hot);
		List<String> withoutCaches = new ArrayList<>(common);
		withoutCaches.addAll(ProductProcess.CACHES_OFF);
		ProductProcess off = product(settings, work, Server.OFF, withoutCaches);
		awaitAnswer(off);
		// The first scale compares with the peer. Other scales compare with the first.
		boolean withPeer = settings.peer() && copies == settings.scales().getFirst() && Peer.isPossible();
		return new Servers(neo4j, hot, off, withPeer ? Peer.start(settings.work(), neo4j) : null,
				new Facts(copies, size, first, again), new Profile(work));
	}

	private static Neo4jProcess.Memory memory(int copies) {
		return new Neo4jProcess.Memory(1024 + 20 * copies, 128 + 12 * copies);
	}

	private static ProductProcess product(Settings settings, Path work, Server server, List<String> arguments)
			throws IOException {
		List<String> jvm = new ArrayList<>(List.of("-Xmx" + settings.heap()));
		if (settings.profile()) {
			jvm.addAll(Profile.options(work, server));
		}
		return product(jvm, work.resolve(server.name().toLowerCase(Locale.ROOT) + ".log"), arguments);
	}

	private static ProductProcess product(List<String> options, Path log, List<String> settings) throws IOException {
		List<String> jvm = new ArrayList<>(QUIET);
		jvm.addAll(options);
		return ProductProcess.start(List.of(), jvm, Settings.program(), log, settings.toArray(String[]::new));
	}

	/** Returns the seconds until the first right answer. */
	private static double awaitAnswer(ProductProcess product) throws IOException {
		long begin = System.nanoTime();
		Request request = Request.post(product.address(), Documents.PATH, Documents.FIRST, Map.of());
		while (System.nanoTime() - begin < START.toNanos()) {
			if (!product.process().isAlive()) {
				List<String> lines = product.process().lines();
				throw new IllegalStateException("the product has ended: "
						+ String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
			}
			if (answers(request)) {
				double seconds = (System.nanoTime() - begin) / 1e9;
				awaitReady(product);
				return seconds;
			}
			Pause.of(Duration.ofMillis(50));
		}
		throw new IllegalStateException("the product does not answer");
	}

	private static boolean answers(Request request) {
		try {
			return Wire.text(Wire.once(request)).contains("\"determination\":\"");
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void awaitReady(ProductProcess product) {
		Request request = Request.get(product.address(), "/actuator/health/readiness");
		product.awaitReady((_) -> {
			try {
				return Wire.once(request).length > 0;
			}
			catch (IOException ex) {
				return false;
			}
		}, START);
	}

	URI hot() {
		return this.hot.address();
	}

	URI off() {
		return this.off.address();
	}

	/** Returns the address of the peer; null if it is not measured. */
	@Nullable URI peer() {
		return (this.peer != null) ? this.peer.address() : null;
	}

	Driver driver() {
		return this.driver;
	}

	Facts facts() {
		return this.facts;
	}

	/** Returns the profile of the products. */
	Profile profile() {
		return this.profile;
	}

	/** Returns the id of the process of a server. */
	long process(Server server) {
		return switch (server) {
			case HOT -> this.hot.process().id();
			case OFF -> this.off.process().id();
			case PEER -> (this.peer != null) ? this.peer.process().id() : 0;
			case NEO4J -> this.neo4j.process().id();
			case DRIVER -> ProcessHandle.current().pid();
		};
	}

	/** Returns the resident memory of the servers, in MB. */
	Map<Server, Long> memory() {
		Map<Server, Long> memory = new EnumMap<>(Server.class);
		memory.put(Server.HOT, this.hot.process().residentMegabytes());
		memory.put(Server.OFF, this.off.process().residentMegabytes());
		memory.put(Server.NEO4J, this.neo4j.process().residentMegabytes());
		if (this.peer != null) {
			memory.put(Server.PEER, this.peer.process().residentMegabytes());
		}
		return memory;
	}

	/** Returns the version of Neo4j. */
	String neo4jVersion() {
		return this.driver
			.executableQuery("CALL dbms.components() YIELD name, versions, edition "
					+ "RETURN name + ' ' + versions[0] + ' ' + edition AS version")
			.execute()
			.records()
			.getFirst()
			.get("version")
			.asString();
	}

	@Override
	public void close() {
		this.driver.close();
		for (AutoCloseable server : Arrays.<@Nullable AutoCloseable>asList(this.peer, this.hot, this.off, this.neo4j)) {
			if (server != null) {
				close(server);
			}
		}
	}

	private static void close(AutoCloseable server) {
		try {
			server.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The programs whose processor time is measured. */
	enum Server {

		/** The product with its default settings. */
		HOT,
		/** The product without caches. */
		OFF,
		/** The peer. */
		PEER,
		/** The database. */
		NEO4J,
		/** This process, with the driver. */
		DRIVER

	}

}
