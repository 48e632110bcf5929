package org.oversightgraph.argument;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Lists of choices in filters. */
public final class Choices {

	private Choices() {
	}

	/** Whether a list of choices admits a value. Null and an empty list admit all. */
	public static <T> boolean admit(@Nullable List<T> choices, T value) {
		return choices == null || choices.isEmpty() || choices.contains(value);
	}

}
