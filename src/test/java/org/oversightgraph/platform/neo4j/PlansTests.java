package org.oversightgraph.platform.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/** Checks how often statements are planned, and which callers wait. */
class PlansTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private final AtomicInteger planned = new AtomicInteger();

	private final CountDownLatch mayFinish = new CountDownLatch(1);

	private final CountDownLatch interrupted = new CountDownLatch(1);

	private final ExecutorService callers = Executors.newCachedThreadPool();

	private final Plans plans = new Plans(this::plan, 1, new Time());

	private final Queue<String> order = new ConcurrentLinkedQueue<>();

	private volatile Duration left = LONG;

	/** While planning is held, each permit lets one plan finish. */
	private final Semaphore turns = new Semaphore(0);

	private volatile boolean hold;

	private final class Time implements Plans.Time {

		@Override
		public Duration left() {
			return PlansTests.this.left;
		}

		@Override
		public ReadTimeoutException over() {
			return new ReadTimeoutException(LONG, null);
		}

	}

	private void plan(String statement) {
		this.planned.incrementAndGet();
		this.order.add(statement);
		if (statement.equals("broken") && this.planned.get() == 1) {
			throw new IllegalStateException("no plan");
		}
		if (statement.equals("slow") || this.hold) {
			try {
				if (this.hold) {
					this.turns.acquire();
				}
				else {
					this.mayFinish.await();
				}
			}
			catch (InterruptedException ex) {
				this.interrupted.countDown();
			}
		}
	}

	@AfterEach
	void close() {
		this.mayFinish.countDown();
		this.turns.release(1000);
		this.plans.close();
		this.callers.shutdownNow();
	}

	@Test
	void plansStatementOnceForAllWaitingCallers() {
		Stream<Future<Integer>> waiting = IntStream.range(0, 30)
			.mapToObj((number) -> this.callers.submit(() -> this.plans.run("slow", () -> number)))
			.toList()
			.stream();
		this.mayFinish.countDown();
		assertThat(waiting).allSatisfy((caller) -> assertThat(caller.get(20, TimeUnit.SECONDS)).isNotNegative());
		assertThat(this.planned).hasValue(1);
	}

	@Test
	void runsFirstCallerAlone() throws Exception {
		AtomicInteger running = new AtomicInteger();
		CountDownLatch first = new CountDownLatch(1);
		CountDownLatch mayGoOn = new CountDownLatch(1);
		Future<Integer> leader = this.callers.submit(() -> this.plans.run("quick", () -> {
			first.countDown();
			hold(mayGoOn);
			return running.incrementAndGet();
		}));
		first.await();
		Future<Integer> follower = this.callers.submit(() -> this.plans.run("quick", running::incrementAndGet));
		assertThat(follower.isDone()).isFalse();
		mayGoOn.countDown();
		assertThat(leader.get(20, TimeUnit.SECONDS)).isEqualTo(1);
		assertThat(follower.get(20, TimeUnit.SECONDS)).isEqualTo(2);
	}

	@Test
	void stopsWaitingAtTimeLimitAndContinuesPlanning() {
		this.left = Duration.ofMillis(1);
		assertThatExceptionOfType(ReadTimeoutException.class).isThrownBy(() -> this.plans.run("slow", () -> 1));
		this.left = LONG;
		this.mayFinish.countDown();
		assertThat(this.plans.<Integer>run("slow", () -> 1)).isEqualTo(1);
		assertThat(this.planned).hasValue(1);
	}

	@Test
	void plansAgainAfterFailure() {
		assertThatIllegalStateException().isThrownBy(() -> this.plans.run("broken", () -> 1)).withMessage("no plan");
		assertThat(this.plans.<Integer>run("broken", () -> 1)).isEqualTo(1);
	}

	@Test
	void plansAllStatementsAgainAfterForget() throws Exception {
		this.plans.run("quick", () -> 1);
		this.plans.run("other", () -> 1);
		this.plans.forget();
		CompletableFuture<Void> all = this.plans.makeAll();
		all.get(20, TimeUnit.SECONDS);
		assertThat(this.planned).hasValue(4);
		this.plans.run("quick", () -> 1);
		assertThat(this.planned).hasValue(4);
	}

	@Test
	void plansStatementOfWaitingCallerFirst() throws Exception {
		for (int i = 0; i < 20; i++) {
			this.plans.run("statement " + i, () -> 1);
			this.plans.run("statement " + i, () -> 1);
		}
		this.plans.run("wanted", () -> 1);
		this.plans.forget();
		this.order.clear();
		this.hold = true;
		CompletableFuture<Void> all = this.plans.makeAll();
		await().until(() -> this.order.size() == 1);
		Thread question = Thread.ofPlatform().start(() -> this.plans.run("wanted", () -> 1));
		await().until(() -> question.getState() == Thread.State.TIMED_WAITING);
		this.turns.release();
		await().until(() -> this.order.size() == 2);
		assertThat(this.order).endsWith("wanted");
		this.turns.release(1000);
		all.get(20, TimeUnit.SECONDS);
	}

	@Test
	void plansMostFrequentStatementsFirst() throws Exception {
		List<String> statements = IntStream.range(0, 20).mapToObj((i) -> "statement " + i).toList();
		for (int i = 0; i < statements.size(); i++) {
			for (int reads = 0; reads <= i; reads++) {
				this.plans.run(statements.get(i), () -> 1);
			}
		}
		this.plans.forget();
		this.order.clear();
		this.hold = true;
		CompletableFuture<Void> _ = this.plans.makeAll();
		this.turns.release(1000);
		await().until(() -> this.order.size() == statements.size());
		assertThat(this.order).containsExactlyElementsOf(statements.reversed());
	}

	@Test
	void isReadyBeforeRareStatementIsPlanned() throws Exception {
		for (int reads = 0; reads < 100; reads++) {
			this.plans.run("usual", () -> 1);
		}
		this.plans.run("rare", () -> 1);
		this.plans.forget();
		this.order.clear();
		this.hold = true;
		CompletableFuture<Void> ready = this.plans.makeAll();
		this.turns.release();
		ready.get(20, TimeUnit.SECONDS);
		await().until(() -> this.order.size() == 2);
		assertThat(this.order).containsExactly("usual", "rare");
		assertThat(this.planned).hasValue(4);
	}

	@Test
	void interruptsPlanningOnForget() throws Exception {
		Future<Integer> waiting = this.callers.submit(() -> this.plans.run("slow", () -> 1));
		while (this.planned.get() == 0) {
			Thread.onSpinWait();
		}
		this.plans.forget();
		assertThat(this.interrupted.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(waiting).failsWithin(Duration.ofSeconds(20))
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(ServiceUnavailableException.class);
	}

	private static void hold(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
