package org.oversightgraph.faults;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.oversightgraph.process.Http;
import org.oversightgraph.process.Pause;

/** Distributes requests among the instances whose readiness is 200, in turn. */
final class Balancer implements Supplier<URI>, AutoCloseable {

	private static final Duration PAUSE = Duration.ofMillis(500);

	private final List<URI> instances = new CopyOnWriteArrayList<>();

	private final AtomicInteger next = new AtomicInteger();

	private final Thread watch = Thread.ofPlatform().daemon().name("balancer").unstarted(this::watch);

	private volatile List<URI> ready;

	private volatile boolean over;

	private Balancer(List<URI> instances) {
		this.instances.addAll(instances);
		this.ready = List.copyOf(instances);
	}

	/** Starts to watch instances that are ready. */
	static Balancer of(List<URI> instances) {
		Balancer balancer = new Balancer(instances);
		balancer.watch.start();
		return balancer;
	}

	/** Watches one instance in place of another. */
	void replace(URI before, URI now) {
		this.instances.remove(before);
		this.instances.add(now);
	}

	/** Whether an instance receives requests. */
	boolean uses(URI instance) {
		return this.ready.contains(instance);
	}

	@Override
	public URI get() {
		List<URI> now = this.ready;
		return now.get(Math.floorMod(this.next.getAndIncrement(), now.size()));
	}

	private void watch() {
		while (!this.over) {
			List<URI> found = this.instances.stream().filter((instance) -> Http.isReady(instance, PAUSE)).toList();
			if (!found.isEmpty()) {
				this.ready = found;
			}
			Pause.of(PAUSE);
		}
	}

	@Override
	public void close() {
		this.over = true;
	}

}
