package org.oversightgraph.platform.limit;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LimitSettingsTests {

	@ParameterizedTest
	@CsvSource({ "request-size, 0B, 1B", "request-size, 2GB, 2047MB", "tokens, 0, 1", "tokens, 100001, 100000",
			"depth, 0, 1", "depth, 101, 100", "fields, 0, 1", "fields, 100001, 100000", "aliases, 0, 1",
			"aliases, 10001, 10000", "root-fields, 0, 1", "root-fields, 10001, 10000", "directives, 0, 1",
			"directives, 10001, 10000", "repetitions, 0, 1", "repetitions, 10001, 10000", "cost, 0, 1",
			"page-size, 0, 1", "page-size, 101, 100", "bulk-size, 0, 1", "bulk-size, 501, 500", "time, 99ms, 100ms",
			"time, 601s, 10m" })
	void rejectsValuesOutOfRange(String setting, String invalid, String valid) {
		assertThatThrownBy(() -> TestLimits.with(setting, invalid)).rootCause()
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageStartingWith("oversight.limits." + setting + " is ")
			.hasMessageContaining("It must be ");
		assertThat(TestLimits.with(setting, valid)).isNotNull();
	}

	@Test
	void limitsEverythingByDefault() {
		LimitSettings defaults = TestLimits.of(Map.of());
		assertThat(defaults.tokens()).isEqualTo(5000);
		assertThat(defaults.pageSize()).isEqualTo(100);
		assertThat(defaults.bulkSize()).isEqualTo(500);
		assertThat(defaults.introspection()).isTrue();
		assertThat(defaults.suggestions()).isTrue();
	}

}
