package org.oversightgraph.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;

/**
 * The product receives SIGTERM under load. Within the drain time no connection may be
 * refused.
 */
final class Shutdown implements Scenario {

	private static final long DRAIN = Duration.ofSeconds(3).toNanos();

	@Override
	public String name() {
		return "shutdown";
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		Outcome outcome = new Outcome(name());
		try (ProductProcess product = ground.startReady(name(), "--oversight.graph.home=" + ground.graph(name()),
				"--oversight.shutdown.drain=3s")) {
			product.beginLog();
			Probes probes = Probes.start(product.address());
			OpenLoad load = OpenLoad.startWithFreshConnections(product.address(), ground.questions(),
					ground.questions().mix(), 20);
			Pause.seconds(3);
			long told = System.nanoTime();
			product.process().signal("TERM");
			boolean ended = product.process().await(Duration.ofSeconds(40));
			double seconds = (System.nanoTime() - told) / (double) TimeUnit.SECONDS.toNanos(1);
			Tally all = load.stop();
			probes.stop();
			outcome.load(all.sentBetween(0, told + DRAIN - TimeUnit.MILLISECONDS.toNanos(200)));
			outcome.put(Outcome.Column.LOG_LINES, product.newLines().size());
			List<String> states = probes
				.of(Probes.Probe.READINESS, told + TimeUnit.SECONDS.toNanos(1),
						told + DRAIN - TimeUnit.MILLISECONDS.toNanos(200))
				.stream()
				.map(Probes.Seen::state)
				.toList();
			return List.of(outcome
				.note("ended after %.1f s; readiness %s".formatted(seconds, probes.course(Probes.Probe.READINESS)))
				.expect(ended, "it does not end within 40 s")
				.expect(!states.isEmpty() && states.stream().allMatch("503"::equals),
						"readiness is %s within the drain time (503 expected)".formatted(states)));
		}
	}

}
