package org.oversightgraph.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import org.oversightgraph.process.Http;
import org.oversightgraph.process.Neo4jProcess;
import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;

/**
 * Two and five times as many expensive requests as the product can answer. It must answer
 * nearly as many as it can and refuse the others immediately. It must also stay healthy
 * and accept an import.
 */
final class Overload implements Scenario {

	private static final int CLIENTS = 4;

	private static final Duration MEASURE = Duration.ofSeconds(10);

	private static final double LEAST_GOODPUT = 0.8;

	private static final double MOST_ACCEPTED_MS = 3000;

	private static final double MOST_REFUSED_MS = 200;

	private final int which;

	private final String name;

	private final List<String> settings;

	private Overload(int which, String name, List<String> settings) {
		this.which = which;
		this.name = "overload-" + name;
		this.settings = settings;
	}

	/**
	 * A cached response costs as much as a refusal, and only other work can be too much.
	 * Responses are therefore never cached. Facts are cached in every second scenario.
	 * Then the load generator is as busy as the product, which has a processor of its
	 * own.
	 */
	static List<Scenario> all() {
		List<Scenario> all = new ArrayList<>();
		List<String> names = List.of("bulk", "findings", "scenario");
		for (int which = 0; which < names.size(); which++) {
			all.add(new Overload(which, names.get(which), ProductProcess.CACHES_OFF));
			all.add(new Overload(which, names.get(which) + "-hot", ProductProcess.RESPONSES_NOT_CACHED));
		}
		return all;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		Question question = ground.questions().heavy().get(this.which);
		if (this.settings.equals(ProductProcess.CACHES_OFF)) {
			return run(ground, question, List.of());
		}
		try (OwnProcessor own = new OwnProcessor()) {
			return run(ground, question, own.prefix());
		}
	}

	private List<Outcome> run(Ground ground, Question question, List<String> prefix) throws Exception {
		List<Outcome> outcomes = new ArrayList<>();
		try (Neo4jProcess neo4j = Neo4jProcess.start(ground.graph(this.name));
				ProductProcess product = ground.startReady(prefix, this.name,
						Ground.external(neo4j.port(), this.settings))) {
			closedLoop(ground, product, question, Duration.ofSeconds(5));
			double capacity = closedLoop(ground, product, question, MEASURE);
			for (int times : new int[] { 2, 5 }) {
				outcomes.add(overload(ground, product, question, capacity, times));
				Pause.seconds(3);
			}
		}
		return outcomes;
	}

	/**
	 * Returns the right answers per second for clients that each wait for their answer.
	 */
	private static double closedLoop(Ground ground, ProductProcess product, Question question, Duration time)
			throws InterruptedException {
		long begin = System.nanoTime();
		LongAdder right = new LongAdder();
		List<Thread> clients = new ArrayList<>();
		for (int i = 0; i < CLIENTS; i++) {
			clients.add(Thread.ofPlatform().daemon().start(() -> {
				while (System.nanoTime() - begin < time.toNanos()) {
					if (isRight(ground, product, question)) {
						right.increment();
					}
				}
			}));
		}
		for (Thread client : clients) {
			client.join();
		}
		return right.sum() * 1e9 / (System.nanoTime() - begin);
	}

	private static boolean isRight(Ground ground, ProductProcess product, Question question) {
		try {
			HttpResponse<byte[]> response = Http.send(question.request(product.address(), false));
			return Verdict.of(ground.questions(), question, response.statusCode(), response.body())
				.kind() == Reply.Kind.RIGHT;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private Outcome overload(Ground ground, ProductProcess product, Question question, double capacity, int times) {
		Outcome outcome = new Outcome("%s %d×".formatted(this.name, times));
		product.beginLog();
		Probes probes = Probes.start(product.address());
		long begin = System.nanoTime();
		OpenLoad load = OpenLoad.start(product.address(), ground.questions(), List.of(question), capacity * times);
		long half = ground.settings().overload().toMillis() / 2;
		Pause.of(Duration.ofMillis(half));
		Import done = Import.send(product.address(), ground.dataset().named(this.name + " " + times));
		long left = TimeUnit.MILLISECONDS.toNanos(2 * half) - (System.nanoTime() - begin);
		if (left > 0) {
			Pause.of(Duration.ofNanos(left));
		}
		long end = System.nanoTime();
		Tally tally = load.stop();
		outcome.load(tally).probes(probes.stop()).log(product);
		double goodput = tally.only((reply) -> reply.kind() == Reply.Kind.RIGHT && reply.completed() <= end)
			.replies()
			.size() * 1e9 / (end - begin);
		outcome.note("capacity %.1f/s, offered %.1f/s, goodput %.1f/s (%.2f of capacity)".formatted(capacity,
				capacity * times, goodput, goodput / capacity));
		outcome.expect(goodput >= LEAST_GOODPUT * capacity,
				"goodput is %.2f of capacity (0.8 expected)".formatted(goodput / capacity));
		accepted(outcome, tally);
		refusals(outcome, tally);
		outcome.note("import under load: %s".formatted(done))
			.expect(done.succeeded(), "an import under load fails: %s".formatted(done));
		return outcome.expect(ground.questions().answersRight(product.address())
				&& ground.questions().answersRight(product.address(), question), "wrong answers afterwards");
	}

	private static void accepted(Outcome outcome, Tally tally) {
		double slow = tally.only((reply) -> reply.status() == 200).percentile(0.99);
		outcome.expect(slow < MOST_ACCEPTED_MS,
				"p99 of accepted requests is %.0f ms (under %.0f expected)".formatted(slow, MOST_ACCEPTED_MS));
	}

	private static void refusals(Outcome outcome, Tally tally) {
		Tally refused = tally.only(Reply::refused);
		long unsaid = refused.only((reply) -> !reply.retryAfter()).replies().size();
		long other = tally.only((reply) -> reply.kind() == Reply.Kind.CODED && reply.status() != 503).replies().size();
		String times = String.format(Locale.ROOT, "p50 %.0f ms, p99 %.0f ms, largest %.0f ms", refused.percentile(0.5),
				refused.percentile(0.99), refused.percentile(1));
		outcome.note("%d refusals: %s. %d without Retry-After".formatted(refused.replies().size(), times, unsaid))
			.expect(unsaid == 0, "%d refusals have no Retry-After".formatted(unsaid))
			.expect(other == 0, "%d coded replies are not 503".formatted(other))
			.expect(refused.percentile(0.99) < MOST_REFUSED_MS,
					"refusals take %s (p99 under %.0f ms expected)".formatted(times, MOST_REFUSED_MS));
	}

}
