package org.oversightgraph.platform.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How many there are of a sort.
 *
 * @param value the sort
 * @param count how many
 */
public record Count<T>(T value, int count) {

	/** How often each value comes, in an order. */
	public static <T> List<Count<T>> of(Stream<T> values, Comparator<? super T> order) {
		return values.collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt((one) -> 1)))
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(order))
			.map((entry) -> new Count<>(entry.getKey(), entry.getValue()))
			.toList();
	}

	/**
	 * How many items have each value, the smallest value first. An item without one
	 * counts nowhere.
	 */
	public static <S, T extends Comparable<? super T>> List<Count<T>> by(Function<S, @Nullable T> value,
			Stream<S> items) {
		Comparator<T> rising = Comparator.naturalOrder();
		return of(items.flatMap((item) -> Stream.ofNullable(value.apply(item))), rising);
	}

}
