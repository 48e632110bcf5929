package org.oversightgraph.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
	void decodesEncodedId(String type, String key) {
		GlobalId id = new GlobalId(type, key);
		assertThat(GlobalId.decode(id.encoded())).contains(id);
	}

	@ParameterizedTest
	@CsvSource({ "Trust, RX7", "Source, ~~~???>>>", "Source, ÿÿÿ" })
	void encodesIdsForUrls(String type, String key) {
		assertThat(new GlobalId(type, key).encoded()).matches("[A-Za-z0-9_-]+");
	}

	@ParameterizedTest
	@CsvSource({ "2024-06-01, , ", ", NOF-2022-23, ", ", , 3", "2024-06-01, NOF-2022-23, 12" })
	void encodesDateEditionAndRelease(LocalDate asOf, String edition, Long release) {
		GlobalId id = new GlobalId("Place", "place:a@b,c");
		Asked asked = new Asked(asOf, edition, release, null);
		assertThat(GlobalId.decode(id.encoded(asked))).contains(id);
		assertThat(GlobalId.askedOf(id.encoded(asked))).contains(asked);
		assertThat(id.encoded(asked)).matches("[A-Za-z0-9_-]+").isNotEqualTo(id.encoded());
	}

	@Test
	void omitsUnsetArguments() {
		GlobalId id = new GlobalId("Trust", "RX7");
		assertThat(id.encoded(Asked.NOTHING)).isEqualTo(id.encoded());
		assertThat(id.encoded(Asked.NOTHING.goingOnIn(3L))).isEqualTo(id.encoded());
		assertThat(GlobalId.askedOf(id.encoded())).contains(Asked.NOTHING);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Trust@2024-02-30,,:RX7", "Trust@,,x:RX7", "Trust@,:RX7", "Trust@,,1234567890123456789:RX7" })
	void rejectsInvalidArguments(String text) {
		String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
		assertThat(GlobalId.askedOf(encoded)).isEmpty();
		assertThat(GlobalId.decode(encoded)).isEmpty();
	}

	@Test
	void differsBetweenTypesAndKeys() {
		assertThat(new GlobalId("Trust", "RX7").encoded()).isNotEqualTo(new GlobalId("Trust", "RX8").encoded())
			.isNotEqualTo(new GlobalId("Icb", "RX7").encoded());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Trust", ":RX7" })
	void rejectsIdsWithoutTypeOrKey(String text) {
		String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
		assertThat(GlobalId.decode(encoded)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "RX7", "Trust:RX7", "VHJ1c3Q6Ulg3!", "%", "VHJ1c3Q6U" })
	void rejectsInvalidEncoding(String text) {
		assertThat(GlobalId.decode(text)).isEmpty();
	}

}
