package org.oversightgraph.platform.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WhiteSpaceTests {

	@ParameterizedTest
	@ValueSource(strings = { " ", "\t", "\u00A0", "\u2007", "\u202F", "\u2003", "\u3000", "\u200B", "\u2060", "\uFEFF",
			"\u00A0 \u2009" })
	void removesWhiteSpaceOfAnyKind(String space) {
		assertThat(WhiteSpace.stripped(space + "RX7" + space)).isEqualTo("RX7");
		assertThat(WhiteSpace.single(space + "RX7" + space)).isEqualTo("RX7");
		assertThat(WhiteSpace.isBlank(space)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Q4 2025/26", "Q4\u00A02025/26", " Q4 \u00A0 2025/26\u2007", "Q4\n2025/26" })
	void replacesInnerWhiteSpaceWithOneSpace(String text) {
		assertThat(WhiteSpace.single(text)).isEqualTo("Q4 2025/26");
	}

}
