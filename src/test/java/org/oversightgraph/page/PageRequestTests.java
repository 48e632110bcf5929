package org.oversightgraph.page;

import org.junit.jupiter.api.Test;
import org.oversightgraph.organisation.OrganisationKind;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageRequestTests {

	private static Body read(String kind) {
		return PageRequest.read(
				JsonMapper.shared().readTree("{\"code\": \"X\", \"name\": \"Name\", \"kind\": %s}".formatted(kind)),
				Body.class);
	}

	@Test
	void readsEnumValuesOfAnswer() {
		assertThat(read("\"ICB\"").kind()).isEqualTo(OrganisationKind.ICB);
		assertThat(read("null").kind()).isNull();
	}

	@Test
	void rejectsUnknownEnumValue() {
		assertThatExceptionOfType(InvalidFormatException.class).isThrownBy(() -> read("\"HOSPICE\""))
			.withMessageContaining("HOSPICE");
	}

}
