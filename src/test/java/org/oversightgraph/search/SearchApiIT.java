package org.oversightgraph.search;

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

/** What is found when somebody looks for what they remember. */
@ProductTest
class SearchApiIT {

	private final GraphQlTester api;

	SearchApiIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.askedBy(handler);
	}

	/**
	 * Texts, the body that comes first, what of it is like the text, and how.
	 */
	@ParameterizedTest
	@CsvFileSource(resources = "/search/england.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1,
			ignoreLeadingAndTrailingWhitespace = false)
	void firstComesWhatIsMeant(String text, String code, String field, String as) {
		find(text).path("search[0].organisation.code")
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
	void whatHasNoWordsFindsNothing(String text) {
		assertThat(codes(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "AND", "OR", "NOT", "north AND", "name:trust", "[a TO z]", "trust^9", "trust~", "r?7",
			"/trust/", "NOT trust", "(trust", "\"trust", "trust\\" })
	void whatWouldMeanSomethingToTheIndexIsATextLikeAnyOther(String text) {
		find(text).errors().verify();
	}

	@ParameterizedTest
	@ValueSource(strings = { "zzyzx hospital", "zzyzx trust", "zzyzx county council", "zzyzx blackpoo" })
	void theSortOfABodyAloneOrHalfAWordOfTwoFindsNothing(String text) {
		assertThat(codes(text)).isEmpty();
	}

	@Test
	void aLetterFindsWhatBeginsWithIt() {
		assertThat(codes("q")).hasSize(10);
		find("q").path("search[*].matched")
			.entityList(String.class)
			.satisfies((texts) -> assertThat(texts).allMatch((text) -> text.matches("(The )?Q.*")));
	}

	@Test
	void twoHundredCharactersCanBeLookedForAndNoMore() {
		assertThat(codes("x".repeat(200))).isEmpty();
		assertThat(codes("RX7 " + "a ".repeat(98))).isNotEmpty();
		find("x".repeat(201)).errors().satisfy((errors) -> assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(error.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED");
			assertThat(error.getMessage()).contains("201 characters long; look for 200 at most");
		}));
	}

	@Test
	void wordsBegunFindAllThatHaveThem() {
		assertThat(codes("north w")).contains("RX7", "Y62", "RGN");
	}

	@Test
	void whatIsOpenComesBeforeWhatHasClosed() {
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
	void aKindIsFoundThoughManyOthersAreMoreLikeIt() {
		this.api.documentName("search")
			.variables(Map.of("text", "trust", "kinds", List.of("PROVIDER_COLLABORATIVE"), "first", 50))
			.execute()
			.path("search[*].organisation.kind")
			.entityList(String.class)
			.satisfies((kinds) -> assertThat(kinds).isNotEmpty().containsOnly("PROVIDER_COLLABORATIVE"));
	}

	@Test
	void theBestHasTheHighestScore() {
		this.api.documentName("search")
			.variables(Map.of("text", "lancashire", "first", 50))
			.execute()
			.path("search[*].score")
			.entityList(Double.class)
			.satisfies((scores) -> assertThat(scores).hasSizeGreaterThan(5)
				.isSortedAccordingTo((one, other) -> Double.compare(other, one)));
	}

	private List<String> codes(String text) {
		return find(text).path("search[*].organisation.code").entityList(String.class).get();
	}

	private GraphQlTester.Response find(String text) {
		return this.api.documentName("search").variable("text", text).execute();
	}

}
