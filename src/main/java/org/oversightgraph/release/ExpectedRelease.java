package org.oversightgraph.release;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.visibility.Visibility;

import org.springframework.http.ETag;

/**
 * The release that must be current for a change, so that no other change is lost. One of
 * the listed releases must be current.
 *
 * @param anyRelease whether any release is accepted
 * @param numbers the releases that the client has seen completely
 * @param published the releases that the client has seen without restricted rows; they
 * are accepted only if they have none, because an import would withdraw these rows
 */
public record ExpectedRelease(boolean anyRelease, List<Long> numbers, List<Long> published) {

	/** No expectation. */
	public static final ExpectedRelease NONE = new ExpectedRelease(false, List.of(), List.of());

	private static final String PUBLISHED = "-public";

	private static final Pattern TAG = Pattern.compile("([1-9]\\d{0,17})(" + PUBLISHED + ")?");

	private static final String FORMS = "Use the number of a release in quotes, such as \"7\", or *.";

	/** Returns the expectation of a release. */
	public static ExpectedRelease of(long number) {
		return new ExpectedRelease(false, List.of(number), List.of());
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
			return new ExpectedRelease(true, List.of(), List.of());
		}
		List<ETag> tags = ETag.parse(header);
		boolean whole = header.replaceAll("(W/)?\"[^\"]*\"|[,\\s]", "").isEmpty();
		if (tags.isEmpty() || !whole) {
			throw new IllegalArgumentException("The header If-Match is invalid. " + FORMS);
		}
		Map<Boolean, List<Long>> numbers = tags.stream()
			.map(ExpectedRelease::matched)
			.collect(Collectors.partitioningBy((tag) -> tag.group(2) != null,
					Collectors.mapping((tag) -> Long.valueOf(tag.group(1)), Collectors.toUnmodifiableList())));
		return new ExpectedRelease(false, numbers.getOrDefault(false, List.of()),
				numbers.getOrDefault(true, List.of()));
	}

	private static Matcher matched(ETag tag) {
		Matcher matcher = TAG.matcher(tag.tag());
		if (tag.weak() || tag.isWildcard() || !matcher.matches()) {
			throw new IllegalArgumentException("The header If-Match has no release. " + FORMS);
		}
		return matcher;
	}

	/**
	 * Returns the value of the header ETag for a release. It says whether the current
	 * request may see restricted rows.
	 */
	public static String tag(long number) {
		return new ETag(number + (Visibility.current().includesRestricted() ? "" : PUBLISHED), false).formattedTag();
	}

	/**
	 * Whether the current release meets the expectation. The release is null if there is
	 * none.
	 */
	boolean isMetBy(@Nullable Release current) {
		if (equals(NONE)) {
			return true;
		}
		return current != null && (this.anyRelease || this.numbers.contains(current.number())
				|| (this.published.contains(current.number()) && current.isPublic()));
	}

	/** Returns the latest of the expected releases; 0 if there are none. */
	long newest() {
		return Stream.concat(this.numbers.stream(), this.published.stream()).mapToLong(Long::longValue).max().orElse(0);
	}

}
