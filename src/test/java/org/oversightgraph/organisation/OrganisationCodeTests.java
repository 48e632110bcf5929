package org.oversightgraph.organisation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationCodeTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			rx7,             RX7
			' Rx7 ',         RX7
			d7t5g,           D7T5G
			e06000001,       E06000001
			Place:GM-Bolton, place:gm-bolton
			' CLUSTER:x1 ',  cluster:x1
			""")
	void ignoresCaseAndSpaces(String written, String code) {
		assertThat(new OrganisationCode(written)).isEqualTo(new OrganisationCode(code)).hasToString(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "RX7", "QOP", "Y62", "14F", "D7T5G", "E06000001", "place:gm-bolton", "collaborative:cmast",
			"cluster:1", "partnership:west-yorkshire", "national:nhs-england" })
	void acceptsWellFormedCodes(String code) {
		assertThat(new OrganisationCode(code).isWellFormed()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "RX", "E060000012", "RX 7", "RX-7", "RX7,RYD", "RÖ7", "place:", "place:-leeds",
			"place:gm bolton", "place:gm_bolton", "town:leeds", ":leeds", "place:gm:bolton", "RX7\n\n7" })
	void keepsTextOfMalformedCode(String text) {
		OrganisationCode code = new OrganisationCode(text);
		assertThat(code.isWellFormed()).isFalse();
		assertThat(code.value()).isEqualToIgnoringCase(text.strip());
	}

	@Test
	void describesShapesWithWellFormedExamples() {
		assertThat(OrganisationCode.SHAPES.split("such as | or |, |\\.$")).filteredOn((word) -> !word.contains(" "))
			.containsExactly("RX7", "D7T5G", "E06000001", "place:gm-bolton")
			.allMatch((example) -> new OrganisationCode(example).isWellFormed());
	}

}
