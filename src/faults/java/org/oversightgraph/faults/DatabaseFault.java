package org.oversightgraph.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.Driver;
import org.oversightgraph.process.Neo4jProcess;
import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;

/**
 * The database fails under load and recovers. Every reply must be right or have a code,
 * and the probes must be correct. Right answers must return within 10 s of the database's
 * recovery, and readiness within 15 s.
 */
final class DatabaseFault implements Scenario {

	static final double MOST_RECOVERY_SECONDS = 10;

	/**
	 * Readiness returns later than the answers: when all statements are planned again,
	 * the most frequent ones first.
	 */
	private static final double MOST_READINESS_SECONDS = 15;

	/** Maximum time until readiness reports that the graph is unreachable. */
	private static final long NOTICE = Duration.ofSeconds(6).toNanos();

	private static final int OUTAGE_SECONDS = 20;

	private final String name;

	private final double perSecond;

	private final Fault fault;

	private final List<String> settings;

	/** A fault of the database. */
	@FunctionalInterface
	interface Fault {

		/**
		 * Starts and ends the fault. Readiness must be 503 in the meantime.
		 */
		void strike(Neo4jProcess neo4j, Relay relay);

	}

	private DatabaseFault(String name, double perSecond, Fault fault, String... settings) {
		this.name = name;
		this.perSecond = perSecond;
		this.fault = fault;
		this.settings = List.of(settings);
	}

	static List<Scenario> all() {
		return List.of(new DatabaseFault("kill-10", 10, DatabaseFault::kill),
				new DatabaseFault("kill-30", 30, DatabaseFault::kill),
				new DatabaseFault("freeze", 10, DatabaseFault::freeze),
				new DatabaseFault("password", 10, DatabaseFault::changePassword),
				new DatabaseFault("blackhole", 10, DatabaseFault::swallow),
				new DatabaseFault("pool", 30, DatabaseFault::kill, "--spring.neo4j.pool.max-connection-pool-size=2"));
	}

	private static void kill(Neo4jProcess neo4j, Relay relay) {
		neo4j.kill();
		relay.drop();
		Pause.seconds(5);
		neo4j.startAgain();
	}

	private static void freeze(Neo4jProcess neo4j, Relay relay) {
		neo4j.freeze();
		Pause.seconds(OUTAGE_SECONDS);
		neo4j.thaw();
	}

	private static void changePassword(Neo4jProcess neo4j, Relay relay) {
		try (Driver driver = neo4j.connect(); var session = driver.session()) {
			session.run("RETURN 1").consume();
			Neo4jProcess.changePassword(driver, "another-password");
			relay.drop();
			Pause.seconds(OUTAGE_SECONDS);
			Neo4jProcess.changePassword(driver, Neo4jProcess.PASSWORD);
		}
	}

	private static void swallow(Neo4jProcess neo4j, Relay relay) {
		relay.swallow();
		Pause.seconds(OUTAGE_SECONDS);
		relay.restore();
	}

	/** Whether the fault needs the suite's relay. */
	private boolean relayed() {
		return "password".equals(this.name) || "blackhole".equals(this.name);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		try (Neo4jProcess neo4j = Neo4jProcess.start(ground.graph(this.name)); Relay relay = Relay.to(neo4j.port())) {
			String[] given = Ground.external(relayed() ? relay.port() : neo4j.port(), this.settings);
			try (ProductProcess product = ground.startReady(this.name, given)) {
				return List.of(measure(ground, neo4j, relay, product));
			}
		}
	}

	private Outcome measure(Ground ground, Neo4jProcess neo4j, Relay relay, ProductProcess product) {
		product.beginLog();
		Probes probes = Probes.start(product.address());
		OpenLoad load = OpenLoad.start(product.address(), ground.questions(), ground.questions().mix(), this.perSecond);
		Pause.seconds(5);
		long begin = System.nanoTime();
		this.fault.strike(neo4j, relay);
		long back = neo4j.awaitBolt();
		Pause.seconds(25);
		Tally tally = load.stop();
		probes.stop();
		Outcome outcome = new Outcome(this.name).load(tally)
			.recovery(tally.recovery(back), MOST_RECOVERY_SECONDS)
			.probes(probes)
			.log(product);
		outcome.note("Bolt unreachable for %d s".formatted(TimeUnit.NANOSECONDS.toSeconds(back - begin)));
		return readiness(outcome, probes, begin, back);
	}

	private static Outcome readiness(Outcome outcome, Probes probes, long begin, long back) {
		List<String> away = states(probes, begin + NOTICE, back - TimeUnit.SECONDS.toNanos(1));
		outcome.expect(away.stream().allMatch("503"::equals),
				"readiness is %s while the graph is unreachable (503 expected)"
					.formatted(away.stream().distinct().toList()));
		List<String> after = states(probes, back + (long) (MOST_READINESS_SECONDS * 1e9), Long.MAX_VALUE);
		return outcome.expect(!after.isEmpty() && after.stream().allMatch("200"::equals),
				"readiness is %s after recovery (200 expected)".formatted(after.stream().distinct().toList()));
	}

	private static List<String> states(Probes probes, long from, long to) {
		return probes.of(Probes.Probe.READINESS, from, to).stream().map(Probes.Seen::state).toList();
	}

}
