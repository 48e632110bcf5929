package org.oversightgraph.platform.graphql;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.pagination.CursorEncoder;

/**
 * Pages over lists that are ordered by a key: a cursor names the key after which a page
 * goes on, so that it survives inserts.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm">Relay Cursor Connections</a>
 */
public final class Paging {

	/** The page when nothing is said. */
	public static final int USUAL = 20;

	/** The largest page. */
	public static final int LARGEST = 100;

	private static final CursorEncoder ENCODER = CursorEncoder.base64();

	private static final String MARK = "after:";

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
	 * How many items are asked for.
	 * @param first as asked; null when nothing is said
	 * @throws ApiProblem if it is none or too many
	 */
	public static int limit(@Nullable Integer first, int usual, int largest) {
		int limit = (first != null) ? first : usual;
		if (limit < 1 || limit > largest) {
			throw new ApiProblem((limit < 1) ? ProblemCode.BAD_REQUEST : ProblemCode.LIMIT_EXCEEDED,
					"first is %d; ask for 1 to %d at a time.".formatted(limit, largest));
		}
		return limit;
	}

	/**
	 * The key that a cursor names; empty text for the beginning.
	 * @throws ApiProblem if it is not a cursor of ours
	 */
	public static String keyOf(@Nullable String cursor) {
		if (cursor == null || cursor.isEmpty()) {
			return "";
		}
		try {
			String decoded = ENCODER.decode(cursor);
			if (decoded.startsWith(MARK)) {
				return decoded.substring(MARK.length());
			}
		}
		catch (IllegalArgumentException ex) {
			// told below, in words
		}
		throw new ApiProblem(ProblemCode.BAD_REQUEST,
				"The cursor given as after is not one of ours. Give the endCursor of the page before, as it is.");
	}

	/** The cursor that names a key. */
	public static String cursorOf(String key) {
		return ENCODER.encode(MARK + key);
	}

	/** A page of a whole list that is ordered by key. */
	public static <T, E> Connection<E> page(List<T> ordered, Function<T, String> key, int first, @Nullable String after,
			BiFunction<String, T, E> edge) {
		String from = keyOf(after);
		List<T> rest = ordered.stream().filter((item) -> key.apply(item).compareTo(from) > 0).toList();
		List<T> page = rest.stream().limit(first).toList();
		return connection(page, key, edge, rest.size() > page.size(), rest.size() < ordered.size(), ordered.size());
	}

	/** A page that was cut out of a list elsewhere. */
	public static <T, E> Connection<E> connection(List<T> page, Function<T, String> key, BiFunction<String, T, E> edge,
			boolean hasNext, boolean hasPrevious, int total) {
		List<E> edges = page.stream().map((item) -> edge.apply(cursorOf(key.apply(item)), item)).toList();
		return new Connection<>(edges,
				new PageInfo(hasNext, hasPrevious, page.isEmpty() ? null : cursorOf(key.apply(page.getFirst())),
						page.isEmpty() ? null : cursorOf(key.apply(page.getLast()))),
				total);
	}

}
