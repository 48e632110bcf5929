package org.oversightgraph.search;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** The kind of match between a text and the search text, the best first. */
public enum Similarity {

	/** The whole text matches. */
	EXACT,
	/** The text or its words start with the search text. */
	PREFIX,
	/** The text has the words. */
	WORD,
	/** The text has words that differ by one or two letters. */
	SIMILAR;

	/** Minimum length of a word that may have one wrong letter, and two. */
	static final int ONE_WRONG = 4;

	static final int TWO_WRONG = 8;

	private static final DamerauLevenshteinDistance ONE = new DamerauLevenshteinDistance(1);

	private static final DamerauLevenshteinDistance TWO = new DamerauLevenshteinDistance(2);

	/** Returns the number of letters of a word that may be wrong, missing or swapped. */
	static int wrongIn(String word) {
		if (word.length() < ONE_WRONG) {
			return 0;
		}
		return (word.length() < TWO_WRONG) ? 1 : 2;
	}

	/** Whether two words differ by no more letters than the first may have wrong. */
	static boolean similar(String word, String other) {
		return switch (wrongIn(word)) {
			case 0 -> word.equals(other);
			case 1 -> ONE.apply(word, other) >= 0;
			default -> TWO.apply(word, other) >= 0;
		};
	}

}
