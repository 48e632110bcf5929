package org.oversightgraph.platform.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.Values;
import org.neo4j.driver.internal.InternalRecord;
import org.oversightgraph.platform.neo4j.Rows.Row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Checks which rows are cached, and which are read from the graph. */
class RowCacheTests {

	private static final List<String> KNOWN = List.of("RX7", "RX8", "RYD");

	private final RowCache cache = new RowCache(1000);

	/** The parameters of each read. */
	private final List<Map<String, Object>> read = new ArrayList<>();

	@Test
	void readsMissingKeysTogether() {
		assertThat(byKey(this.cache, 1, List.of("RX7"))).containsExactly(Map.entry("RX7", "row RX7"));
		assertThat(byKey(this.cache, 1, List.of("RYD", "RX7", "RX8")).keySet()).containsExactly("RYD", "RX7", "RX8");
		assertThat(this.read).extracting((parameters) -> parameters.get("codes"))
			.containsExactly(List.of("RX7"), List.of("RYD", "RX8"));
		assertThat(this.read).allSatisfy((parameters) -> assertThat(parameters).containsOnlyKeys("codes", "release"));
	}

	@Test
	void returnsTheSameObjectForTheSameRelease() {
		String first = byKey(this.cache, 1, List.of("RX7")).get("RX7");
		assertThat(byKey(this.cache, 1, List.of("RX7")).get("RX7")).isSameAs(first);
		assertThat(byKey(this.cache, 2, List.of("RX7")).get("RX7")).isNotSameAs(first);
	}

	@Test
	void remembersMissingKeys() {
		assertThat(byKey(this.cache, 1, List.of("RQ0"))).isEmpty();
		assertThat(byKey(this.cache, 1, List.of("RQ0"))).isEmpty();
		assertThat(this.read).hasSize(1);
	}

	@Test
	void countsValuesOfRows() {
		byKey(this.cache, 1, List.of("RX7", "RX8", "RQ0"));
		// Two rows have two values each, and the missing key counts as one.
		await().until(this.cache::values, (values) -> values == 5);
		this.cache.clear();
		await().until(this.cache::values, (values) -> values == 0);
	}

	@Test
	void readsAgainAfterClear() {
		byKey(this.cache, 1, KNOWN);
		this.cache.clear();
		byKey(this.cache, 1, KNOWN);
		assertThat(this.read).hasSize(2);
	}

	@Test
	void discardsRowsOfReadsStartedBeforeClear() {
		Rows<String> wanted = rows(1);
		this.cache.byKey(wanted, List.of("RX7"), (keys) -> {
			this.cache.clear();
			return read(wanted, keys);
		});
		byKey(this.cache, 1, List.of("RX7"));
		assertThat(this.read).hasSize(2);
	}

	@Test
	void readsEvictedRowsAgain() {
		RowCache small = new RowCache(3);
		byKey(small, 1, KNOWN);
		await().untilAsserted(() -> {
			this.read.clear();
			assertThat(byKey(small, 1, KNOWN).keySet()).containsExactlyElementsOf(KNOWN);
			assertThat(this.read).extracting((parameters) -> codes(parameters).size())
				.singleElement()
				.satisfies((size) -> assertThat(size).isPositive());
		});
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1000 })
	void readsNoMoreKeysAtOnceThanAllowed(long size) {
		RowCache any = new RowCache(size);
		Rows<String> wanted = rows(1, 2);
		assertThat(any.byKey(wanted, KNOWN, (keys) -> read(wanted, keys)).keySet()).containsExactlyElementsOf(KNOWN);
		assertThat(this.read).extracting((parameters) -> parameters.get("codes"))
			.containsExactly(List.of("RX7", "RX8"), List.of("RYD"));
	}

	@Test
	void cachesNothingIfSizeIsZero() {
		RowCache none = new RowCache(0);
		assertThat(none.isOn()).isFalse();
		byKey(none, 1, List.of("RX7"));
		byKey(none, 1, List.of("RX7"));
		assertThat(byKey(none, 1, KNOWN)).hasSize(3);
		assertThat(byKey(none, 1, List.of())).isEmpty();
		assertThat(this.read).hasSize(3);
	}

	private Map<String, String> byKey(RowCache from, long release, List<String> keys) {
		Rows<String> wanted = rows(release);
		return from.byKey(wanted, keys, (missing) -> read(wanted, missing));
	}

	private static Rows<String> rows(long release) {
		return rows(release, Rows.MOST);
	}

	private static Rows<String> rows(long release, int most) {
		Function<Record, String> code = (row) -> row.get("code").asString();
		return new Rows<>("standing", "codes", Map.of("release", release),
				Rows.each(code, (row) -> "row " + code.apply(row)), most);
	}

	private List<Row<String>> read(Rows<String> wanted, List<String> keys) {
		this.read.add(wanted.having(keys));
		return wanted.mapper()
			.apply(KNOWN.stream()
				.filter(keys::contains)
				.<Record>map((code) -> new InternalRecord(List.of("code"), List.of(Values.value(code))))
				.toList());
	}

	private static Collection<?> codes(Map<String, Object> parameters) {
		return (Collection<?>) Objects.requireNonNull(parameters.get("codes"));
	}

}
