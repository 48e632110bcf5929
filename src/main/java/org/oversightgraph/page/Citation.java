package org.oversightgraph.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A reference to the framework, and its place on the pages about the framework.
 *
 * @param edition the edition; null for a convention of this service
 * @param passage the reference without the edition, for example a paragraph
 * @param anchor the anchor of the place on the page, for example {@code p22}
 */
public record Citation(@Nullable String edition, String passage, String anchor) {

	private static final String CONVENTION = "Convention";

	private static final Pattern NUMBERED = Pattern.compile("^(A?)([¶T§])(\\d+)");

	private static final int LONGEST_ANCHOR = 80;

	/**
	 * Reads a reference: an edition with its passages, or {@code Convention 20}. The
	 * first of several passages is the place.
	 */
	public static Citation of(String reference) {
		String text = reference.strip();
		int space = text.indexOf(' ');
		String first = (space < 0) ? text : text.substring(0, space);
		String rest = (space < 0) ? "" : text.substring(space + 1).strip();
		if (first.equals(CONVENTION)) {
			return new Citation(null, text, slug(text));
		}
		return new Citation(first, rest, anchor(rest));
	}

	private static String anchor(String passage) {
		Matcher numbered = NUMBERED.matcher(passage);
		if (!numbered.find()) {
			return slug(passage);
		}
		String prefix = switch (numbered.group(2)) {
			case "T" -> "t";
			case "§" -> "s";
			default -> numbered.group(1).isEmpty() ? "p" : "a";
		};
		return prefix + numbered.group(3);
	}

	private static String slug(String text) {
		String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
		return slug.substring(0, Math.min(slug.length(), LONGEST_ANCHOR)).replaceAll("-$", "");
	}

	/** Returns the path of the page. */
	String address() {
		return (this.edition == null) ? "/framework" : "/framework/" + this.edition;
	}

}
