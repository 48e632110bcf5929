package org.oversightgraph.platform.access;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CuratorSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "secret", "{noop}secret", "{MD5}5ebe2294ecd0e0f08eab7690d2a6ee69", "" })
	void rejectsPlainAndWeaklyEncodedPasswords(String password) {
		assertThatIllegalArgumentException().isThrownBy(() -> new CuratorSettings(Map.of("jo", password)))
			.withMessageContaining("jo")
			.withMessageContaining("encode-password")
			.withMessageNotContaining("secret");
	}

	@Test
	void acceptsEncodedPasswords() {
		assertThat(new CuratorSettings(Map.of("jo", "{bcrypt}$2a$10$abc")).curators()).containsKey("jo");
	}

}
