package org.oversightgraph.platform.neo4j;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Values;
import org.neo4j.driver.internal.InternalRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Checks which records are cached, and for how long. */
class RecordCacheTests {

	private static final List<Record> RECORDS = List
		.of(new InternalRecord(List.of("codes"), List.of(Values.value(List.of("RX7", "RX8")))));

	private final RecordCache cache = new RecordCache(100);

	@Test
	void findsRecordsOfTheSameReleaseAndParameters() {
		this.cache.add(key(1, "RX7"), RECORDS);
		assertThat(this.cache.find(key(1, "RX7"))).isEqualTo(RECORDS);
		assertThat(this.cache.find(key(2, "RX7"))).isNull();
		assertThat(this.cache.find(key(1, "RX8"))).isNull();
	}

	@Test
	void hasNoKeyForStatementsWithoutRelease() {
		assertThat(this.cache.key("release-current", Map.of())).isNull();
		assertThat(this.cache.key("changes", Map.of("since", 1L))).isNull();
	}

	@Test
	void discardsRecordsOfReadsStartedBeforeClear() {
		RecordCache.Key before = key(1, "RX7");
		this.cache.clear();
		this.cache.add(before, RECORDS);
		assertThat(this.cache.find(key(1, "RX7"))).isNull();
	}

	@Test
	void evictsValuesBeyondItsSize() {
		for (int i = 0; i < 1000; i++) {
			this.cache.add(key(1, "R" + i), RECORDS);
		}
		// Each has four values: the list, its two members, and one for the entry.
		await().until(() -> IntStream.range(0, 1000).filter((i) -> this.cache.find(key(1, "R" + i)) != null).count(),
				(count) -> count > 0 && count <= 25);
	}

	@Test
	void countsValuesOfRecords() {
		this.cache.add(key(1, "RX7"), RECORDS);
		this.cache.add(key(1, "RX8"), RECORDS);
		await().until(this.cache::values, (values) -> values == 8);
		this.cache.clear();
		await().until(this.cache::values, (values) -> values == 0);
	}

	@Test
	void cachesNothingIfSizeIsZero() {
		RecordCache none = new RecordCache(0);
		RecordCache.Key key = key(none, 1, "RX7");
		none.add(key, RECORDS);
		await().until(() -> none.find(key) == null);
	}

	private RecordCache.Key key(long release, String code) {
		return key(this.cache, release, code);
	}

	private static RecordCache.Key key(RecordCache cache, long release, String code) {
		return Objects.requireNonNull(cache.key("oversight-facts", Map.of("release", release, "codes", List.of(code))));
	}

}
