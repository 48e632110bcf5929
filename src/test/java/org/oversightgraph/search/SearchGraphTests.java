package org.oversightgraph.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the query of the full-text index. */
class SearchGraphTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rx7              | rx7^4 rx7*^2
			Kent             | kent^4 kent*^2 kent~1
			Blackpool        | blackpool^4 blackpool*^2 blackpool~2
			Kent NHS kent    | kent^4 kent*^2 kent~1 nhs^4 nhs*^2
			gt a             | gt^4 gt*^2 a^4 a*^2 great^4 great*^2 great~1
			""")
	void searchesForWordPrefixAndSimilarWord(String text, String query) {
		assertThat(SearchGraph.fullText(Words.of(text))).isEqualTo(query);
	}

}
