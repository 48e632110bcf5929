package org.oversightgraph.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A numbered passage of an edition: a paragraph (¶22), a part of a paragraph (¶37a(i)), a
 * paragraph of Annex A (A¶27), or a table (T2). A section (§3) is a passage of a document
 * without numbers, counted in its order.
 *
 * @param part the part of the edition
 * @param number its number
 * @param letters the part of a paragraph, such as "a" or "a(i)"; empty for the whole
 */
public record Paragraph(Part part, int number, String letters) {

	/** The forms of a passage, for error messages. */
	static final String SHAPES = "Write a paragraph as ¶22 or ¶37a, a paragraph of Annex A as A¶27, a table as T2, and a section as §3.";

	/** The minimum length of a run that is abbreviated. */
	private static final int SHORTEST_RUN = 2;

	private static final String NUMBER = "(?<number>\\d{1,3})(?<letters>[a-z](?:\\([ivx]+\\))?)?";

	private static final Pattern HELD = Pattern
		.compile("(?<annex>A)?¶" + NUMBER + "|T(?<table>\\d{1,2})|§(?<section>\\d{1,2})");

	private static final Pattern TYPED = Pattern.compile("(?<annex>a)?\\s*¶?\\s*" + NUMBER
			+ "|t(?:able)?\\s*(?<table>\\d{1,2})|(?:§|section)\\s*(?<section>\\d{1,2})");

	/** The parts of an edition. */
	public enum Part {

		/** The numbered paragraphs of the framework. */
		MAIN("¶"),
		/** The paragraphs of its Annex A. */
		ANNEX("A¶"),
		/** Its tables. */
		TABLE("T"),
		/** The sections of a document without numbers. */
		SECTION("§");

		private final String sign;

		Part(String sign) {
			this.sign = sign;
		}

	}

	/**
	 * Parses a passage as written in the files.
	 * @throws IllegalStateException if it is not a single passage
	 */
	static Paragraph held(String text) {
		return read(HELD, text).orElseThrow(() -> new IllegalStateException(
				"\"%s\" is not a passage. %s List each passage of a run.".formatted(text, SHAPES)));
	}

	/**
	 * Parses a passage as typed by a person: with or without the paragraph sign, ignoring
	 * case. Returns empty if it is not a passage.
	 */
	static Optional<Paragraph> typed(String text) {
		return read(TYPED, text.strip().toLowerCase(Locale.ROOT));
	}

	private static Optional<Paragraph> read(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String section = matcher.group("section");
		if (section != null) {
			return Optional.of(new Paragraph(Part.SECTION, Integer.parseInt(section), ""));
		}
		String table = matcher.group("table");
		return Optional.of((table != null) ? new Paragraph(Part.TABLE, Integer.parseInt(table), "")
				: numbered((matcher.group("annex") != null) ? Part.ANNEX : Part.MAIN, matcher.group("number"),
						matcher.group("letters")));
	}

	private static Paragraph numbered(Part part, String number, @Nullable String letters) {
		return new Paragraph(part, Integer.parseInt(number), (letters == null) ? "" : letters);
	}

	/**
	 * Returns the passages in display form. A run is abbreviated to its first and last
	 * passage.
	 */
	static String abbreviated(List<Paragraph> passages) {
		List<String> cited = new ArrayList<>();
		for (int first = 0; first < passages.size();) {
			int last = first;
			while (last + 1 < passages.size() && passages.get(last + 1).follows(passages.get(last))) {
				last++;
			}
			if (last - first + 1 >= SHORTEST_RUN) {
				cited.add(passages.get(first) + "–" + passages.get(last).number());
			}
			else {
				cited.add(passages.get(first).toString());
			}
			first = last + 1;
		}
		return String.join(", ", cited);
	}

	private boolean follows(Paragraph before) {
		return this.part == before.part && this.part != Part.TABLE && this.number == before.number + 1
				&& this.letters.isEmpty() && before.letters.isEmpty();
	}

	/**
	 * Whether this passage includes the other or is a part of it. A paragraph includes
	 * its parts.
	 */
	boolean takesIn(Paragraph other) {
		return this.part == other.part && this.number == other.number
				&& (this.letters.startsWith(other.letters) || other.letters.startsWith(this.letters));
	}

	@Override
	public String toString() {
		return this.part.sign + this.number + this.letters;
	}

}
