package org.oversightgraph.search;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** How a text is like what was looked for, the closest first. */
enum Likeness {

	/** It is just that. */
	EXACT,
	/** It, or words of it, begin so. */
	PREFIX,
	/** It has the words. */
	WORD,
	/** It has words that are some letters off. */
	SIMILAR;

	/** From how many letters on a word may have a letter wrong, and two. */
	static final int ONE_WRONG = 4;

	static final int TWO_WRONG = 8;

	private static final DamerauLevenshteinDistance ONE = new DamerauLevenshteinDistance(1);

	private static final DamerauLevenshteinDistance TWO = new DamerauLevenshteinDistance(2);

	/** How many letters of a word may be wrong, left out or swapped. */
	static int wrongIn(String word) {
		if (word.length() < ONE_WRONG) {
			return 0;
		}
		return (word.length() < TWO_WRONG) ? 1 : 2;
	}

	/** Whether two words differ by no more letters than may be wrong in the first. */
	static boolean similar(String word, String other) {
		return switch (wrongIn(word)) {
			case 0 -> word.equals(other);
			case 1 -> ONE.apply(word, other) >= 0;
			default -> TWO.apply(word, other) >= 0;
		};
	}

}
