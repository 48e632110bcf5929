package org.oversightgraph.platform.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The number of items with a value.
 *
 * @param value the value
 * @param count the number of items
 */
public record Count<T>(T value, int count) {

	/** Counts the values, and sorts the counts by value. */
	public static <T> List<Count<T>> of(Stream<T> values, Comparator<? super T> order) {
		return values.collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt((value) -> 1)))
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(order))
			.map((entry) -> new Count<>(entry.getKey(), entry.getValue()))
			.toList();
	}

	/**
	 * Counts the items by value, the smallest value first. Items without a value are not
	 * counted.
	 */
	public static <S, T extends Comparable<? super T>> List<Count<T>> by(Function<S, @Nullable T> value,
			Stream<S> items) {
		Comparator<T> ascending = Comparator.naturalOrder();
		return of(items.flatMap((item) -> Stream.ofNullable(value.apply(item))), ascending);
	}

}
