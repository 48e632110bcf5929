package org.oversightgraph.platform.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Forward and backward pages of lists that are sorted by a key. A cursor contains a key,
 * so that it stays valid when items are inserted.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm">Relay Cursor Connections</a>
 */
public final class Paging {

	private Paging() {
	}

	/**
	 * The position of a page in its list.
	 *
	 * @param hasNextPage whether there are items after the page
	 * @param hasPreviousPage whether there are items before the page
	 * @param startCursor the cursor of the first item; null if the page is empty
	 * @param endCursor the cursor of the last item; null if the page is empty
	 */
	public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {
	}

	/** An item of a page with its cursor, and sometimes with facts about its place. */
	public interface Edge {

		/** Returns the position in the list. */
		String cursor();

		/** Returns the item. */
		Object node();

	}

	/** A page of a list, with or without further fields. */
	public interface Page {

		/** Returns the items with their cursors. */
		List<? extends Edge> edges();

	}

	/**
	 * An item of a page.
	 *
	 * @param cursor the position in the list
	 * @param node the item
	 */
	public record Item<T>(String cursor, T node) implements Edge {
	}

	/**
	 * A page of a list.
	 *
	 * @param edges the items with their cursors
	 * @param pageInfo the position in the list
	 * @param totalCount the number of items in the list
	 */
	public record Connection<E extends Edge>(List<E> edges, PageInfo pageInfo, int totalCount) implements Page {
	}

	/**
	 * A part of a list between two cursors.
	 *
	 * @param items the items of the page
	 * @param skipped the number of items up to the first cursor
	 * @param within the number of items between the cursors
	 * @param total the number of items in the list
	 */
	public record Cut<T>(List<T> items, int skipped, int within, int total) {
	}

	/** Returns a page of a whole list, sorted by key. */
	public static <T, E extends Edge> Connection<E> page(Collection<T> all, Function<T, String> key, PageWanted wanted,
			BiFunction<String, T, E> edge) {
		return connection(cut(all, key, wanted), key, wanted, edge);
	}

	/** Returns the items of a page of a whole list, sorted by key. */
	public static <T> Cut<T> cut(Collection<T> all, Function<T, String> key, PageWanted wanted) {
		int size = wanted.size();
		Comparator<String> keys = wanted.keys();
		List<Keyed<T>> ordered = all.stream()
			.map((item) -> new Keyed<>(key.apply(item), item))
			.sorted(Comparator.comparing(Keyed::key, keys))
			.toList();
		String after = wanted.keyAfter();
		String before = wanted.keyBefore();
		int from = (after == null) ? 0 : count(ordered, (itemKey) -> keys.compare(itemKey, after) <= 0);
		int to = (before == null) ? ordered.size()
				: Math.max(from, count(ordered, (itemKey) -> keys.compare(itemKey, before) < 0));
		List<T> within = ordered.subList(from, to).stream().map(Keyed::item).toList();
		List<T> items = wanted.fromTheEnd() ? within.subList(Math.max(0, within.size() - size), within.size())
				: within.subList(0, Math.min(size, within.size()));
		return new Cut<>(items, from, within.size(), ordered.size());
	}

	/** An item with its key, so that each key is calculated once. */
	private record Keyed<T>(String key, T item) {
	}

	private static <T> int count(List<Keyed<T>> ordered, Predicate<String> condition) {
		return (int) ordered.stream().map(Keyed::key).takeWhile(condition).count();
	}

	/** Returns a page from a part of a list. */
	public static <T, E extends Edge> Connection<E> connection(Cut<T> cut, Function<T, String> key, PageWanted wanted,
			BiFunction<String, T, E> edge) {
		List<E> edges = cut.items().stream().map((item) -> edge.apply(wanted.cursorOf(key.apply(item)), item)).toList();
		int start = cut.skipped() + (wanted.fromTheEnd() ? cut.within() - edges.size() : 0);
		boolean empty = edges.isEmpty();
		return new Connection<>(edges,
				new PageInfo(start + edges.size() < cut.total(), start > 0,
						empty ? null : wanted.cursorOf(key.apply(cut.items().getFirst())),
						empty ? null : wanted.cursorOf(key.apply(cut.items().getLast()))),
				cut.total());
	}

}
