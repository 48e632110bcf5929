package org.oversightgraph.search;

/**
 * The weights of the ranking, each with its reason. A rank is a multiple of ten. The
 * weights within a rank add up to less than ten, so that they never outweigh a rank.
 */
final class Weights {

	/** A code identifies one organisation. */
	static final int CODE = 100;

	/**
	 * A full name or acronym is almost as certain, but two organisations can share it.
	 */
	static final int NAME = 90;

	/** A council has the name of its area, and users mostly mean the NHS there. */
	static final int COUNCIL_NAME = 80;

	/** The user is still typing the name. */
	static final int START_OF_NAME = 80;

	/** Words such as "NHS" and "trust" can be missing or different. */
	static final int DISTINCTIVE_WORDS_OF_NAME = 80;

	/** One name has all the words, but also others or in another order. */
	static final int WORDS_OF_ONE_NAME = 70;

	/** Several organisations can be in a town, and a name says more than a place. */
	static final int PLACE = 60;

	/** One name has all the words, and the user is still typing some of them. */
	static final int STARTS_OF_WORDS_OF_ONE_NAME = 50;

	/** Many organisations share the first letters of a code or town. */
	static final int START_OF_CODE_OR_PLACE = 50;

	/** The words are in several fields, such as a name and a town. */
	static final int WORDS_OF_SEVERAL_FIELDS = 40;

	/** The words are in several fields, and the user is still typing some of them. */
	static final int STARTS_OF_WORDS_OF_SEVERAL_FIELDS = 30;

	/** Each word of the name is spelled almost correctly. */
	static final int SIMILAR_NAME = 30;

	/** A word has a spelling mistake, or is another word that looks similar. */
	static final int SIMILAR_WORDS = 20;

	/** All higher ranks have all the words. */
	static final int LOWEST_WITH_ALL_WORDS = SIMILAR_WORDS;

	/** Words are missing, and the user may mean another organisation. */
	static final int PARTIAL = 10;

	/** Users rarely mean a closed organisation. Outweighs all the weights below. */
	static final int OPEN = 4;

	/** Most questions are about organisations that are overseen. */
	static final int OVERSEEN = 2;

	/** More of the words is better. Multiplies the share of the words found. */
	static final int ALL_WORDS = 1;

	/** The index only breaks ties. At this score of the index it adds half a point. */
	static final int HALF_OF_INDEX = 10;

	/** A word counts in a field, whatever its distance (0 to 3). */
	static final double WORD_OF_FIELD = 10;

	/** Distinctive words decide the field that is shown. */
	static final double DISTINCTIVE_FACTOR = 10;

	/** Other words only decide between fields with the same distinctive words. */
	static final double COMMON_DIVISOR = 10;

	/** Readers know the name better than other names. */
	static final double NAME_BEFORE_OTHERS = 0.5;

	/** The shortest field has the fewest words that the user did not type. */
	static final double LENGTH_DIVISOR = 1000;

	/** The index prefers an equal word over a start and a similar word. */
	static final int INDEX_WORD = 4;

	/** The index prefers a word with this start over a similar word, which counts 1. */
	static final int INDEX_START = 2;

	private Weights() {
	}

}
