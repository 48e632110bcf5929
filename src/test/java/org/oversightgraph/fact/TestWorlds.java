package org.oversightgraph.fact;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Checks properties on generated worlds. */
public final class TestWorlds {

	private TestWorlds() {
	}

	/**
	 * Checks a property in the worlds of the seeds from zero. A failure names the seed.
	 */
	public static <W> void assertInEach(int worlds, IntFunction<W> world, Consumer<W> property) {
		IntStream.range(0, worlds).forEach((seed) -> {
			try {
				property.accept(world.apply(seed));
			}
			catch (AssertionError failure) {
				throw new AssertionError("world " + seed + ": " + Objects.toString(failure.getMessage()), failure);
			}
		});
	}

}
