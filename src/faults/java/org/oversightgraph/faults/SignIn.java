package org.oversightgraph.faults;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

import org.oversightgraph.process.Http;
import org.oversightgraph.process.ProductProcess;

/**
 * A hundred wrong sign-ins at the same time, for 30 s. An ordinary query must be answered
 * within 1 s.
 */
final class SignIn implements Scenario {

	private static final int AT_ONCE = 100;

	@Override
	public String name() {
		return "signin";
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		Outcome outcome = new Outcome(name());
		Duration time = Duration.ofSeconds(Math.min(30, ground.settings().overload().toSeconds()));
		try (ProductProcess product = ground.startReady(name(), Ground.embedded(ground.graph(name())))) {
			product.beginLog();
			Probes probes = Probes.start(product.address());
			OpenLoad load = OpenLoad.start(product.address(), ground.questions(),
					List.of(ground.questions().position()), 10);
			Map<String, LongAdder> statuses = guess(product, time);
			Tally tally = load.stop();
			outcome.load(tally).probes(probes.stop()).log(product).note("sign-ins by status %s".formatted(statuses));
			double slow = tally.percentile(0.99);
			outcome.expect(slow < 1000, "p99 of an ordinary query is %.0f ms (under 1,000 expected)".formatted(slow));
			Import done = Import.sendPatiently(product.address(), ground.dataset().named("Signed in"));
			return List.of(outcome.note("import of the curator %s".formatted(done))
				.expect(done.succeeded(), "the curator's own import afterwards fails: %s".formatted(done)));
		}
	}

	/**
	 * Sends wrong sign-ins. Each of a hundred clients tries again after each response.
	 */
	private static Map<String, LongAdder> guess(ProductProcess product, Duration time) throws InterruptedException {
		Map<String, LongAdder> statuses = new ConcurrentSkipListMap<>();
		long end = System.nanoTime() + time.toNanos();
		List<Thread> clients = new ArrayList<>();
		for (int i = 0; i < AT_ONCE; i++) {
			HttpRequest wrong = HttpRequest.newBuilder(product.address().resolve("/import"))
				.timeout(Duration.ofSeconds(60))
				.header("Content-Type", "application/zip")
				.header("Authorization", Http.basic(Ground.CURATOR, "wrong-" + i))
				.POST(HttpRequest.BodyPublishers.ofByteArray(new byte[0]))
				.build();
			clients.add(Thread.ofVirtual().start(() -> {
				while (System.nanoTime() < end) {
					statuses.computeIfAbsent(status(wrong), (status) -> new LongAdder()).increment();
				}
			}));
		}
		for (Thread client : clients) {
			client.join();
		}
		return statuses;
	}

	private static String status(HttpRequest request) {
		try {
			return Integer.toString(Http.send(request).statusCode());
		}
		catch (IOException ex) {
			return "none";
		}
	}

}
