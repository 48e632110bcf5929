package org.oversightgraph.platform.log;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one log entry a minute for each cause, however often the cause occurs. An entry
 * states the number of occurrences without an entry since the previous one. The last of
 * these get an entry of their own when the cause has been quiet for a while.
 * <p>
 * Every occurrence gets the reference of the latest entry for its cause. A reference
 * given to a client is therefore always in the log.
 */
public final class RepeatedEvents {

	private static final Logger logger = LoggerFactory.getLogger(RepeatedEvents.class);

	private static final Duration PERIOD = Duration.ofMinutes(1);

	/** Maximum number of causes, so that many causes cannot flood the log either. */
	private static final int CAUSES = 200;

	private final Cache<String, Cause> causes;

	private final Function<String, RateLimiter> limiters;

	public RepeatedEvents() {
		this(limiters(), Ticker.systemTicker(), Scheduler.systemScheduler(), ForkJoinPool.commonPool());
	}

	RepeatedEvents(Function<String, RateLimiter> limiters, Ticker ticker, Scheduler scheduler, Executor executor) {
		this.limiters = limiters;
		this.causes = Caffeine.newBuilder()
			.maximumSize(CAUSES)
			.expireAfterAccess(PERIOD.multipliedBy(2))
			.ticker(ticker)
			.scheduler(scheduler)
			.executor(executor)
			.<String, Cause>removalListener((name, cause, _) -> close(name, cause))
			.build();
	}

	private static Function<String, RateLimiter> limiters() {
		RateLimiterConfig once = once();
		return (cause) -> RateLimiter.of(cause, once);
	}

	/** A rate of one entry in a period. Further entries do not wait. */
	static RateLimiterConfig once() {
		return RateLimiterConfig.custom()
			.limitForPeriod(1)
			.limitRefreshPeriod(PERIOD)
			.timeoutDuration(Duration.ZERO)
			.build();
	}

	/**
	 * Records an occurrence, and writes a log entry unless the cause has had one within
	 * the last minute.
	 * @param cause the kind of event, in words for the log, without values of a request
	 * @param log writes the entry
	 * @return the reference of the latest entry for this cause
	 */
	public String record(String cause, Log log) {
		Cause known = this.causes.get(cause, (key) -> new Cause(this.limiters.apply(key)));
		Entry entry = known.next();
		if (entry != null) {
			log.write(entry);
		}
		return known.reference();
	}

	/** Returns the number of causes in memory. */
	long size() {
		this.causes.cleanUp();
		return this.causes.estimatedSize();
	}

	private static void close(@Nullable String name, @Nullable Cause cause) {
		if (cause != null && cause.leftOut() > 0) {
			logger.warn("{}: {} more since the last entry (reference {})", name, cause.leftOut(), cause.reference());
		}
	}

	/** Writes an entry of the log. */
	@FunctionalInterface
	public interface Log {

		void write(Entry entry);

	}

	/**
	 * A log entry.
	 *
	 * @param reference the reference that clients get
	 * @param leftOut number of occurrences without an entry since the previous entry
	 */
	public record Entry(String reference, long leftOut) {

		/** Returns the text that a log line shows. */
		@Override
		public String toString() {
			return "reference " + this.reference
					+ ((this.leftOut > 0) ? ", and %d more since the last entry".formatted(this.leftOut) : "");
		}

	}

	private static final class Cause {

		private final RateLimiter limiter;

		private String reference = "";

		private long leftOut;

		Cause(RateLimiter limiter) {
			this.limiter = limiter;
		}

		synchronized @Nullable Entry next() {
			if (!this.limiter.acquirePermission()) {
				this.leftOut++;
				return null;
			}
			Entry entry = new Entry(UUID.randomUUID().toString(), this.leftOut);
			this.reference = entry.reference();
			this.leftOut = 0;
			return entry;
		}

		synchronized String reference() {
			return this.reference;
		}

		synchronized long leftOut() {
			return this.leftOut;
		}

	}

}
