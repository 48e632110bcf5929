package org.oversightgraph.platform.graphql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.pagination.CursorEncoder;

/**
 * A place in a list: the key at which it is, by which order, and in which release of the
 * data. It names no position, so that it stays true whatever comes or goes before it.
 *
 * @param list the name of the list
 * @param order the name of the order; empty for the only one that a list has
 * @param release the release from which the list was read; null where the list is the
 * same in all, or follows a field that says it
 * @param key the key by which the list is ordered
 */
record Cursor(String list, String order, @Nullable Long release, String key) {

	private static final CursorEncoder ENCODER = CursorEncoder.base64();

	private static final Pattern SHAPE = Pattern.compile("at:(\\w*):(\\w*):(\\d{0,18}):(.*)", Pattern.DOTALL);

	/**
	 * Reads a cursor.
	 * @param argument by which it was given
	 * @throws ApiProblem if it is not one of ours
	 */
	static Cursor read(String argument, String text) {
		Matcher matcher = SHAPE.matcher(decoded(text));
		if (!matcher.matches()) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The cursor given as %s is not one of ours. Give one of a page before, as it is: its endCursor as after, its startCursor as before."
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
