package org.oversightgraph.platform.limit;

/**
 * The size of a part of a document, with its fragments expanded. Nested fragments can
 * make a short text extremely large. Counts therefore stop at a billion.
 *
 * @param fields the number of fields
 * @param aliases the number of fields with an alias
 * @param roots the number of fields at the top
 * @param depth the depth of nested fields, without introspection
 */
record Shape(long fields, long aliases, long roots, int depth) {

	static final Shape EMPTY = new Shape(0, 0, 0, 0);

	private static final long MORE_THAN_ENOUGH = 1_000_000_000;

	/** Returns the size of this part and another on the same level. */
	Shape and(Shape other) {
		return new Shape(sum(this.fields, other.fields), sum(this.aliases, other.aliases), sum(this.roots, other.roots),
				Math.max(this.depth, other.depth));
	}

	/** Returns the size of a field with this part as its subfields. */
	Shape below(boolean aliased, boolean counts) {
		return new Shape(sum(this.fields, 1), sum(this.aliases, aliased ? 1 : 0), 1, counts ? this.depth + 1 : 0);
	}

	private static long sum(long first, long second) {
		return Math.min(MORE_THAN_ENOUGH, first + second);
	}

}
