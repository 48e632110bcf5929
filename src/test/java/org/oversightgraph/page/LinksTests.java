package org.oversightgraph.page;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oversightgraph.platform.graphql.ProblemAssertions.assertProblem;

/** Checks the addresses of pages. */
class LinksTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static Links at(String address) {
		UriComponentsBuilder parsed = UriComponentsBuilder.fromUriString(address);
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(parsed.build().getQueryParams());
		return new Links("https://example.org/og", String.valueOf(parsed.build().getPath()), parameters,
				Moment.of(parameters.getFirst("asOf"), parameters.getFirst("edition"), null, TODAY));
	}

	@ParameterizedTest
	@CsvSource({ "/, ./organisations/RX7", "/map, ./organisations/RX7", "/organisations/RYD, ../organisations/RX7",
			"/organisations/RYD/system, ../../organisations/RX7" })
	void areRelativeToPage(String page, String address) {
		assertThat(at(page).organisation("RX7")).isEqualTo(address);
	}

	@Test
	void repeatDateEditionAndReleaseOnly() {
		Links links = at("/map?asOf=2024-06-01&edition=NOF-2022-23&release=2&by=shared");
		assertThat(links.organisation("RX7", "history"))
			.isEqualTo("./organisations/RX7/history?asOf=2024-06-01&edition=NOF-2022-23&release=2");
		assertThat(links.with("by", "region"))
			.isEqualTo("./map?asOf=2024-06-01&edition=NOF-2022-23&release=2&by=region");
		assertThat(links.hidden("by")).containsOnlyKeys("asOf", "edition", "release");
	}

	@Test
	void encodeValues() {
		assertThat(at("/search").to("/search", "q", "a&b = c")).isEqualTo("./search?q=a%26b%20%3D%20c");
	}

	@Test
	void addAndRemoveValues() {
		Links links = at("/organisations?kinds=TRUST&kinds=ICB");
		assertThat(links.withAlso("kinds", "PLACE")).isEqualTo("./organisations?kinds=TRUST&kinds=ICB&kinds=PLACE");
		assertThat(links.without("kinds", "TRUST")).isEqualTo("./organisations?kinds=ICB");
	}

	@Test
	void pinDateInFilesAndReleaseInCitations() {
		Links links = at("/organisations/RX7");
		assertThat(links.format("csv")).isEqualTo("../organisations/RX7.csv?asOf=2026-11-21");
		assertThat(links.permanent(3)).isEqualTo("https://example.org/og/organisations/RX7?asOf=2026-11-21&release=3");
	}

	@ParameterizedTest
	@CsvSource({ "soon, 2026-04-01", "2026-13-01, year-month-day" })
	void rejectInvalidDates(String date, String message) {
		assertProblem(() -> Moment.of(date, null, null, TODAY), ProblemCode.BAD_REQUEST, message);
	}

	@Test
	void ignoreEmptyValues() {
		Moment moment = Moment.of(" ", "", "", TODAY);
		assertThat(List.of(moment.isToday(), moment.asOf())).containsExactly(true, TODAY);
		assertThat(moment.edition()).isNull();
		assertThat(moment.release()).isNull();
	}

}
