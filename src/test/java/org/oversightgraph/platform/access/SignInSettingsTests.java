package org.oversightgraph.platform.access;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.convert.DurationStyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SignInSettingsTests {

	@ParameterizedTest
	@CsvSource({ "failures-per-name, 0, 20, 1m, 1, 4, 2s, 500ms", "failures-per-address, 5, 0, 1m, 1, 4, 2s, 500ms",
			"period, 5, 20, 10ms, 1, 4, 2s, 500ms", "at-once, 5, 20, 1m, 0, 4, 2s, 500ms",
			"waiting, 5, 20, 1m, 1, 0, 2s, 500ms", "max-wait, 5, 20, 1m, 1, 4, 1h, 500ms",
			"delay, 5, 20, 1m, 1, 4, 2s, 1h" })
	void rejectsValueOutOfRange(String name, int perName, int perAddress, String period, int atOnce, int waiting,
			String wait, String delay) {
		assertThatIllegalArgumentException().isThrownBy(
				() -> new SignInSettings(perName, perAddress, read(period), atOnce, waiting, read(wait), read(delay)))
			.withMessageContaining("oversight.sign-in." + name);
	}

	@Test
	void acceptsDefaults() {
		assertThat(new SignInSettings(5, 20, read("1m"), 1, 4, read("2s"), read("500ms")).failuresPerName())
			.isEqualTo(5);
	}

	private static Duration read(String text) {
		return DurationStyle.detectAndParse(text);
	}

}
