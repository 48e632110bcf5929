package org.oversightgraph.release;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.platform.visibility.Visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExpectedReleaseTests {

	@Test
	void readsNumbersAndAsterisk() {
		assertThat(ExpectedRelease.ofIfMatch(null)).isEqualTo(ExpectedRelease.NONE);
		assertThat(ExpectedRelease.ofIfMatch("\"7\"")).isEqualTo(ExpectedRelease.of(7));
		assertThat(ExpectedRelease.ofIfMatch(" \"7\" , \"9\"").numbers()).isEqualTo(List.of(7L, 9L));
		assertThat(ExpectedRelease.ofIfMatch("*").anyRelease()).isTrue();
	}

	@Test
	void tagsDifferByVisibility() {
		assertThat(ExpectedRelease.tag(7)).isEqualTo("\"7-public\"");
		try (Visibility.Scope _ = Visibility.RESTRICTED.open()) {
			assertThat(ExpectedRelease.tag(7)).isEqualTo("\"7\"");
		}
	}

	@Test
	void readsTagsOfPublicExports() {
		ExpectedRelease expected = ExpectedRelease.ofIfMatch("\"7\", \"9-public\"");
		assertThat(expected.numbers()).containsExactly(7L);
		assertThat(expected.published()).containsExactly(9L);
		assertThat(expected.newest()).isEqualTo(9);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "7", "\"7", "7\"", "\"seven\"", "\"0\"", "\"-1\"", "\"07\"", "W/\"7\"", "\"7\" x",
			"\"7\", *", "\"99999999999999999999\"", "\"\"", "**", "\"7-\"", "\"7-PUBLIC\"", "\"-public\"" })
	void rejectsMalformedHeader(String header) {
		assertThatIllegalArgumentException().isThrownBy(() -> ExpectedRelease.ofIfMatch(header))
			.withMessageContaining("If-Match")
			.withMessageContaining("\"7\"");
	}

}
