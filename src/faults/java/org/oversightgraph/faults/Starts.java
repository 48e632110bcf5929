package org.oversightgraph.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;

/**
 * Many starts of the packaged jar on two processors. Each must answer right within 120 s.
 */
final class Starts implements Scenario {

	private static final Duration MOST = Duration.ofMinutes(2);

	@Override
	public String name() {
		return "starts";
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		Outcome outcome = new Outcome(name());
		String home = "--oversight.graph.home=" + ground.graph(name());
		List<String> prefix = (Runtime.getRuntime().availableProcessors() > 2) ? List.of("taskset", "-c", "0,1")
				: List.of();
		List<Double> seconds = new ArrayList<>();
		for (int i = 1; i <= ground.settings().starts(); i++) {
			long begin = System.nanoTime();
			try (ProductProcess product = ProductProcess.start(prefix, List.of("-XX:ActiveProcessorCount=2"),
					ProductProcess.packaged(ground.settings().jar()),
					ground.settings().work().resolve(name() + "-product.log"), home)) {
				if (answers(ground, product, begin)) {
					seconds.add((System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1));
				}
				else {
					// A thread dump in the log shows where it hangs.
					product.process().signal("QUIT");
					Pause.seconds(2);
					outcome.expect(false, "start %d of %d has not answered after %d s".formatted(i,
							ground.settings().starts(), MOST.toSeconds()));
					product.kill();
				}
			}
		}
		Collections.sort(seconds);
		return List.of(outcome.put(Outcome.Column.REQUESTS, ground.settings().starts())
			.put(Outcome.Column.RIGHT, seconds.size())
			.note("seconds to the first right answer: minimum %.1f, median %.1f, maximum %.1f".formatted(at(seconds, 0),
					at(seconds, 0.5), at(seconds, 1))));
	}

	private static double at(List<Double> sorted, double share) {
		return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
	}

	private static boolean answers(Ground ground, ProductProcess product, long begin) {
		while (System.nanoTime() - begin < MOST.toNanos() && product.process().isAlive()) {
			if (ground.questions().answersRight(product.address(), ground.questions().position())) {
				return true;
			}
			Pause.of(Duration.ofMillis(100));
		}
		return false;
	}

}
