package org.oversightgraph.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

	static Words of(String text) {
		String plain = APOSTROPHES.matcher(Spelling.plain(text)).replaceAll("").replace("&", " and ");
		return new Words(Arrays.stream(BETWEEN.split(plain)).filter((word) -> !word.isEmpty()).toList());
	}

	boolean isEmpty() {
		return this.all.isEmpty();
	}

	/** Those that say which body is meant; all when none does. */
	List<String> telling() {
		List<String> telling = this.all.stream().filter((word) -> !COMMON.contains(word)).distinct().toList();
		return telling.isEmpty() ? this.all : telling;
	}

	/** Whether they are the same, but for an "NHS" in front. */
	boolean isJust(Words other) {
		return !isEmpty() && (this.all.equals(other.all) || this.all.equals(other.withoutNhs()));
	}

	/** Whether they begin with others, the last of which may be cut off. */
	boolean beginsWith(Words others) {
		String beginning = String.join(" ", others.all);
		return String.join(" ", this.all).startsWith(beginning) || String.join(" ", withoutNhs()).startsWith(beginning);
	}

	/** Whether each is like the other's in its place, some letters off. */
	boolean isSimilarTo(Words other) {
		List<String> there = other.all;
		return this.all.size() == there.size()
				&& IntStream.range(0, there.size()).allMatch((at) -> Likeness.similar(this.all.get(at), there.get(at)));
	}

	private List<String> withoutNhs() {
		return (this.all.size() > 1 && this.all.getFirst().equals("nhs")) ? this.all.subList(1, this.all.size())
				: this.all;
	}

}
