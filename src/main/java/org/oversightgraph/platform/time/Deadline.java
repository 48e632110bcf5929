package org.oversightgraph.platform.time;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of the request that a thread works on. Context propagation passes it from
 * thread to thread under {@link #KEY}.
 */
public final class Deadline {

	/** The key of the deadline in a context. */
	public static final String KEY = Deadline.class.getName();

	private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

	private final Duration limit;

	/** The end, on the nanosecond clock of this process. */
	private final long end;

	private Deadline(Duration limit) {
		this.limit = limit;
		this.end = System.nanoTime() + limit.toNanos();
	}

	/** Creates a deadline that starts now. */
	public static Deadline in(Duration limit) {
		return new Deadline(limit);
	}

	/** Returns the deadline of the current thread's request; empty if it has none. */
	public static Optional<Deadline> current() {
		return Optional.ofNullable(CURRENT.get());
	}

	/** Returns the time left; zero or negative if the deadline has passed. */
	public Duration left() {
		return Duration.ofNanos(this.end - System.nanoTime());
	}

	/** Returns whether it ends later than another deadline. */
	public boolean isAfter(Deadline other) {
		return this.end - other.end > 0;
	}

	/** Runs work on the current thread, which has this deadline for that time. */
	public <T> T run(Supplier<T> work) {
		Deadline before = CURRENT.get();
		CURRENT.set(this);
		try {
			return work.get();
		}
		finally {
			if (before != null) {
				CURRENT.set(before);
			}
			else {
				CURRENT.remove();
			}
		}
	}

	/** Returns the time limit of the request. */
	public Duration limit() {
		return this.limit;
	}

	/** Returns the accessor that passes the deadline from one thread to another. */
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
