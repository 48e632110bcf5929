package org.oversightgraph.platform.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnsafeCharactersTests {

	@ParameterizedTest
	@ValueSource(ints = { 0x00, 0x07, 0x08, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x061C, 0x200E,
			0x200F, 0x202A, 0x202E, 0x2066, 0x2069 })
	void findsAndReplacesControlAndDirectionCharacters(int character) {
		String text = "a" + Character.toString(character) + "b";
		assertThat(UnsafeCharacters.first(text)).hasValue(character);
		assertThat(UnsafeCharacters.replaced(text)).isEqualTo("a\uFFFDb");
		assertThat(UnsafeCharacters.escaped(text, 10)).isEqualTo("a\\u%04Xb".formatted(character));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "St Mary’s", "two\r\nlines\tand a tab", "\u00A0", "\u061B\u061D", "\u2010\u2065\u206A",
			"\uD83D\uDE00", "\u200D" })
	void keepsOtherTexts(String text) {
		assertThat(UnsafeCharacters.first(text)).isEmpty();
		assertThat(UnsafeCharacters.replaced(text)).isEqualTo(text);
	}

	@Test
	void escapesAndShortensTextsForLogs() {
		assertThat(UnsafeCharacters.escaped("jo\r\nERROR forged", 64)).isEqualTo("jo\\u000D\\u000AERROR forged");
		assertThat(UnsafeCharacters.escaped("\uD83D\uDE00".repeat(2), 3)).doesNotContain("\uD83D…");
		assertThat(UnsafeCharacters.escaped("x".repeat(100), 5)).isEqualTo("xxxxx…");
	}

}
