package org.oversightgraph.release.live;

import org.oversightgraph.release.ReleaseGraph;
import org.oversightgraph.release.Release;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.log.RepeatedEvents;
import org.oversightgraph.platform.neo4j.GraphFailure;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Checks four times a second which release is current, and whether the graph answers. The
 * rest of the product reads the result from memory, so that neither a request nor a
 * health probe waits for the graph. A release of another process becomes current within a
 * second.
 */
@Component
@ConditionalOnWebApplication
class ReleaseWatch implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ReleaseWatch.class);

	private static final Duration EVERY = Duration.ofMillis(250);

	/** Maximum time for the database to accept a connection. */
	private static final Duration LONGEST = Duration.ofSeconds(2);

	/**
	 * Maximum number of consecutive checks that a database may not answer after its
	 * start.
	 */
	private static final int MOST_AFTER_A_START = 5;

	/**
	 * Time to wait after a refused sign-in. Neo4j locks an account for five seconds after
	 * several failures. Further attempts within that time would extend the lock.
	 */
	private static final Duration AFTER_REFUSAL = Duration.ofSeconds(6);

	private final ReleaseGraph graph;

	private final GraphReader reader;

	private final CurrentRelease current;

	private final RepeatedEvents events = new RepeatedEvents();

	private volatile CompletableFuture<Void> planned = CompletableFuture.completedFuture(null);

	private @Nullable Release last;

	private long notBefore = System.nanoTime();

	private int unanswered;

	private boolean lost;

	/** Whether the lost graph accepts connections again. */
	private boolean connected;

	private @Nullable ScheduledExecutorService clock;

	private @Nullable Future<?> looking;

	ReleaseWatch(ReleaseGraph graph, GraphReader reader, CurrentRelease current) {
		this.graph = graph;
		this.reader = reader;
		this.current = current;
	}

	/**
	 * Whether the usual statements are planned again after the graph became reachable.
	 */
	boolean isPlanned() {
		return this.planned.isDone();
	}

	@Override
	public synchronized void start() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("release-watch-");
		threads.setDaemon(true);
		look();
		this.clock = Executors.newSingleThreadScheduledExecutor(threads);
		this.looking = this.clock.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	private void look() {
		long begin = System.nanoTime();
		if (begin - this.notBefore < 0) {
			return;
		}
		try {
			if (this.lost && !this.connected) {
				this.reader.connect(LONGEST);
				connected();
			}
			Release release = this.graph.look().orElse(null);
			if (!Objects.equals(release, this.last)) {
				this.reader.releaseChanged();
				this.last = release;
			}
			this.current.saw(release, begin);
			found();
		}
		catch (RuntimeException ex) {
			failed(ex, GraphFailure.of(ex).orElse(null));
		}
	}

	private void failed(RuntimeException failure, @Nullable GraphFailure kind) {
		switch (kind) {
			case null -> this.events.record(failure.getClass().getName(),
					(entry) -> logger.error("The current release cannot be read ({})", entry, failure));
			case TIMED_OUT, INTERRUPTED -> {
				this.unanswered++;
				// A busy server may be slow once. A new server may be slow for longer.
				if (this.unanswered > (this.connected ? MOST_AFTER_A_START : 1)) {
					lost("The database does not answer.");
				}
			}
			case SIGN_IN_REFUSED, SIGN_IN_LOCKED -> {
				lost(kind.sentence());
				this.notBefore = System.nanoTime() + AFTER_REFUSAL.toNanos();
			}
			default -> {
				if (kind.isLoss()) {
					lost(kind.sentence());
				}
			}
		}
	}

	private void lost(String reason) {
		if (!this.lost) {
			logger.warn("The database cannot be reached: {}", reason);
		}
		if (!this.lost || this.connected) {
			this.lost = true;
			this.connected = false;
			this.reader.lost();
		}
	}

	/**
	 * Starts to plan all statements immediately. The first statement takes seconds on a
	 * new server, including the statement of this check.
	 */
	private void connected() {
		this.connected = true;
		this.unanswered = 0;
		this.planned = this.reader.found();
	}

	private void found() {
		this.unanswered = 0;
		if (this.lost) {
			this.lost = false;
			this.connected = false;
			logger.info("The database can be reached again");
		}
	}

	@Override
	public synchronized void stop() {
		if (this.clock != null) {
			this.clock.shutdownNow();
			this.clock = null;
			// A task that never runs again is not done.
			this.looking = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.looking != null && !this.looking.isDone();
	}

	/** A phase after the load of the data and before the start of the web server. */
	@Override
	public int getPhase() {
		return 1;
	}

}
