package org.oversightgraph.platform.graphql;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * The requested page of a list, by the arguments of Relay, and the order of the list.
 *
 * @param list the name of the list, which is part of its cursors
 * @param first maximum number of items from the start, or after {@code after}
 * @param after the cursor before the page
 * @param last maximum number of items from the end, or before {@code before}
 * @param before the cursor after the page
 * @param defaultSize the default number of items
 * @param order the order of the list
 * @param release the release that the list is read from, which is part of its cursors;
 * null if cursors need no release
 * @see <a href="https://relay.dev/graphql/connections.htm">Relay Cursor Connections</a>
 */
public record PageWanted(String list, @Nullable Integer first, @Nullable String after, @Nullable Integer last,
		@Nullable String before, int defaultSize, ListOrder order, @Nullable Long release) {

	/** The argument with the cursor before the page. */
	static final String AFTER = "after";

	/** The argument with the cursor after the page. */
	static final String BEFORE = "before";

	/** Returns the requested page of a list with one order. */
	public static PageWanted of(String list, @Nullable Integer first, @Nullable String after, @Nullable Integer last,
			@Nullable String before) {
		return new PageWanted(list, first, orNull(after), last, orNull(before), PageSize.DEFAULT, ListOrder.ONLY, null);
	}

	private static @Nullable String orNull(@Nullable String cursor) {
		return (cursor == null || cursor.isEmpty()) ? null : cursor;
	}

	/** Returns this page with another default number of items. */
	public PageWanted usually(int size) {
		return new PageWanted(this.list, this.first, this.after, this.last, this.before, size, this.order,
				this.release);
	}

	/** Returns this page of a list in a release. The release is part of its cursors. */
	public PageWanted in(long number) {
		return new PageWanted(this.list, this.first, this.after, this.last, this.before, this.defaultSize, this.order,
				number);
	}

	/** Returns this page of a list in an order. */
	public PageWanted by(ListOrder other) {
		return new PageWanted(this.list, this.first, this.after, this.last, this.before, this.defaultSize, other,
				this.release);
	}

	/** Whether the page is counted from the end of the list. */
	public boolean fromTheEnd() {
		return this.last != null;
	}

	/**
	 * Returns the maximum number of items.
	 * @throws ApiProblem if the number is out of range, or {@code first} and {@code last}
	 * are both set
	 */
	public int size() {
		if (this.last == null) {
			return PageSize.limit(this.first, this.defaultSize, PageSize.MAXIMUM);
		}
		if (this.first != null) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"first and last are both set. Send first, with after, to page forward, or last, with before, to page backward.");
		}
		return PageSize.limit("last", this.last, PageSize.MAXIMUM);
	}

	/**
	 * Returns the key before the page; null for the start of the list.
	 * @throws ApiProblem if the cursor belongs to another list
	 */
	public @Nullable String keyAfter() {
		return key(AFTER, this.after);
	}

	/**
	 * Returns the key after the page; null for the end of the list.
	 * @throws ApiProblem if the cursor belongs to another list
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
					"The cursor in %s belongs to another list. Send a cursor of %s, or start again without it."
						.formatted(argument, this.list));
		}
		if (!cursor.order().equals(this.order.name())) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The cursor in %s belongs to another order. Request the order of the cursor, or start again without it."
						.formatted(argument));
		}
		return cursor.key();
	}

	/**
	 * Returns the release of the cursors; null if there are no cursors, or they have no
	 * release.
	 * @throws ApiProblem if the cursors have different releases
	 */
	public @Nullable Long releaseOfCursors() {
		return releaseOf(this.after, this.before);
	}

	static @Nullable Long releaseOf(@Nullable String after, @Nullable String before) {
		Long first = releaseIn(AFTER, after);
		Long second = releaseIn(BEFORE, before);
		if (first != null && second != null && !first.equals(second)) {
			throw new ApiProblem(ProblemCode.RELEASE_CHANGED,
					"The cursor in after belongs to release %d of the data, and the cursor in before to release %d. Send two cursors of one release."
						.formatted(first, second));
		}
		return (first != null) ? first : second;
	}

	private static @Nullable Long releaseIn(String argument, @Nullable String text) {
		return (text == null || text.isEmpty()) ? null : Cursor.read(argument, text).release();
	}

	/** Returns the cursor of a key. */
	public String cursorOf(String key) {
		return new Cursor(this.list, this.order.name(), this.release, key).encoded();
	}

	/** Returns the order of the keys. */
	public Comparator<String> keys() {
		return this.order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
	}

}
