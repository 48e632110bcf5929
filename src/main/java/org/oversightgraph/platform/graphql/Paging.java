package org.oversightgraph.platform.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Pages over lists that are ordered by a key, forward and backward: a cursor names the
 * key at which a page goes on, so that it survives inserts.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm">Relay Cursor Connections</a>
 */
public final class Paging {

	/** The page when nothing is said. */
	public static final int USUAL = 20;

	/** The largest page. */
	public static final int LARGEST = 100;

	private Paging() {
	}

	/**
	 * Where a page stands in the whole.
	 *
	 * @param hasNextPage whether there are items after it
	 * @param hasPreviousPage whether there are items before it
	 * @param startCursor of its first item
	 * @param endCursor of its last item
	 */
	public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {
	}

	/**
	 * A page of a list.
	 *
	 * @param edges its items, each with its cursor
	 * @param pageInfo where it stands
	 * @param totalCount how many items the list has
	 */
	public record Connection<E>(List<E> edges, PageInfo pageInfo, int totalCount) {
	}

	/**
	 * A part of a list, and what is around it.
	 *
	 * @param items those of the page
	 * @param skipped how many stand before those between which it was cut
	 * @param within how many there were to be cut from
	 * @param total how many items the list has
	 */
	public record Cut<T>(List<T> items, int skipped, int within, int total) {
	}

	/**
	 * How many items are asked for.
	 * @param first as asked; null when nothing is said
	 * @throws ApiProblem if it is none or too many
	 */
	public static int limit(@Nullable Integer first, int usual, int largest) {
		return limit("first", (first != null) ? first : usual, largest);
	}

	static int limit(String argument, int limit, int largest) {
		if (limit < 1 || limit > largest) {
			throw new ApiProblem((limit < 1) ? ProblemCode.BAD_REQUEST : ProblemCode.LIMIT_EXCEEDED,
					"%s is %d; ask for 1 to %d at a time.".formatted(argument, limit, largest));
		}
		return limit;
	}

	/** A page of a whole list, in the order of its keys. */
	public static <T, E> Connection<E> page(Collection<T> all, Function<T, String> key, PageWanted wanted,
			BiFunction<String, T, E> edge) {
		return connection(cut(all, key, wanted), key, wanted, edge);
	}

	/** The items of a page of a whole list, in the order of its keys. */
	public static <T> Cut<T> cut(Collection<T> all, Function<T, String> key, PageWanted wanted) {
		int size = wanted.size();
		Comparator<String> keys = wanted.keys();
		List<Keyed<T>> ordered = all.stream()
			.map((item) -> new Keyed<>(key.apply(item), item))
			.sorted(Comparator.comparing(Keyed::key, keys))
			.toList();
		String after = wanted.keyAfter();
		String before = wanted.keyBefore();
		int from = (after == null) ? 0 : count(ordered, (one) -> keys.compare(one, after) <= 0);
		int to = (before == null) ? ordered.size()
				: Math.max(from, count(ordered, (one) -> keys.compare(one, before) < 0));
		List<T> within = ordered.subList(from, to).stream().map(Keyed::item).toList();
		List<T> items = wanted.fromTheEnd() ? within.subList(Math.max(0, within.size() - size), within.size())
				: within.subList(0, Math.min(size, within.size()));
		return new Cut<>(items, from, within.size(), ordered.size());
	}

	/** An item with its key, so that keys that take work are made once. */
	private record Keyed<T>(String key, T item) {
	}

	private static <T> int count(List<Keyed<T>> ordered, Predicate<String> which) {
		return (int) ordered.stream().map(Keyed::key).takeWhile(which).count();
	}

	/** A page that was cut out of a list elsewhere. */
	public static <T, E> Connection<E> connection(Cut<T> cut, Function<T, String> key, PageWanted wanted,
			BiFunction<String, T, E> edge) {
		List<E> edges = cut.items().stream().map((item) -> edge.apply(wanted.cursorOf(key.apply(item)), item)).toList();
		int start = cut.skipped() + (wanted.fromTheEnd() ? cut.within() - edges.size() : 0);
		boolean none = edges.isEmpty();
		return new Connection<>(edges,
				new PageInfo(start + edges.size() < cut.total(), start > 0,
						none ? null : wanted.cursorOf(key.apply(cut.items().getFirst())),
						none ? null : wanted.cursorOf(key.apply(cut.items().getLast()))),
				cut.total());
	}

}
