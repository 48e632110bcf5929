package org.oversightgraph.platform.visibility;

import org.jspecify.annotations.Nullable;

/**
 * The facts that a request may see. Context propagation passes the value from thread to
 * thread. A thread without a value sees public facts only, so that a lost value hides
 * facts and never shows them.
 */
public enum Visibility {

	/** Public facts only. */
	PUBLIC,

	/** All facts, including restricted facts. */
	RESTRICTED;

	/** The key of the value in a context. */
	public static final String KEY = Visibility.class.getName();

	private static final ThreadLocal<Visibility> CURRENT = new ThreadLocal<>();

	/** Returns the visibility of the current thread's request. */
	public static Visibility current() {
		Visibility visibility = CURRENT.get();
		return (visibility != null) ? visibility : PUBLIC;
	}

	/** Whether restricted facts are visible. */
	public boolean includesRestricted() {
		return this == RESTRICTED;
	}

	/** Gives the current thread this visibility until the scope closes. */
	public Scope open() {
		Visibility before = CURRENT.get();
		set(this);
		return () -> set(before);
	}

	/** The time for which a thread has a visibility. */
	@FunctionalInterface
	public interface Scope extends AutoCloseable {

		/** Restores the visibility that the thread had before. */
		@Override
		void close();

	}

	static @Nullable Visibility get() {
		return CURRENT.get();
	}

	static void set(@Nullable Visibility visibility) {
		if (visibility != null) {
			CURRENT.set(visibility);
		}
		else {
			CURRENT.remove();
		}
	}

}
