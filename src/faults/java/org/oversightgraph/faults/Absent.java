package org.oversightgraph.faults;

import java.time.Duration;
import java.util.List;

import org.oversightgraph.process.Http;
import org.oversightgraph.process.Neo4jProcess;
import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;

/**
 * The product starts before Neo4j. It must stay alive, report its state in its probes,
 * and answer within 10 s of Neo4j's start.
 */
final class Absent implements Scenario {

	@Override
	public String name() {
		return "absent";
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		try (Neo4jProcess neo4j = Neo4jProcess.start(ground.graph(name()))) {
			neo4j.kill();
			try (ProductProcess product = ground.start(name(), Ground.external(neo4j.port()))) {
				return List.of(measure(ground, neo4j, product));
			}
		}
	}

	private Outcome measure(Ground ground, Neo4jProcess neo4j, ProductProcess product) {
		Outcome outcome = new Outcome(name());
		if (!alive(product)) {
			return outcome.log(product)
				.expect(false, "liveness is not 200 within 180 s%s"
					.formatted(product.process().isAlive() ? "" : ": the product has ended"));
		}
		Probes probes = Probes.start(product.address());
		OpenLoad load = OpenLoad.start(product.address(), ground.questions(), ground.questions().mix(), 10);
		Pause.seconds(15);
		List<Probes.Seen> away = probes.of(Probes.Probe.READINESS);
		neo4j.startAgain();
		long back = neo4j.awaitBolt();
		Pause.seconds(25);
		Tally tally = load.stop();
		probes.stop();
		outcome.expect(away.stream().allMatch((seen) -> seen.state().equals("503")),
				"readiness is not 503 without Neo4j");
		return outcome.load(tally)
			.recovery(tally.recovery(back), DatabaseFault.MOST_RECOVERY_SECONDS)
			.probes(probes)
			.log(product);
	}

	private static boolean alive(ProductProcess product) {
		long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
		while (System.nanoTime() < end && product.process().isAlive()) {
			if (Http.status(product.address().resolve("/actuator/health/liveness"), Duration.ofSeconds(2)) == 200) {
				return true;
			}
			Pause.of(Duration.ofMillis(200));
		}
		return false;
	}

}
