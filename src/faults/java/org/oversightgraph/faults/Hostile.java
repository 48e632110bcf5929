package org.oversightgraph.faults;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import org.oversightgraph.process.Http;
import org.oversightgraph.process.ProductProcess;

/**
 * Hostile requests. No response may be a 500 without a code, or show internals of the
 * product. The product must answer right afterwards. Each thread has its own seed, so
 * that a run can be repeated. Requests that cause violations are written to
 * {@code hostile.txt}.
 */
final class Hostile implements Scenario {

	private static final int THREADS = 6;

	private static final int MOST_KEPT = 200;

	private final Queue<String> offending = new ConcurrentLinkedQueue<>();

	private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();

	private final LongAdder uncoded = new LongAdder();

	private final LongAdder internal = new LongAdder();

	private final LongAdder inside = new LongAdder();

	@Override
	public String name() {
		return "hostile";
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		Outcome outcome = new Outcome(name());
		try (ProductProcess product = ground.startReady(name(), Ground.embedded(ground.graph(name())))) {
			product.beginLog();
			Probes probes = Probes.start(product.address());
			String definition = Http.text(Http.get(product.address().resolve("/graphql/schema")));
			attack(ground.settings(), product, definition);
			outcome.probes(probes.stop()).log(product).put(Outcome.Column.REQUESTS, ground.settings().hostile());
			Path file = ground.settings().work().resolve("hostile.txt");
			Files.writeString(file, String.join("\n\n", this.offending));
			return List.of(outcome
				.note("by status %s (0: no response); %d with the code INTERNAL".formatted(this.statuses,
						this.internal.sum()))
				.expect(this.uncoded.sum() == 0,
						"%d replies are a 500 without a code (see %s)".formatted(this.uncoded.sum(),
								file.getFileName()))
				.expect(this.inside.sum() == 0,
						"%d replies show internals (see %s)".formatted(this.inside.sum(), file.getFileName()))
				.expect(ground.questions().answersRight(product.address()), "wrong answers afterwards"));
		}
	}

	private void attack(Settings settings, ProductProcess product, String definition) throws InterruptedException {
		AtomicInteger left = new AtomicInteger(settings.hostile());
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < THREADS; i++) {
			Random random = new Random(settings.seed() + i);
			int port = product.address().getPort();
			HostileRequests requests = new HostileRequests(new Grammar(definition, random), random, port);
			threads.add(Thread.ofPlatform().daemon().start(() -> {
				while (left.getAndDecrement() > 0) {
					byte[] request = requests.next();
					judge(request, RawResponse.to(port, request));
				}
			}));
		}
		for (Thread thread : threads) {
			thread.join();
		}
	}

	private void judge(byte[] request, RawResponse response) {
		this.statuses.computeIfAbsent(response.status(), (status) -> new LongAdder()).increment();
		boolean bare = response.status() == 500 && !response.coded();
		if (response.text().contains("\"INTERNAL\"")) {
			this.internal.increment();
			keep("INTERNAL", request, response);
		}
		if (bare) {
			this.uncoded.increment();
			keep("500 without a code", request, response);
		}
		String found = response.inside();
		if (!found.isEmpty()) {
			this.inside.increment();
			keep("shows " + found, request, response);
		}
	}

	private void keep(String why, byte[] request, RawResponse response) {
		if (this.offending.size() < MOST_KEPT) {
			this.offending.add("# %s%n%s%n--%n%s".formatted(why, new String(request, StandardCharsets.UTF_8),
					response.text().substring(0, Math.min(1500, response.text().length()))));
		}
	}

}
