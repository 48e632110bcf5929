package org.oversightgraph.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GlobalIdTests {

	@ParameterizedTest
	@CsvSource({ "Trust, RX7", "Place, place:gm-bolton", "Source, nhs-england/league-table?q=1",
			"Source, Bläck Country", "Source, ~~~???>>>" })
	void isReadAsItWasWritten(String type, String key) {
		GlobalId id = new GlobalId(type, key);
		assertThat(GlobalId.decode(id.encoded())).contains(id);
	}

	@ParameterizedTest
	@CsvSource({ "Trust, RX7", "Source, ~~~???>>>", "Source, ÿÿÿ" })
	void canStandInAnAddress(String type, String key) {
		assertThat(new GlobalId(type, key).encoded()).matches("[A-Za-z0-9_-]+");
	}

	@Test
	void differsBetweenTypesAndKeys() {
		assertThat(new GlobalId("Trust", "RX7").encoded()).isNotEqualTo(new GlobalId("Trust", "RX8").encoded())
			.isNotEqualTo(new GlobalId("Icb", "RX7").encoded());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Trust", ":RX7" })
	void isNoneOfOursWithoutATypeAndAKey(String text) {
		String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
		assertThat(GlobalId.decode(encoded)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "RX7", "Trust:RX7", "VHJ1c3Q6Ulg3!", "%", "VHJ1c3Q6U" })
	void isNoneOfOursWhenItIsNoEncodedText(String text) {
		assertThat(GlobalId.decode(text)).isEmpty();
	}

}
