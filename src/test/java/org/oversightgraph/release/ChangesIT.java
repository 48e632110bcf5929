package org.oversightgraph.release;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.platform.neo4j.GraphStorage;
import org.oversightgraph.release.ReleaseGraph.Place;
import org.oversightgraph.platform.neo4j.GraphReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that changes between releases reproduce the releases. */
class ChangesIT {

	private static final Attribution ATTRIBUTION = new Attribution("somebody", "A test");

	private final DatasetReader reader = new DatasetReader(Draft.EDITIONS);

	private final Importer importer = new Importer(TestGraph.driver(), null, Clock.systemUTC(), this.reader, (_) -> {
	}, GraphStorage.UNKNOWN);

	private final ReleaseGraph graph = new ReleaseGraph(
			new GraphReader(TestGraph.driver(), null, Duration.ofSeconds(30)));

	@BeforeEach
	void clear() {
		this.importer.clear();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 7, 42 })
	void reproducesEachReleaseFromChanges(long seed) {
		Random random = new Random(seed);
		List<DatasetContent> releases = new ArrayList<>();
		releases.add(this.reader.read(DatasetFiles.inFolder(Path.of("seed/exampleshire"))));
		this.importer.load(releases.getFirst(), ATTRIBUTION, Progress.NONE);
		for (int i = 0; i < 5; i++) {
			releases.add(edited(releases.getLast(), random));
			assertThat(this.importer.load(releases.getLast(), ATTRIBUTION, Progress.NONE).changed()).isTrue();
		}
		for (int from = 1; from <= releases.size(); from++) {
			for (int to = from; to <= releases.size(); to++) {
				List<Change> changes = changes(from, to);
				Map<String, List<String>> expected = written(releases.get(to - 1));
				assertThat(replay(releases.get(from - 1), changes)).as("from %d to %d", from, to).isEqualTo(expected);
				assertThat(replay(releases.get(from - 1), ChangeLog.folded(changes))).as("folded changes")
					.isEqualTo(expected);
				assertThat(replay(releases.get(to - 1),
						ChangeLog.folded(changes).stream().map(ChangeLog::reversed).toList()))
					.as("reversed changes")
					.isEqualTo(written(releases.get(from - 1)));
			}
		}
	}

	@Test
	void pagesThroughAllChanges() {
		DatasetContent first = this.reader.read(DatasetFiles.inFolder(Path.of("seed/exampleshire")));
		this.importer.load(first, ATTRIBUTION, Progress.NONE);
		this.importer.load(edited(edited(first, new Random(3)), new Random(4)), ATTRIBUTION, Progress.NONE);
		List<Change> all = changes(1, 2);
		List<Change> paged = new ArrayList<>();
		ReleaseGraph.Wanted request = new ReleaseGraph.Wanted(1, 2, List.of(), List.of());
		Change last = null;
		do {
			List<Change> page = this.graph
				.changes(request, (last == null) ? Place.BEGINNING : new Place(last.release(), last.sequence()),
						Place.END, false, 3)
				.items();
			paged.addAll(page);
			last = page.isEmpty() ? null : page.getLast();
		}
		while (last != null);
		assertThat(paged).isEqualTo(all).hasSizeGreaterThan(6);
	}

	@Test
	void listsChangesOfRowsThatNameOrganisation() {
		DatasetContent first = this.reader.read(DatasetFiles.inFolder(Path.of("seed/exampleshire")));
		this.importer.load(first, ATTRIBUTION, Progress.NONE);
		Row contract = first.rows()
			.stream()
			.filter((row) -> row.table().name().equals("commissioning"))
			.findFirst()
			.orElseThrow();
		List<Row> rows = first.rows()
			.stream()
			.map((row) -> row.equals(contract) ? withValue(row, "note", "Edited") : row)
			.toList();
		this.importer.load(new DatasetContent(first.header(), rows), ATTRIBUTION, Progress.NONE);
		String icb = Objects.requireNonNull(contract.text("icb"));
		String trust = Objects.requireNonNull(contract.text("trust"));
		assertThat(changesOf(icb)).hasSize(1);
		assertThat(changesOf(trust)).isEqualTo(changesOf(icb));
		assertThat(changesOf("ZR99")).isEmpty();
	}

	private List<Change> changesOf(String code) {
		return this.graph.changes(new ReleaseGraph.Wanted(1, 2, List.of(), List.of(code)));
	}

	/**
	 * Returns a copy with some facts amended, some removed, one added and one
	 * organisation renamed.
	 */
	private static DatasetContent edited(DatasetContent content, Random random) {
		List<Row> rows = new ArrayList<>();
		List<Row> renamable = content.rows().stream().filter((row) -> row.table().name().equals("trusts")).toList();
		Row renamed = renamable.get(random.nextInt(renamable.size()));
		for (Row row : content.rows()) {
			boolean removable = row.table().name().equals("metrics") || row.table().name().equals("services");
			if (row.equals(renamed)) {
				rows.add(withValue(row, "name", row.text("name") + " " + random.nextInt(1000)));
			}
			else if (removable && random.nextInt(20) == 0) {
				if (random.nextBoolean()) {
					rows.add(withValue(row, "note", "Edited " + random.nextInt(1000)));
				}
			}
			else if (random.nextInt(80) == 0 && row.table().column("note").isPresent()) {
				rows.add(withValue(row, "note", "Edited " + random.nextInt(1000)));
			}
			else {
				rows.add(row);
			}
		}
		Row template = content.rows()
			.stream()
			.filter((row) -> row.table().name().equals("metrics"))
			.findFirst()
			.orElse(renamed);
		rows.add(template.table().name().equals("metrics")
				? withValue(template, "metric", "M" + random.nextInt(1_000_000))
				: withValue(template, "code", "ZR%02d".formatted(30 + random.nextInt(60))));
		return new DatasetContent(content.header(), rows);
	}

	private static Row withValue(Row row, String column, Object value) {
		Map<String, Object> values = new HashMap<>(row.values());
		values.put(column, value);
		return Row.of(row.table(), values);
	}

	private List<Change> changes(long since, long until) {
		return this.graph.changes(new ReleaseGraph.Wanted(since, until, List.of(), List.of()));
	}

	private static Map<String, List<String>> written(DatasetContent content) {
		Map<String, List<String>> rows = new TreeMap<>();
		content.rows()
			.forEach((row) -> rows.put(row.table().name() + " " + row.fingerprint(),
					row.written(Row.columns(row.table(), List.of(row)))));
		return rows;
	}

	/**
	 * Applies changes like a follower. It checks the values before and takes the values
	 * after.
	 */
	private static Map<String, List<String>> replay(DatasetContent content, List<Change> changes) {
		Map<String, List<String>> rows = written(content);
		for (Change change : changes) {
			String row = change.table() + " " + change.key();
			List<String> previous = change.after().isEmpty() ? rows.remove(row) : rows.put(row, change.after());
			assertThat((previous == null) ? List.of() : previous).as(row).isEqualTo(change.before());
		}
		return rows;
	}

}
