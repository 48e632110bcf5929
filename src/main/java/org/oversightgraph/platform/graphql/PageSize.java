package org.oversightgraph.platform.graphql;

import org.jspecify.annotations.Nullable;

/** The number of items that a client requests of a list. */
public final class PageSize {

	/** The default number of items on a page. */
	public static final int DEFAULT = 20;

	/** The maximum number of items on a page. */
	public static final int MAXIMUM = 100;

	private PageSize() {
	}

	/**
	 * Returns the requested number of items.
	 * @param first the argument; null for the default
	 * @throws ApiProblem if the number is less than 1 or too large
	 */
	public static int limit(@Nullable Integer first, int defaultSize, int largest) {
		return limit("first", (first != null) ? first : defaultSize, largest);
	}

	static int limit(String argument, int limit, int largest) {
		if (limit < 1 || limit > largest) {
			throw new ApiProblem((limit < 1) ? ProblemCode.BAD_REQUEST : ProblemCode.LIMIT_EXCEEDED,
					"%s is %d. Request 1 to %d items.".formatted(argument, limit, largest));
		}
		return limit;
	}

}
