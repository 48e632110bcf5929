package org.oversightgraph.release;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;

/**
 * The release that must be current for a change, so that no other change is lost.
 *
 * @param anyRelease whether any release is accepted
 * @param numbers the releases, one of which must be current; empty if no release is
 * expected
 */
public record ExpectedRelease(boolean anyRelease, List<Long> numbers) {

	/** No expectation. */
	public static final ExpectedRelease NONE = new ExpectedRelease(false, List.of());

	private static final String FORMS = "Use the number of a release in quotes, such as \"7\", or *.";

	/** Returns the expectation of a release. */
	public static ExpectedRelease of(long number) {
		return new ExpectedRelease(false, List.of(number));
	}

	/**
	 * Reads the header If-Match.
	 * @param header null if it is missing
	 * @throws IllegalArgumentException if it is malformed
	 */
	public static ExpectedRelease ofIfMatch(@Nullable String header) {
		if (header == null) {
			return NONE;
		}
		if (header.strip().equals("*")) {
			return new ExpectedRelease(true, List.of());
		}
		List<ETag> tags = ETag.parse(header);
		boolean whole = header.replaceAll("(W/)?\"[^\"]*\"|[,\\s]", "").isEmpty();
		if (tags.isEmpty() || !whole) {
			throw new IllegalArgumentException("The header If-Match is invalid. " + FORMS);
		}
		return new ExpectedRelease(false, tags.stream().map(ExpectedRelease::number).toList());
	}

	private static Long number(ETag tag) {
		if (tag.weak() || tag.isWildcard() || !tag.tag().matches("[1-9]\\d{0,17}")) {
			throw new IllegalArgumentException("The header If-Match has no release. " + FORMS);
		}
		return Long.valueOf(tag.tag());
	}

	/** Returns the value of the header ETag for a release. */
	public static String tag(long number) {
		return new ETag(Objects.toString(number), false).formattedTag();
	}

	/**
	 * Whether the current release meets the expectation. The release is null if there is
	 * none.
	 */
	boolean isMetBy(@Nullable Release current) {
		if (equals(NONE)) {
			return true;
		}
		return current != null && (this.anyRelease || this.numbers.contains(current.number()));
	}

	/** Returns the latest of the expected releases; 0 if there are none. */
	long newest() {
		return this.numbers.stream().mapToLong(Long::longValue).max().orElse(0);
	}

}
