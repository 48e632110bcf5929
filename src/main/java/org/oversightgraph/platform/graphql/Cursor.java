package org.oversightgraph.platform.graphql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.pagination.CursorEncoder;

/**
 * A place in a list: a key, the order of the list and the release of the data. It has no
 * position, so that it stays valid when items before it change.
 *
 * @param list the name of the list
 * @param order the name of the order; empty for the default order
 * @param release the release that the list was read from; null if the list is the same in
 * all releases, or a field above has it
 * @param key the key of the item
 */
record Cursor(String list, String order, @Nullable Long release, String key) {

	private static final CursorEncoder ENCODER = CursorEncoder.base64();

	private static final Pattern SHAPE = Pattern.compile("at:(\\w*):(\\w*):(\\d{0,18}):(.*)", Pattern.DOTALL);

	/**
	 * Reads a cursor.
	 * @param argument the name of the argument
	 * @throws ApiProblem if the text is not a cursor
	 */
	static Cursor read(String argument, String text) {
		Matcher matcher = SHAPE.matcher(decoded(text));
		if (!matcher.matches()) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The value of %s is not a cursor. Send a cursor of an earlier page unchanged: its endCursor as after, or its startCursor as before."
						.formatted(argument));
		}
		String release = matcher.group(3);
		return new Cursor(matcher.group(1), matcher.group(2), release.isEmpty() ? null : Long.valueOf(release),
				matcher.group(4));
	}

	private static String decoded(String text) {
		try {
			return ENCODER.decode(text);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	String encoded() {
		return ENCODER.encode("at:" + this.list + ":" + this.order + ":" + ((this.release != null) ? this.release : "")
				+ ":" + this.key);
	}

}
