package org.oversightgraph.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests how a search text is split into words. */
class WordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			Guy's and St Thomas'         | guys and st thomas
			Guy\u2019s & St Thomas       | guys and st thomas
			  North-West   (Ambulance)   | north west ambulance
			B\u00fcro 7                  | buro 7
			name:trust^9 OR r?7          | name trust 9 or r 7
			""")
	void ignoresCaseAccentsAndPunctuation(String text, String words) {
		assertThat(Words.of(text).all()).containsExactly(words.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "-", "&&&", "''", "'? * ~ \"'" })
	void keepsOnlyLettersAndDigits(String text) {
		assertThat(Words.of(text).all()).allMatch((word) -> word.matches("[a-z0-9]+"));
	}

	@Test
	void readsAbbreviationsAndPostcodesInFull() {
		assertThat(Words.of("Lancs trust").readings()).extracting(Words::all)
			.containsExactly(List.of("lancs", "trust"), List.of("lancashire", "trust"));
		assertThat(Words.of("BL14QS").readings()).extracting(Words::all)
			.containsExactly(List.of("bl14qs"), List.of("bl1", "4qs"));
		assertThat(Words.of("Bolton").readings()).hasSize(1);
	}

	@Test
	void treatsAllWordsAsDistinctiveIfNoneIs() {
		assertThat(Words.of("NHS Bolton Trust").telling()).containsExactly("bolton");
		assertThat(Words.of("NHS trust").telling()).containsExactly("nhs", "trust");
	}

	@Test
	void ignoresFirstNhsOrThe() {
		assertThat(Words.of("North East London").isJust(Words.of("NHS North East London"))).isTrue();
		assertThat(Words.of("NHS North East London").isJust(Words.of("North East London"))).isFalse();
		assertThat(Words.of("The Christie").beginsWith(Words.of("chris"))).isTrue();
		assertThat(Words.of("").isJust(Words.of(""))).isFalse();
	}

	@Test
	void comparesEachWordWithWordAtSamePosition() {
		assertThat(Words.of("bolten hospitel").isSimilarTo(Words.of("bolton hospital"))).isTrue();
		assertThat(Words.of("hospital bolton").isSimilarTo(Words.of("bolton hospital"))).isFalse();
		assertThat(Words.of("bolton").isSimilarTo(Words.of("bolton hospital"))).isFalse();
	}

}
