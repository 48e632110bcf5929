package org.oversightgraph.platform.neo4j;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Checks which results are cached, and for how long. */
class DerivedCacheTests {

	private final DerivedCache cache = new DerivedCache(true);

	private final AtomicInteger calculated = new AtomicInteger();

	private Integer get(DerivedCache from, String key) {
		return from.get(key, Integer.class, this.calculated::incrementAndGet);
	}

	@Test
	void calculatesResultOfKeyOnce() {
		assertThat(get(this.cache, "a")).isEqualTo(1);
		assertThat(get(this.cache, "a")).isEqualTo(1);
		assertThat(get(this.cache, "b")).isEqualTo(2);
	}

	@Test
	void calculatesAgainAfterClear() {
		get(this.cache, "a");
		this.cache.clear();
		assertThat(get(this.cache, "a")).isEqualTo(2);
	}

	@Test
	void discardsResultOfCalculationStartedBeforeClear() {
		this.cache.get("a", Integer.class, () -> {
			this.cache.clear();
			return 7;
		});
		assertThat(get(this.cache, "a")).isEqualTo(1);
	}

	@Test
	void doesNotCacheFailures() {
		assertThatIllegalStateException().isThrownBy(() -> this.cache.get("a", Integer.class, () -> {
			throw new IllegalStateException("no result");
		}));
		assertThat(get(this.cache, "a")).isEqualTo(1);
	}

	@Test
	void cachesNothingIfOff() {
		DerivedCache none = new DerivedCache(false);
		get(none, "a");
		assertThat(get(none, "a")).isEqualTo(2);
	}

}
