package org.oversightgraph.platform.limit;

/**
 * How much a part of a document asks for, with its fragments spread out. Fragments within
 * fragments can make that astronomically much of little text, so that it stays where it
 * is beyond a billion.
 *
 * @param fields how many fields
 * @param aliases how many of them have an alias
 * @param roots how many stand at the top
 * @param depth how deep they are nested; fields of introspection do not count
 */
record Shape(long fields, long aliases, long roots, int depth) {

	static final Shape EMPTY = new Shape(0, 0, 0, 0);

	private static final long MORE_THAN_ENOUGH = 1_000_000_000;

	/** Both beside one another. */
	Shape and(Shape other) {
		return new Shape(sum(this.fields, other.fields), sum(this.aliases, other.aliases), sum(this.roots, other.roots),
				Math.max(this.depth, other.depth));
	}

	/** A field with these below it. */
	Shape below(boolean aliased, boolean counts) {
		return new Shape(sum(this.fields, 1), sum(this.aliases, aliased ? 1 : 0), 1, counts ? this.depth + 1 : 0);
	}

	private static long sum(long one, long other) {
		return Math.min(MORE_THAN_ENOUGH, one + other);
	}

}
