package org.oversightgraph.platform.graphql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One of the orders of a list, by keys that are compared as texts. Items that have
 * nothing to be ordered by come last either way.
 *
 * @param name by which cursors know it; empty for the usual one
 * @param falls whether keys fall
 */
public record ListOrder(String name, boolean falls) {

	/** That of a list that has no other. */
	static final ListOrder ONLY = new ListOrder("", false);

	/** Whether values rise or fall. */
	public enum Direction {

		ASC, DESC

	}

	/**
	 * An order by a field.
	 * @param direction rising when left out
	 * @param usual the field by which, rising, the list is ordered when nothing is said
	 */
	public static <F extends Enum<F>> ListOrder by(F field, @Nullable Direction direction, F usual) {
		boolean falls = direction == Direction.DESC;
		boolean isUsual = field == usual && !falls;
		return new ListOrder(isUsual ? "" : field.name().toLowerCase(Locale.ROOT) + (falls ? "_falling" : ""), falls);
	}

	/** Whether the list is in it when nothing is said. */
	public boolean isUsual() {
		return this.name.isEmpty();
	}

	/**
	 * A key.
	 * @param value what an item is ordered by; null where it has nothing
	 * @param alike what items are ordered by that have the same; the last of it belongs
	 * to one item alone
	 */
	public String key(@Nullable String value, String... alike) {
		String nothing = this.falls ? "" : "~";
		return Stream.concat(Stream.of((value != null) ? "=" + value : nothing), Stream.of(alike))
			.collect(Collectors.joining("\n"));
	}

	/** The place of a value among its like, as a key compares it. */
	public static <E extends Enum<E>> String rank(E value) {
		return rank(List.of(value.getDeclaringClass().getEnumConstants()).indexOf(value));
	}

	/** A number from 0, as a key compares it. */
	public static String rank(int number) {
		return "%010d".formatted(number);
	}

}
