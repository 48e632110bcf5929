package org.oversightgraph.platform.graphql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An order of a list, by keys that are compared as texts. Items without a value come last
 * in both directions.
 *
 * @param name the name in cursors; empty for the default order
 * @param descending whether the order is descending
 */
public record ListOrder(String name, boolean descending) {

	/** The order of a list that has only one. */
	static final ListOrder ONLY = new ListOrder("", false);

	/** The sort direction. */
	public enum Direction {

		ASC, DESC

	}

	/**
	 * Returns the order by a field.
	 * @param direction the direction; null for ascending
	 * @param defaultField the field of the default order, which is ascending
	 */
	public static <F extends Enum<F>> ListOrder by(F field, @Nullable Direction direction, F defaultField) {
		boolean descending = direction == Direction.DESC;
		boolean isDefault = field == defaultField && !descending;
		String name = field.name().toLowerCase(Locale.ROOT) + (descending ? "_falling" : "");
		return new ListOrder(isDefault ? "" : name, descending);
	}

	/** Whether this is the default order. */
	public boolean isDefault() {
		return this.name.isEmpty();
	}

	/**
	 * Returns the key of an item.
	 * @param value the value to sort by; null if the item has none
	 * @param alike values to sort by if {@code value} is equal; the last is unique
	 */
	public String key(@Nullable String value, String... alike) {
		String noValue = this.descending ? "" : "~";
		return Stream.concat(Stream.of((value != null) ? "=" + value : noValue), Stream.of(alike))
			.collect(Collectors.joining("\n"));
	}

	/** Returns the position of a value in its enumeration, as part of a key. */
	public static <E extends Enum<E>> String rank(E value) {
		return rank(List.of(value.getDeclaringClass().getEnumConstants()).indexOf(value));
	}

	/** Returns a number of 0 or more, as part of a key. */
	public static String rank(int number) {
		return "%010d".formatted(number);
	}

}
