package org.oversightgraph.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.oversightgraph.organisation.Spelling;

/**
 * The words of a text, without case, accents and punctuation.
 *
 * @param all the words, in order
 */
record Words(List<String> all) {

	private static final Pattern APOSTROPHES = Pattern.compile("['\u2019`]");

	private static final Pattern WORD_SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

	/** Words that are not distinctive. */
	private static final Set<String> COMMON = Set.of("a", "and", "at", "board", "care", "for", "foundation", "ft",
			"icb", "in", "integrated", "nhs", "of", "on", "the", "trust");

	/** Common abbreviations of counties and similar names. */
	private static final Map<String, String> SPELLED_OUT = Map.ofEntries(Map.entry("beds", "bedfordshire"),
			Map.entry("berks", "berkshire"), Map.entry("bucks", "buckinghamshire"),
			Map.entry("cambs", "cambridgeshire"), Map.entry("glos", "gloucestershire"),
			Map.entry("gloucs", "gloucestershire"), Map.entry("gt", "great"), Map.entry("hants", "hampshire"),
			Map.entry("herts", "hertfordshire"), Map.entry("lancs", "lancashire"), Map.entry("leics", "leicestershire"),
			Map.entry("lincs", "lincolnshire"), Map.entry("mids", "midlands"),
			Map.entry("northants", "northamptonshire"), Map.entry("notts", "nottinghamshire"),
			Map.entry("oxon", "oxfordshire"), Map.entry("salop", "shropshire"), Map.entry("shrops", "shropshire"),
			Map.entry("staffs", "staffordshire"), Map.entry("warks", "warwickshire"), Map.entry("wilts", "wiltshire"),
			Map.entry("worcs", "worcestershire"), Map.entry("yorks", "yorkshire"));

	private static final Pattern POSTCODE = Pattern.compile("([a-z]{1,2}\\d[a-z\\d]?)(\\d[a-z]{2})");

	/** Optional first words of a name. */
	private static final Set<String> IN_FRONT = Set.of("nhs", "the");

	static Words of(String text) {
		String plain = APOSTROPHES.matcher(Spelling.plain(text)).replaceAll("").replace("&", " and ");
		return new Words(Arrays.stream(WORD_SEPARATORS.split(plain)).filter((word) -> !word.isEmpty()).toList());
	}

	/**
	 * Returns the readings: the words unchanged, and with abbreviations in full and
	 * postcodes in two parts.
	 */
	List<Words> readings() {
		Words inFull = new Words(this.all.stream().flatMap(Words::inFull).toList());
		return inFull.equals(this) ? List.of(this) : List.of(this, inFull);
	}

	private static Stream<String> inFull(String word) {
		Matcher postcode = POSTCODE.matcher(word);
		return postcode.matches() ? Stream.of(postcode.group(1), postcode.group(2))
				: Stream.of(SPELLED_OUT.getOrDefault(word, word));
	}

	boolean isEmpty() {
		return this.all.isEmpty();
	}

	/** Returns the distinctive words; all words if none is distinctive. */
	List<String> telling() {
		List<String> telling = this.all.stream().filter((word) -> !COMMON.contains(word)).distinct().toList();
		return telling.isEmpty() ? this.all : telling;
	}

	/** Whether the other words are equal, or equal after a first "NHS" or "the". */
	boolean isJust(Words other) {
		return !isEmpty() && (this.all.equals(other.all) || this.all.equals(other.withoutFront()));
	}

	/** Whether the distinctive words are equal, in the same order. */
	boolean hasSameTellingWordsAs(Words other) {
		return telling().equals(other.telling());
	}

	/** Whether these words start with others, the last of which may be incomplete. */
	boolean beginsWith(Words others) {
		String beginning = String.join(" ", others.all);
		return String.join(" ", this.all).startsWith(beginning)
				|| String.join(" ", withoutFront()).startsWith(beginning);
	}

	/** Whether each word is similar to the other word at its position. */
	boolean isSimilarTo(Words other) {
		List<String> others = other.all;
		return this.all.size() == others.size() && IntStream.range(0, others.size())
			.allMatch((i) -> Similarity.similar(this.all.get(i), others.get(i)));
	}

	private List<String> withoutFront() {
		return (this.all.size() > 1 && IN_FRONT.contains(this.all.getFirst())) ? this.all.subList(1, this.all.size())
				: this.all;
	}

}
