package org.oversightgraph.release;

import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.dataset.DatasetHeader;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.platform.visibility.Visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExpectedReleaseTests {

	@Test
	void readsNumbersAndAsterisk() {
		assertThat(ExpectedRelease.ofIfMatch(null)).isEqualTo(ExpectedRelease.NONE);
		assertThat(ExpectedRelease.ofIfMatch("\"7\"")).isEqualTo(ExpectedRelease.of(7));
		assertThat(ExpectedRelease.ofIfMatch(" \"7\" , \"9\"").numbers()).containsExactly(7L, 9L);
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

	@Test
	void acceptsPublicExportOnlyIfReleaseHasNoRestrictedRows() {
		ExpectedRelease expected = ExpectedRelease.ofIfMatch("\"7-public\"");
		assertThat(expected.isMetBy(release(7, "same", "same"))).isTrue();
		assertThat(expected.isMetBy(release(7, "whole", "fewer"))).isFalse();
		assertThat(expected.isMetBy(release(8, "same", "same"))).isFalse();
		assertThat(ExpectedRelease.of(7).isMetBy(release(7, "whole", "fewer"))).isTrue();
	}

	private static Release release(long number, String wholeHash, String publishedHash) {
		DatasetHeader header = new DatasetHeader("tiny", "Tiny", DatasetNature.ILLUSTRATIVE, LocalDate.of(2026, 1, 1),
				"1", "A test.");
		return new Release(number, header, new Attribution("jo", "A test"), ZonedDateTime.parse("2026-09-01T08:00:00Z"),
				1, new Release.Size(wholeHash, 2, 0, 0, 0), new Release.Size(publishedHash, 1, 0, 0, 0));
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
