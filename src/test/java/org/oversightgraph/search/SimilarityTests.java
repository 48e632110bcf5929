package org.oversightgraph.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests which spelling mistakes are accepted. */
class SimilarityTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# typed      | word        | accepted
			rx7          | rx8         | false
			rx7          | rx7         | true
			kent         | kant        | true
			kent         | kenta       | true
			kent         | knet        | true
			kent         | dent        | true
			kent         | mint        | false
			blackpoo     | blackpool   | true
			balckpoll    | blackpool   | true
			balckpxxl    | blackpool   | false
			""")
	void acceptsMoreMistakesInLongerWords(String typed, String word, boolean accepted) {
		assertThat(Similarity.similar(typed, word)).isEqualTo(accepted);
	}

	@ParameterizedTest
	@CsvSource({ "abc, 0", "abcd, 1", "abcdefg, 1", "abcdefgh, 2" })
	void countsMistakesByLength(String word, int mistakes) {
		assertThat(Similarity.wrongIn(word)).isEqualTo(mistakes);
	}

}
