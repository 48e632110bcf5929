package org.oversightgraph.framework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A numbered passage of an edition, or a run of them: a paragraph of the main text (¶22),
 * a part of one (¶37a(i)), several in a row (¶50–61), the same in Annex A (A¶27), or a
 * table (T2).
 *
 * @param part where it stands
 * @param first the first number
 * @param last the last number; the first again for a single passage
 * @param letters the part of a paragraph, such as "a" or "a(i)"; empty for the whole
 */
record Paragraph(Part part, int first, int last, String letters) {

	/** What a passage looks like, for error messages. */
	static final String SHAPES = "A passage is a paragraph such as ¶22 or ¶37a, one of Annex A such as A¶27, or a table such as T2.";

	private static final String NUMBER = "(?<number>\\d{1,3})(?<letters>[a-z](?:\\([ivx]+\\))?)?";

	private static final Pattern CITED = Pattern
		.compile("(?<annex>A)?¶" + NUMBER + "(?:\\s*[–-]\\s*(?<last>\\d{1,3}))?|\\bT(?<table>\\d{1,2})\\b");

	private static final Pattern ASKED = Pattern
		.compile("(?<annex>a)?\\s*¶?\\s*" + NUMBER + "|t(?:able)?\\s*(?<table>\\d{1,2})");

	/** Where a passage stands. */
	enum Part {

		/** The numbered paragraphs of the framework. */
		MAIN,
		/** Those of its Annex A. */
		ANNEX,
		/** Its tables. */
		TABLE

	}

	/** Every passage that a citation names; none where it names a document only. */
	static List<Paragraph> citedIn(String citation) {
		return CITED.matcher(citation).results().map(Paragraph::cited).toList();
	}

	private static Paragraph cited(MatchResult found) {
		String table = found.group("table");
		if (table != null) {
			return single(Part.TABLE, table, null);
		}
		Part part = (found.group("annex") != null) ? Part.ANNEX : Part.MAIN;
		Paragraph only = single(part, found.group("number"), found.group("letters"));
		String last = found.group("last");
		return (last == null) ? only : new Paragraph(part, only.first(), Integer.parseInt(last), only.letters());
	}

	/** Whether a citation names the passage, by itself or in a run of them. */
	boolean isNamedIn(String citation) {
		return citedIn(citation).stream().anyMatch((cited) -> cited.takesIn(this));
	}

	/**
	 * A passage as a person types it: with or without the sign for a paragraph, in either
	 * case; empty when it is none.
	 */
	static Optional<Paragraph> asked(String text) {
		Matcher matcher = ASKED.matcher(text.strip().toLowerCase(Locale.ROOT));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String table = matcher.group("table");
		return Optional.of((table != null) ? single(Part.TABLE, table, null)
				: single((matcher.group("annex") != null) ? Part.ANNEX : Part.MAIN, matcher.group("number"),
						matcher.group("letters")));
	}

	private static Paragraph single(Part part, @Nullable String number, @Nullable String letters) {
		int only = Integer.parseInt(String.valueOf(number));
		return new Paragraph(part, only, only, (letters == null) ? "" : letters);
	}

	/**
	 * Whether a cited passage takes in one that is asked for. A paragraph takes in its
	 * parts, and who asks for a paragraph asks for its parts as well.
	 */
	boolean takesIn(Paragraph asked) {
		boolean within = this.part == asked.part && this.first <= asked.first && asked.first <= this.last;
		return within && (this.letters.startsWith(asked.letters) || asked.letters.startsWith(this.letters));
	}

}
