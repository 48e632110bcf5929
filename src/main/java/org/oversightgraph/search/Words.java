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
 * A text as its words, without case, accents and punctuation.
 *
 * @param all its words, in order
 */
record Words(List<String> all) {

	private static final Pattern APOSTROPHES = Pattern.compile("['\u2019`]");

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

	/** Words that say little of which body is meant. */
	private static final Set<String> COMMON = Set.of("a", "and", "at", "board", "care", "for", "foundation", "ft",
			"icb", "in", "integrated", "nhs", "of", "on", "the", "trust");

	/** What counties and their like are commonly cut down to. */
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

	/** What comes before a name is left out as often as not. */
	private static final Set<String> IN_FRONT = Set.of("nhs", "the");

	static Words of(String text) {
		String plain = APOSTROPHES.matcher(Spelling.plain(text)).replaceAll("").replace("&", " and ");
		return new Words(Arrays.stream(BETWEEN.split(plain)).filter((word) -> !word.isEmpty()).toList());
	}

	/**
	 * The ways in which they can be read: as they are, and with what is cut short spelled
	 * out, and postcodes in their two parts.
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

	/** Those that say which body is meant; all when none does. */
	List<String> telling() {
		List<String> telling = this.all.stream().filter((word) -> !COMMON.contains(word)).distinct().toList();
		return telling.isEmpty() ? this.all : telling;
	}

	/** Whether they are the same, but for an "NHS" or "The" in front. */
	boolean isJust(Words other) {
		return !isEmpty() && (this.all.equals(other.all) || this.all.equals(other.withoutFront()));
	}

	/** Whether those that tell are the same, in the same order. */
	boolean tellsTheSameAs(Words other) {
		return telling().equals(other.telling());
	}

	/** Whether they begin with others, the last of which may be cut off. */
	boolean beginsWith(Words others) {
		String beginning = String.join(" ", others.all);
		return String.join(" ", this.all).startsWith(beginning)
				|| String.join(" ", withoutFront()).startsWith(beginning);
	}

	/** Whether each is like the other's in its place, some letters off. */
	boolean isSimilarTo(Words other) {
		List<String> there = other.all;
		return this.all.size() == there.size()
				&& IntStream.range(0, there.size()).allMatch((at) -> Likeness.similar(this.all.get(at), there.get(at)));
	}

	private List<String> withoutFront() {
		return (this.all.size() > 1 && IN_FRONT.contains(this.all.getFirst())) ? this.all.subList(1, this.all.size())
				: this.all;
	}

}
