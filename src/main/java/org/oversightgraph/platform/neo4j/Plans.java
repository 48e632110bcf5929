package org.oversightgraph.platform.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Makes the server plan each statement once. On a cold server, a plan takes longer than a
 * question may. It is therefore made on a thread of its own with a long time limit, and
 * all questions that need the statement wait for it, each for as long as it has time.
 * Without this, every question would begin a plan, be ended by its time limit, and leave
 * no plan behind. Statements that a question waits for are planned before the others. The
 * first run of a planned statement is still costly, so it happens alone as well.
 */
final class Plans implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Plans.class);

	private final Consumer<String> planner;

	private final Time time;

	private final ThreadPoolExecutor threads;

	private final Set<String> statements = ConcurrentHashMap.newKeySet();

	private volatile Map<String, Plan> plans = new ConcurrentHashMap<>();

	/**
	 * Plans statements.
	 * @param planner makes the plan of a statement, given its name
	 * @param time the time of the question that the current thread works on
	 */
	Plans(Consumer<String> planner, Time time) {
		this.planner = planner;
		this.time = time;
		int processors = Runtime.getRuntime().availableProcessors();
		CustomizableThreadFactory daemons = new CustomizableThreadFactory("planner-");
		daemons.setDaemon(true);
		this.threads = new ThreadPoolExecutor(processors, processors, 10, TimeUnit.SECONDS,
				new PriorityBlockingQueue<>(), daemons);
		this.threads.allowCoreThreadTimeOut(true);
	}

	/** The time of a question. */
	interface Time {

		/**
		 * What is left of it.
		 * @throws ReadTimeoutException if nothing is left
		 */
		Duration left();

		/** Its end. */
		ReadTimeoutException over();

	}

	/** The plan of a statement, made or being made. */
	private static final class Plan extends FutureTask<Void> implements Comparable<Plan> {

		private final CompletableFuture<Void> made;

		private final ReentrantLock firstRun = new ReentrantLock(true);

		private volatile boolean wanted;

		private volatile boolean proven;

		Plan(Runnable planner, CompletableFuture<Void> made) {
			super(planner, null);
			this.made = made;
		}

		void lose() {
			this.made.completeExceptionally(new ServiceUnavailableException("the graph is out of reach"));
			cancel(true);
		}

		@Override
		public int compareTo(Plan other) {
			return Boolean.compare(other.wanted, this.wanted);
		}

	}

	/**
	 * Runs a statement once it is planned.
	 * @param statement its name
	 * @param run runs it
	 * @throws ReadTimeoutException if it is not planned in the time of the question
	 * @throws RuntimeException what planning or running it threw
	 */
	<T> T run(String statement, Supplier<T> run) {
		this.statements.add(statement);
		Map<String, Plan> now = this.plans;
		Plan plan = now.computeIfAbsent(statement, this::begin);
		return plan.proven ? run.get() : runFirst(plan, statement, now, run);
	}

	private <T> T runFirst(Plan plan, String statement, Map<String, Plan> now, Supplier<T> run) {
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
			now.remove(statement, plan);
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

	private Plan begin(String statement) {
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
		}, made);
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
	 * Forgets all plans, for instance because the server has restarted. What is being
	 * planned is interrupted.
	 */
	void forget() {
		Map<String, Plan> before = this.plans;
		this.plans = new ConcurrentHashMap<>();
		before.values().stream().filter((plan) -> !plan.made.isDone()).forEach(Plan::lose);
	}

	/**
	 * Plans every statement that was read before.
	 * @return completes when all are planned, or exceptionally when one cannot be
	 */
	CompletableFuture<Void> makeAll() {
		Map<String, Plan> now = this.plans;
		List<CompletableFuture<Void>> all = this.statements.stream()
			.map((statement) -> now.computeIfAbsent(statement, this::begin).made)
			.toList();
		return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
	}

	private static long millisecondsSince(long begin) {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
