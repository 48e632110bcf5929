package org.oversightgraph.release;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExpectedReleaseTests {

	@Test
	void readsNumbersAndAsterisk() {
		assertThat(ExpectedRelease.ofIfMatch(null)).isEqualTo(ExpectedRelease.NONE);
		assertThat(ExpectedRelease.ofIfMatch("\"7\"")).isEqualTo(ExpectedRelease.of(7));
		assertThat(ExpectedRelease.ofIfMatch(" \"7\" , \"9\"").numbers()).isEqualTo(List.of(7L, 9L));
		assertThat(ExpectedRelease.ofIfMatch("*").anyRelease()).isTrue();
		assertThat(ExpectedRelease.tag(7)).isEqualTo("\"7\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "7", "\"7", "7\"", "\"seven\"", "\"0\"", "\"-1\"", "\"07\"", "W/\"7\"", "\"7\" x",
			"\"7\", *", "\"99999999999999999999\"", "\"\"", "**" })
	void rejectsMalformedHeader(String header) {
		assertThatIllegalArgumentException().isThrownBy(() -> ExpectedRelease.ofIfMatch(header))
			.withMessageContaining("If-Match")
			.withMessageContaining("\"7\"");
	}

}
