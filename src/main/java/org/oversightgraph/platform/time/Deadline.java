package org.oversightgraph.platform.time;

import java.time.Duration;
import java.util.Optional;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * The time by which the request that a thread works on must be answered. Context
 * propagation carries it from thread to thread under {@link #KEY}.
 */
public final class Deadline {

	/** The key of the deadline in a context. */
	public static final String KEY = Deadline.class.getName();

	private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

	private final Duration limit;

	/** In the nanoseconds of this process. */
	private final long end;

	private Deadline(Duration limit) {
		this.limit = limit;
		this.end = System.nanoTime() + limit.toNanos();
	}

	/** A deadline that begins now. */
	public static Deadline in(Duration limit) {
		return new Deadline(limit);
	}

	/** The deadline of the current thread's request; empty if it has none. */
	public static Optional<Deadline> current() {
		return Optional.ofNullable(CURRENT.get());
	}

	/** The time that is left; zero or negative if the deadline has passed. */
	public Duration left() {
		return Duration.ofNanos(this.end - System.nanoTime());
	}

	/** The time that the request had from its start. */
	public Duration limit() {
		return this.limit;
	}

	/** Carries the deadline from one thread to another. */
	public static ThreadLocalAccessor<Deadline> accessor() {
		return new Accessor();
	}

	private static final class Accessor implements ThreadLocalAccessor<Deadline> {

		@Override
		public Object key() {
			return KEY;
		}

		@Override
		public @Nullable Deadline getValue() {
			return CURRENT.get();
		}

		@Override
		public void setValue(Deadline deadline) {
			CURRENT.set(deadline);
		}

		@Override
		public void setValue() {
			CURRENT.remove();
		}

	}

}
