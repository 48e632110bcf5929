package org.oversightgraph.platform.graphql;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for, by the arguments of Relay, and how the list is
 * ordered.
 *
 * @param list the name of the list, which its cursors keep
 * @param first how many from the beginning, or after {@code after}
 * @param after the cursor after which to go on
 * @param last how many from the end, or before {@code before}
 * @param before the cursor before which to end
 * @param usual how many when neither {@code first} nor {@code last} is given
 * @param order the order of the list
 * @param release the release from which the list is read, for its cursors to keep; null
 * where they need not
 * @see <a href="https://relay.dev/graphql/connections.htm">Relay Cursor Connections</a>
 */
public record PageWanted(String list, @Nullable Integer first, @Nullable String after, @Nullable Integer last,
		@Nullable String before, int usual, ListOrder order, @Nullable Long release) {

	/** The argument that names the cursor after which to go on. */
	static final String AFTER = "after";

	/** The argument that names the cursor before which to end. */
	static final String BEFORE = "before";

	/** The page as asked for, of a list with one order. */
	public static PageWanted of(String list, @Nullable Integer first, @Nullable String after, @Nullable Integer last,
			@Nullable String before) {
		return new PageWanted(list, first, given(after), last, given(before), Paging.USUAL, ListOrder.ONLY, null);
	}

	private static @Nullable String given(@Nullable String cursor) {
		return (cursor == null || cursor.isEmpty()) ? null : cursor;
	}

	/** The same, with so many when nothing is said. */
	public PageWanted usually(int many) {
		return new PageWanted(this.list, this.first, this.after, this.last, this.before, many, this.order,
				this.release);
	}

	/** The same, of a list read from a release, in which its cursors go on. */
	public PageWanted in(long number) {
		return new PageWanted(this.list, this.first, this.after, this.last, this.before, this.usual, this.order,
				number);
	}

	/** The same, of a list in one of several orders. */
	public PageWanted by(ListOrder one) {
		return new PageWanted(this.list, this.first, this.after, this.last, this.before, this.usual, one, this.release);
	}

	/** Whether the page is counted from the end. */
	public boolean fromTheEnd() {
		return this.last != null;
	}

	/**
	 * How many items at most.
	 * @throws ApiProblem if it is none, too many, or said twice
	 */
	public int size() {
		if (this.last == null) {
			return Paging.limit(this.first, this.usual, Paging.LARGEST);
		}
		if (this.first != null) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"first and last are both given. Give first, with after, to go forward, or last, with before, to go backward.");
		}
		return Paging.limit("last", this.last, Paging.LARGEST);
	}

	/**
	 * The key after which to go on; null for the beginning.
	 * @throws ApiProblem if the cursor is not one of this list's
	 */
	public @Nullable String keyAfter() {
		return key(AFTER, this.after);
	}

	/**
	 * The key before which to end; null for the end.
	 * @throws ApiProblem if the cursor is not one of this list's
	 */
	public @Nullable String keyBefore() {
		return key(BEFORE, this.before);
	}

	private @Nullable String key(String argument, @Nullable String text) {
		if (text == null) {
			return null;
		}
		Cursor cursor = Cursor.read(argument, text);
		if (!cursor.list().equals(this.list)) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The cursor given as %s is one of another list. Give one of %s, or begin anew without it."
						.formatted(argument, this.list));
		}
		if (!cursor.order().equals(this.order.name())) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The cursor given as %s is one of another order. Ask for the order it came from, or begin anew without it."
						.formatted(argument));
		}
		return cursor.key();
	}

	/**
	 * The release in which its cursors go on; null where there are none, or they name
	 * none.
	 * @throws ApiProblem if they name two
	 */
	public @Nullable Long releaseOfCursors() {
		return releaseOf(this.after, this.before);
	}

	static @Nullable Long releaseOf(@Nullable String after, @Nullable String before) {
		Long one = releaseIn(AFTER, after);
		Long other = releaseIn(BEFORE, before);
		if (one != null && other != null && !one.equals(other)) {
			throw new ApiProblem(ProblemCode.RELEASE_CHANGED,
					"The cursor given as after is of release %d of the data, and that given as before of release %d. Give two of one release."
						.formatted(one, other));
		}
		return (one != null) ? one : other;
	}

	private static @Nullable Long releaseIn(String argument, @Nullable String text) {
		return (text == null || text.isEmpty()) ? null : Cursor.read(argument, text).release();
	}

	/** The cursor that names a key of the list. */
	public String cursorOf(String key) {
		return new Cursor(this.list, this.order.name(), this.release, key).encoded();
	}

	/** The order of keys. */
	public Comparator<String> keys() {
		return this.order.falls() ? Comparator.reverseOrder() : Comparator.naturalOrder();
	}

}
