package org.oversightgraph.platform.neo4j;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Makes the server plan each statement once. On a cold server, a plan takes longer than
 * the time limit of a request. It is therefore made on its own thread with a long time
 * limit. All requests that need the statement wait for it, each until its own deadline.
 * Without this, every request would start a plan, time out, and leave no plan behind.
 * Statements that a request waits for are planned first, then those that were read most
 * often. The first run of a planned statement is still costly and therefore also happens
 * alone.
 */
final class Plans implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Plans.class);

	/**
	 * The share of reads whose statements are planned before the graph is ready. The
	 * plans of rare statements take as long as the others. A request that needs one waits
	 * for it.
	 */
	private static final long USUAL_PERCENT = 90;

	private final Consumer<String> planner;

	private final Time time;

	private final ThreadPoolExecutor threads;

	/** The number of reads by statement. */
	private final Map<String, LongAdder> reads = new ConcurrentHashMap<>();

	private volatile Made made = new Made();

	/**
	 * Creates plans.
	 * @param planner makes the plan of a statement with this name
	 * @param most maximum number of plans at the same time
	 * @param time the time of the current thread's request
	 */
	Plans(Consumer<String> planner, int most, Time time) {
		this.planner = planner;
		this.time = time;
		// A cold server also compiles its planner. More plans at once are not ready
		// sooner.
		int number = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, most);
		CustomizableThreadFactory daemons = new CustomizableThreadFactory("planner-");
		daemons.setDaemon(true);
		this.threads = new ThreadPoolExecutor(number, number, 10, TimeUnit.SECONDS, new PriorityBlockingQueue<>(),
				daemons);
		this.threads.allowCoreThreadTimeOut(true);
	}

	/** The time of a request. */
	interface Time {

		/**
		 * Returns the time left.
		 * @throws ReadTimeoutException if no time is left
		 */
		Duration left();

		/** Returns the exception of a timeout. */
		ReadTimeoutException over();

	}

	/** The plans since the server was last found. */
	private static final class Made {

		private final Map<String, Plan> plans = new ConcurrentHashMap<>();

		private volatile boolean forgotten;

	}

	/** The plan of a statement, complete or in progress. */
	private static final class Plan extends FutureTask<Void> implements Comparable<Plan> {

		private final CompletableFuture<Void> made;

		private final ReentrantLock firstRun = new ReentrantLock(true);

		private final long reads;

		private volatile boolean wanted;

		private volatile boolean proven;

		Plan(Runnable planner, CompletableFuture<Void> made, long reads) {
			super(planner, null);
			this.made = made;
			this.reads = reads;
		}

		void lose() {
			this.made.completeExceptionally(new ServiceUnavailableException("the graph is unreachable"));
			cancel(true);
		}

		@Override
		public int compareTo(Plan other) {
			return (this.wanted != other.wanted) ? Boolean.compare(other.wanted, this.wanted)
					: Long.compare(other.reads, this.reads);
		}

	}

	/**
	 * Runs a statement once it is planned.
	 * @param statement the name
	 * @param run runs the statement
	 * @throws ReadTimeoutException if it is not planned before the deadline of the
	 * request
	 * @throws RuntimeException the failure of the plan or the run
	 */
	<T> T run(String statement, Supplier<T> run) {
		LongAdder known = this.reads.computeIfAbsent(statement, (_) -> new LongAdder());
		known.increment();
		Made now = this.made;
		Plan plan = now.plans.computeIfAbsent(statement, (_) -> begin(statement, known.sum()));
		if (now.forgotten && !plan.made.isDone()) {
			// It was begun while the others were forgotten.
			plan.lose();
		}
		return plan.proven ? run.get() : runFirst(plan, statement, now, run);
	}

	private <T> T runFirst(Plan plan, String statement, Made now, Supplier<T> run) {
		try {
			prefer(plan);
			plan.made.get(this.time.left().toNanos(), TimeUnit.NANOSECONDS);
			if (!plan.firstRun.tryLock(this.time.left().toNanos(), TimeUnit.NANOSECONDS)) {
				throw this.time.over();
			}
		}
		catch (TimeoutException ex) {
			throw this.time.over();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw this.time.over();
		}
		catch (ExecutionException ex) {
			now.plans.remove(statement, plan);
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
		}
		try {
			if (!plan.proven) {
				long begin = System.nanoTime();
				T result = run.get();
				plan.proven = true;
				logger.debug("Ran {} for the first time in {} ms", statement, millisecondsSince(begin));
				return result;
			}
		}
		finally {
			plan.firstRun.unlock();
		}
		return run.get();
	}

	private Plan begin(String statement, long reads) {
		CompletableFuture<Void> made = new CompletableFuture<>();
		Plan plan = new Plan(() -> {
			try {
				long begin = System.nanoTime();
				this.planner.accept(statement);
				made.complete(null);
				logger.debug("Planned {} in {} ms", statement, millisecondsSince(begin));
			}
			catch (RuntimeException ex) {
				made.completeExceptionally(ex);
			}
		}, made, reads);
		this.threads.execute(plan);
		return plan;
	}

	/** Moves a plan to the head of the queue. */
	private void prefer(Plan plan) {
		if (plan.wanted) {
			return;
		}
		boolean queued = this.threads.remove(plan);
		plan.wanted = true;
		if (queued) {
			this.threads.execute(plan);
		}
	}

	/**
	 * Forgets all plans, for example because the server has restarted. Interrupts plans
	 * in progress.
	 */
	void forget() {
		Made before = this.made;
		this.made = new Made();
		before.forgotten = true;
		before.plans.values().stream().filter((plan) -> !plan.made.isDone()).forEach(Plan::lose);
	}

	/**
	 * Plans every statement that was run before, those that were read most often first.
	 * @return completes when the usual statements are planned, which make up
	 * {@value #USUAL_PERCENT} % of the reads; completes exceptionally if one cannot be
	 * planned
	 */
	CompletableFuture<Void> makeAll() {
		Map<String, Plan> now = this.made.plans;
		List<Map.Entry<String, Long>> often = this.reads.entrySet()
			.stream()
			.map((read) -> Map.entry(read.getKey(), read.getValue().sum()))
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.toList();
		long total = often.stream().mapToLong(Map.Entry::getValue).sum();
		List<CompletableFuture<Void>> usual = new ArrayList<>();
		long before = 0;
		for (Map.Entry<String, Long> read : often) {
			Plan plan = now.computeIfAbsent(read.getKey(), (statement) -> begin(statement, read.getValue()));
			if (100 * before < USUAL_PERCENT * total) {
				usual.add(plan.made);
			}
			before += read.getValue();
		}
		return CompletableFuture.allOf(usual.toArray(CompletableFuture[]::new));
	}

	private static long millisecondsSince(long begin) {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
