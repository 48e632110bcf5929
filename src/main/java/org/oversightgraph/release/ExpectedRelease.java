package org.oversightgraph.release;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;

/**
 * The release that has to be current for a change to be made, so that no change of others
 * is lost.
 *
 * @param anyRelease whether any release will do
 * @param numbers the releases, one of which has to be current; none where no release is
 * expected
 */
public record ExpectedRelease(boolean anyRelease, List<Long> numbers) {

	/** Nothing is expected. */
	public static final ExpectedRelease NONE = new ExpectedRelease(false, List.of());

	private static final String FORMS = "It takes the number of a release in quotes, such as \"7\", or *.";

	/** A release by its number. */
	public static ExpectedRelease of(long number) {
		return new ExpectedRelease(false, List.of(number));
	}

	/**
	 * Reads the header If-Match.
	 * @param header null if it is missing
	 * @throws IllegalArgumentException if it is malformed
	 */
	static ExpectedRelease ofIfMatch(@Nullable String header) {
		if (header == null) {
			return NONE;
		}
		if (header.strip().equals("*")) {
			return new ExpectedRelease(true, List.of());
		}
		List<ETag> tags = ETag.parse(header);
		boolean whole = header.replaceAll("(W/)?\"[^\"]*\"|[,\\s]", "").isEmpty();
		if (tags.isEmpty() || !whole) {
			throw new IllegalArgumentException("The header If-Match cannot be read. " + FORMS);
		}
		return new ExpectedRelease(false, tags.stream().map(ExpectedRelease::number).toList());
	}

	private static Long number(ETag tag) {
		if (tag.weak() || tag.isWildcard() || !tag.tag().matches("[1-9]\\d{0,17}")) {
			throw new IllegalArgumentException("The header If-Match names no release. " + FORMS);
		}
		return Long.valueOf(tag.tag());
	}

	/** The header ETag of a release. */
	public static String tag(long number) {
		return new ETag(Objects.toString(number), false).formattedTag();
	}

	/** Whether a release may be current; null where there is none. */
	boolean isMetBy(@Nullable Release current) {
		if (equals(NONE)) {
			return true;
		}
		return current != null && (this.anyRelease || this.numbers.contains(current.number()));
	}

	/** The newest of the releases that are expected; 0 where any will do. */
	long newest() {
		return this.numbers.stream().mapToLong(Long::longValue).max().orElse(0);
	}

}
