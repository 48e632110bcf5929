package org.oversightgraph.faults;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.process.Http;

/**
 * Sends requests at a constant rate, independent of the product, and judges each answer.
 */
final class OpenLoad {

	/** The product's own limit ({@code oversight.limits.time}) plus 2 s. */
	static final Duration LATE = Duration.ofSeconds(12);

	private static final int MOST_UNDER_WAY = 20_000;

	private final HttpClient client = Http.client();

	private final Supplier<URI> product;

	private final Questions questions;

	private final List<Question> mix;

	private final long gap;

	private final boolean freshConnections;

	private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();

	private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);

	private final Thread sender = Thread.ofPlatform().daemon().name("open-load").unstarted(this::send);

	private volatile boolean over;

	private OpenLoad(Supplier<URI> product, Questions questions, List<Question> mix, double perSecond,
			boolean freshConnections) {
		this.product = product;
		this.questions = questions;
		this.mix = mix;
		this.gap = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
		this.freshConnections = freshConnections;
	}

	/** Starts to send the requests in turn. */
	static OpenLoad start(URI product, Questions questions, List<Question> mix, double perSecond) {
		return start(() -> product, questions, mix, perSecond);
	}

	/** Starts to send the requests in turn, each to the next address. */
	static OpenLoad start(Supplier<URI> product, Questions questions, List<Question> mix, double perSecond) {
		OpenLoad load = new OpenLoad(product, questions, mix, perSecond, false);
		load.sender.start();
		return load;
	}

	/** Starts to send the requests in turn, each over its own connection. */
	static OpenLoad startWithFreshConnections(URI product, Questions questions, List<Question> mix, double perSecond) {
		OpenLoad load = new OpenLoad(() -> product, questions, mix, perSecond, true);
		load.sender.start();
		return load;
	}

	/** Stops sending, and waits for the remaining answers. */
	Tally stop() {
		this.over = true;
		try {
			this.sender.join();
			this.underWay.tryAcquire(MOST_UNDER_WAY, 65, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.client.shutdownNow();
		return new Tally(List.copyOf(this.replies));
	}

	private void send() {
		long intended = System.nanoTime();
		for (int i = 0; !this.over; i++) {
			while (intended > System.nanoTime() && !this.over) {
				LockSupport.parkNanos(intended - System.nanoTime());
			}
			if (!this.over) {
				this.underWay.acquireUninterruptibly();
				ask(this.mix.get(i % this.mix.size()), intended);
			}
			intended += this.gap;
		}
	}

	private void ask(Question question, long intended) {
		CompletableFuture<?> _ = this.client
			.sendAsync(question.request(this.product.get(), this.freshConnections),
					HttpResponse.BodyHandlers.ofByteArray())
			.whenComplete((response, failure) -> {
				this.replies.add(reply(question, intended, System.nanoTime(), response, failure));
				this.underWay.release();
			});
	}

	private Reply reply(Question question, long intended, long completed, @Nullable HttpResponse<byte[]> response,
			@Nullable Throwable failure) {
		boolean late = completed - intended > LATE.toNanos();
		if (response == null) {
			return new Reply(intended, completed, Http.NO_ANSWER, late ? Reply.Kind.LATE : Reply.Kind.NO_CONNECTION,
					reason(failure), false, false);
		}
		Verdict verdict = Verdict.of(this.questions, question, response.statusCode(), response.body());
		return new Reply(intended, completed, response.statusCode(), late ? Reply.Kind.LATE : verdict.kind(),
				verdict.code(), verdict.stale(), response.headers().firstValue("Retry-After").isPresent());
	}

	private static String reason(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof ConnectException) {
				return "refused";
			}
			if (cause instanceof HttpTimeoutException) {
				return "no answer";
			}
		}
		return "connection closed";
	}

}
