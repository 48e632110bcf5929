package org.oversightgraph.platform.limit;

import java.time.Duration;
import java.util.Optional;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * By when the question that a thread works on has to be answered. It goes along from
 * thread to thread.
 */
public final class Deadline implements ThreadLocalAccessor<Long> {

	/** The name under which it goes along. */
	static final String KEY = Deadline.class.getName();

	/** In the nanoseconds of this process. */
	private static final ThreadLocal<Long> CURRENT = new ThreadLocal<>();

	Deadline() {
	}

	/**
	 * How much time is left, none or less when it has passed; empty where nothing has to
	 * be answered by any time.
	 */
	public static Optional<Duration> left() {
		return Optional.ofNullable(CURRENT.get()).map((end) -> Duration.ofNanos(end - System.nanoTime()));
	}

	static long in(Duration time) {
		return System.nanoTime() + time.toNanos();
	}

	@Override
	public Object key() {
		return KEY;
	}

	@Override
	public @Nullable Long getValue() {
		return CURRENT.get();
	}

	@Override
	public void setValue(Long end) {
		CURRENT.set(end);
	}

	@Override
	public void setValue() {
		CURRENT.remove();
	}

}
