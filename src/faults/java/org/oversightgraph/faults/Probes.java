package org.oversightgraph.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import org.oversightgraph.process.Http;
import org.oversightgraph.process.Pause;

/** Checks health, liveness and readiness twice a second, each with a limit of 1 s. */
final class Probes {

	/** The state of a probe that was not answered within 1 s. */
	static final String LATE = "late";

	private static final Duration LIMIT = Duration.ofSeconds(1);

	private static final Duration GAP = Duration.ofMillis(500);

	private final URI product;

	private final long begin = System.nanoTime();

	private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

	private final List<Thread> threads = new ArrayList<>();

	private volatile boolean over;

	/** The three probes, by the end of their address. */
	enum Probe {

		HEALTH(""), LIVENESS("/liveness"), READINESS("/readiness");

		private final String path;

		Probe(String path) {
			this.path = "/actuator/health" + path;
		}

	}

	/**
	 * The result of a check.
	 *
	 * @param probe the probe
	 * @param at start of the check, as {@link System#nanoTime()}
	 * @param state HTTP status, {@code late}, or {@code none} if there is no connection
	 */
	record Seen(Probe probe, long at, String state) {
	}

	private Probes(URI product) {
		this.product = product;
	}

	static Probes start(URI product) {
		Probes probes = new Probes(product);
		for (Probe probe : Probe.values()) {
			probes.threads.add(Thread.ofPlatform().daemon().name("probe").start(() -> probes.look(probe)));
		}
		return probes;
	}

	private void look(Probe probe) {
		try (HttpClient client = Http.client()) {
			HttpRequest request = HttpRequest.newBuilder(this.product.resolve(probe.path)).timeout(LIMIT).build();
			while (!this.over) {
				long at = System.nanoTime();
				this.seen.add(new Seen(probe, at, state(client, request, at)));
				Pause.of(GAP);
			}
			client.shutdownNow();
		}
	}

	private static String state(HttpClient client, HttpRequest request, long at) {
		try {
			int status = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
			return (System.nanoTime() - at > LIMIT.toNanos()) ? LATE : Integer.toString(status);
		}
		catch (HttpTimeoutException ex) {
			return LATE;
		}
		catch (java.io.IOException ex) {
			return "none";
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "none";
		}
	}

	Probes stop() {
		this.over = true;
		for (Thread thread : this.threads) {
			try {
				thread.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		return this;
	}

	List<Seen> of(Probe probe, long from, long to) {
		return this.seen.stream().filter((one) -> one.probe() == probe && one.at() >= from && one.at() < to).toList();
	}

	List<Seen> of(Probe probe) {
		return of(probe, this.begin, Long.MAX_VALUE);
	}

	/** Returns the number of probes that were not answered within 1 s. */
	long late() {
		return this.seen.stream().filter((one) -> one.state().equals(LATE)).count();
	}

	/** Returns the states in order, each with its first second. */
	String course(Probe probe) {
		StringBuilder course = new StringBuilder();
		String last = "";
		for (Seen one : of(probe)) {
			if (!one.state().equals(last)) {
				last = one.state();
				course.append(course.isEmpty() ? "" : " ")
					.append(last)
					.append('@')
					.append(TimeUnit.NANOSECONDS.toSeconds(one.at() - this.begin))
					.append('s');
			}
		}
		String whole = course.toString();
		return (whole.length() <= 120) ? whole : whole.substring(0, 110) + " …";
	}

}
