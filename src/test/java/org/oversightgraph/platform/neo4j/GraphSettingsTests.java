package org.oversightgraph.platform.neo4j;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Checks the limit of the caches. */
class GraphSettingsTests {

	@Test
	void cachesOneValueForEachKilobyteOfTheHeap() {
		assertThat(settings(null).mostCachedValues()).isEqualTo(Runtime.getRuntime().maxMemory() / 1024);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 5_000_000_000L })
	void acceptsNumberOfValues(long values) {
		assertThat(settings(values).mostCachedValues()).isEqualTo(values);
	}

	@Test
	void refusesNegativeNumberOfValues() {
		assertThatIllegalArgumentException().isThrownBy(() -> settings(-1L))
			.withMessage("oversight.graph.cached-values is -1. It must be 0 (no cache) or more.");
	}

	private static GraphSettings settings(@Nullable Long cachedValues) {
		return new GraphSettings(Path.of("data"), null, false, Duration.ofSeconds(10), cachedValues);
	}

}
