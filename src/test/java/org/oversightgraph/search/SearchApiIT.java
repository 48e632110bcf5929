package org.oversightgraph.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Searches organisations by text. */
@ProductTest
class SearchApiIT {

	private final GraphQlTester api;

	SearchApiIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	/**
	 * Each row contains a text, the expected first organisation, the matched field and
	 * the kind of match.
	 */
	@ParameterizedTest
	@CsvFileSource(resources = "/search/england.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1,
			ignoreLeadingAndTrailingWhitespace = false)
	void returnsBestMatchFirst(String text, String code, String field, String as) {
		search(text).path("search[0].organisation.code")
			.entity(String.class)
			.isEqualTo(code)
			.path("search[0].matchedField")
			.entity(String.class)
			.isEqualTo(field)
			.path("search[0].matchedAs")
			.entity(String.class)
			.isEqualTo(as);
	}

	@ParameterizedTest
	@ValueSource(strings = { "+", "-", "&&", "||", "!", "( ) { } [ ]", "^", "\"", "~", "*", "?", ":", "\\", "/",
			" -?! ", "", "   ", "\u0000", "😀" })
	void findsNothingWithoutWords(String text) {
		assertThat(codes(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "AND", "OR", "NOT", "north AND", "name:trust", "[a TO z]", "trust^9", "trust~", "r?7",
			"/trust/", "NOT trust", "(trust", "\"trust", "trust\\" })
	void treatsQuerySyntaxAsText(String text) {
		search(text).errors().verify();
	}

	@ParameterizedTest
	@ValueSource(strings = { "zzyzx hospital", "zzyzx trust", "zzyzx county council", "zzyzx blackpoo" })
	void findsNothingIfOnlyKindOrSomeWordsMatch(String text) {
		assertThat(codes(text)).isEmpty();
	}

	@Test
	void findsNamesByFirstLetter() {
		assertThat(codes("q")).hasSize(10);
		search("q").path("search[*].matched")
			.entityList(String.class)
			.satisfies((texts) -> assertThat(texts).allMatch((text) -> text.matches("(The )?Q.*")));
	}

	@Test
	void acceptsUpTo200Characters() {
		assertThat(codes("x".repeat(200))).isEmpty();
		assertThat(codes("RX7 " + "a ".repeat(98))).isNotEmpty();
		Documents.assertError(search("x".repeat(201)), "LIMIT_EXCEEDED", "201 characters. Maximum 200");
	}

	@Test
	void matchesBeginningsOfWords() {
		assertThat(codes("north w")).contains("RX7", "Y62", "RGN");
	}

	@Test
	void returnsOpenOrganisationsFirst() {
		this.api.documentName("search")
			.variables(Map.of("text", "essex", "kinds", List.of("ICB"), "first", 50))
			.execute()
			.path("search[*].organisation.status")
			.entityList(String.class)
			.satisfies((statuses) -> assertThat(statuses).contains("ACTIVE", "CLOSED")
				.containsSubsequence("ACTIVE", "CLOSED")
				.doesNotContainSubsequence("CLOSED", "ACTIVE"));
	}

	@Test
	void filtersByKind() {
		this.api.documentName("search")
			.variables(Map.of("text", "trust", "kinds", List.of("PROVIDER_COLLABORATIVE"), "first", 50))
			.execute()
			.path("search[*].organisation.kind")
			.entityList(String.class)
			.satisfies((kinds) -> assertThat(kinds).isNotEmpty().containsOnly("PROVIDER_COLLABORATIVE"));
	}

	@Test
	void sortsByScore() {
		this.api.documentName("search")
			.variables(Map.of("text", "lancashire", "first", 50))
			.execute()
			.path("search[*].score")
			.entityList(Double.class)
			.satisfies((scores) -> assertThat(scores).hasSizeGreaterThan(5)
				.isSortedAccordingTo(Comparator.reverseOrder()));
	}

	private List<String> codes(String text) {
		return search(text).path("search[*].organisation.code").entityList(String.class).get();
	}

	private GraphQlTester.Response search(String text) {
		return this.api.documentName("search").variable("text", text).execute();
	}

}
