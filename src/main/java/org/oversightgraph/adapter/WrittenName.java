package org.oversightgraph.adapter;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.oversightgraph.platform.text.WhiteSpace;

/** Converts names from the registers, which are in capitals, to mixed case. */
public final class WrittenName {

	private static final Set<String> SMALL = Set.of("AND", "OF", "THE", "IN", "FOR", "ON", "WITH", "UPON", "BY", "LE",
			"AT", "TO");

	private static final Set<String> ACRONYMS = Set.of("NHS", "ICB", "CCG", "CIC", "GP", "UK");

	/** The apostrophes that word processors and web pages use. */
	private static final String CURLY = "\u2018\u2019\u02BC\u00B4`";

	private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{Lu}'" + CURLY + "]*");

	private static final Pattern INNER = Pattern.compile("(?<=-)(?:Le|On|In|By|The|Upon|Under)(?=-)");

	private WrittenName() {
	}

	/**
	 * {@code UNIVERSITY HOSPITALS OF ST GEORGE'S NHS TRUST} becomes {@code University
	 * Hospitals of St George's NHS Trust}. A name in mixed case stays unchanged.
	 */
	public static String of(String name) {
		String plain = WhiteSpace.single(name);
		if (!plain.equals(plain.toUpperCase(Locale.UK))) {
			return plain;
		}
		String capitals = plain.replace(" & ", " and ");
		return WORD.matcher(capitals).replaceAll((match) -> Matcher.quoteReplacement(word(match, capitals)));
	}

	private static String word(MatchResult match, String name) {
		String word = match.group();
		if (ACRONYMS.contains(word)) {
			return word;
		}
		boolean first = match.start() == 0;
		boolean articleOfATitle = word.equals("THE") && name.substring(0, match.start()).stripTrailing().endsWith(",");
		if (SMALL.contains(word) && !first && !articleOfATitle) {
			return word.toLowerCase(Locale.UK);
		}
		if (word.startsWith("MC") && word.length() > 3) {
			return "Mc" + capitalised(word.substring(2));
		}
		return capitalised(word);
	}

	/**
	 * Converts the name of a town. Small words inside a hyphenated name are in lower
	 * case.
	 */
	public static String ofTown(String name) {
		return INNER.matcher(of(name)).replaceAll((match) -> match.group().toLowerCase(Locale.UK));
	}

	private static String capitalised(String word) {
		return word.charAt(0) + word.substring(1).toLowerCase(Locale.UK);
	}

	/**
	 * Returns whether two names are equal, except for case, white space, the form of
	 * apostrophes and hyphens, and the sign for "and".
	 */
	public static boolean isSame(String name, String other) {
		return folded(name).equals(folded(other));
	}

	/** Returns whether two postcodes are equal, except for case and white space. */
	public static boolean isSamePostcode(String postcode, String other) {
		return compact(postcode).equals(compact(other));
	}

	private static String compact(String postcode) {
		return WhiteSpace.single(postcode).replace(" ", "").toUpperCase(Locale.UK);
	}

	private static String folded(String name) {
		String plain = name.replace("&", " and ")
			.replaceAll("[" + CURLY + "]", "'")
			.replaceAll("[\u2010-\u2015\u2212]", "-");
		return WhiteSpace.single(plain).toLowerCase(Locale.UK);
	}

}
