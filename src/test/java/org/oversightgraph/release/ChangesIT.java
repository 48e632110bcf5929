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
import org.oversightgraph.release.ReleaseGraph.Place;
import org.oversightgraph.platform.neo4j.GraphReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Following the changes leads to where the releases are. */
class ChangesIT {

	private static final Attribution SOMEBODY = new Attribution("somebody", "A test");

	private final DatasetReader reader = new DatasetReader(Draft.EDITIONS);

	private final Importer importer = new Importer(TestGraph.driver(), null, Clock.systemUTC(), this.reader, (_) -> {
	});

	private final ReleaseGraph graph = new ReleaseGraph(
			new GraphReader(TestGraph.driver(), null, Duration.ofSeconds(30)));

	@BeforeEach
	void empty() {
		this.importer.clear();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 7, 42 })
	void changesReplayedOverAReleaseGiveEveryLaterOne(long seed) {
		Random chance = new Random(seed);
		List<DatasetContent> releases = new ArrayList<>();
		releases.add(this.reader.read(DatasetFiles.inFolder(Path.of("seed/exampleshire"))));
		this.importer.load(releases.getFirst(), SOMEBODY, Progress.NONE);
		for (int i = 0; i < 5; i++) {
			releases.add(edited(releases.getLast(), chance));
			assertThat(this.importer.load(releases.getLast(), SOMEBODY, Progress.NONE).changed()).isTrue();
		}
		for (int from = 1; from <= releases.size(); from++) {
			for (int to = from; to <= releases.size(); to++) {
				List<Change> changes = changes(from, to);
				Map<String, List<String>> expected = written(releases.get(to - 1));
				assertThat(replayed(releases.get(from - 1), changes)).as("from %d to %d", from, to).isEqualTo(expected);
				assertThat(replayed(releases.get(from - 1), ChangeLog.folded(changes))).as("folded")
					.isEqualTo(expected);
				assertThat(replayed(releases.get(to - 1),
						ChangeLog.folded(changes).stream().map(ChangeLog::reversed).toList()))
					.as("and back")
					.isEqualTo(written(releases.get(from - 1)));
			}
		}
	}

	@Test
	void changesComeInPagesThatTogetherAreAllOfThem() {
		DatasetContent first = this.reader.read(DatasetFiles.inFolder(Path.of("seed/exampleshire")));
		this.importer.load(first, SOMEBODY, Progress.NONE);
		this.importer.load(edited(edited(first, new Random(3)), new Random(4)), SOMEBODY, Progress.NONE);
		List<Change> all = changes(1, 2);
		List<Change> paged = new ArrayList<>();
		ReleaseGraph.Wanted wanted = new ReleaseGraph.Wanted(1, 2, List.of(), List.of());
		Change last = null;
		do {
			List<Change> page = this.graph
				.changes(wanted, (last == null) ? Place.BEGINNING : new Place(last.release(), last.sequence()),
						Place.END, false, 3)
				.items();
			paged.addAll(page);
			last = page.isEmpty() ? null : page.getLast();
		}
		while (last != null);
		assertThat(paged).isEqualTo(all).hasSizeGreaterThan(6);
	}

	@Test
	void aBodyIsToldOfWhatNamesItToo() {
		DatasetContent first = this.reader.read(DatasetFiles.inFolder(Path.of("seed/exampleshire")));
		this.importer.load(first, SOMEBODY, Progress.NONE);
		Row contract = first.rows()
			.stream()
			.filter((row) -> row.table().name().equals("commissioning"))
			.findFirst()
			.orElseThrow();
		List<Row> rows = first.rows()
			.stream()
			.map((row) -> row.equals(contract) ? with(row, "note", "Edited") : row)
			.toList();
		this.importer.load(new DatasetContent(first.header(), rows), SOMEBODY, Progress.NONE);
		String icb = Objects.requireNonNull(contract.text("icb"));
		String trust = Objects.requireNonNull(contract.text("trust"));
		assertThat(changesOf(icb)).hasSize(1);
		assertThat(changesOf(trust)).isEqualTo(changesOf(icb));
		assertThat(changesOf("ZR99")).isEmpty();
	}

	private List<Change> changesOf(String code) {
		return this.graph.changes(new ReleaseGraph.Wanted(1, 2, List.of(), List.of(code)));
	}

	/** Some facts amended, some taken out, one added, one body renamed. */
	private static DatasetContent edited(DatasetContent content, Random chance) {
		List<Row> rows = new ArrayList<>();
		List<Row> renamable = content.rows().stream().filter((row) -> row.table().name().equals("trusts")).toList();
		Row renamed = renamable.get(chance.nextInt(renamable.size()));
		for (Row row : content.rows()) {
			boolean removable = row.table().name().equals("metrics") || row.table().name().equals("services");
			if (row.equals(renamed)) {
				rows.add(with(row, "name", row.text("name") + " " + chance.nextInt(1000)));
			}
			else if (removable && chance.nextInt(20) == 0) {
				if (chance.nextBoolean()) {
					rows.add(with(row, "note", "Edited " + chance.nextInt(1000)));
				}
			}
			else if (chance.nextInt(80) == 0 && row.table().column("note").isPresent()) {
				rows.add(with(row, "note", "Edited " + chance.nextInt(1000)));
			}
			else {
				rows.add(row);
			}
		}
		Row pattern = content.rows()
			.stream()
			.filter((row) -> row.table().name().equals("metrics"))
			.findFirst()
			.orElse(renamed);
		rows.add(pattern.table().name().equals("metrics") ? with(pattern, "metric", "M" + chance.nextInt(1_000_000))
				: with(pattern, "code", "ZR%02d".formatted(30 + chance.nextInt(60))));
		return new DatasetContent(content.header(), rows);
	}

	private static Row with(Row row, String column, Object value) {
		Map<String, Object> values = new HashMap<>(row.values());
		values.put(column, value);
		return Row.of(row.table(), values);
	}

	private List<Change> changes(long since, long until) {
		return this.graph.changes(new ReleaseGraph.Wanted(since, until, List.of(), List.of()));
	}

	private static Map<String, List<String>> written(DatasetContent content) {
		Map<String, List<String>> rows = new TreeMap<>();
		content.rows().forEach((row) -> rows.put(row.table().name() + " " + row.fingerprint(), row.written()));
		return rows;
	}

	/** As one who follows would: values before are checked, values after taken over. */
	private static Map<String, List<String>> replayed(DatasetContent over, List<Change> changes) {
		Map<String, List<String>> rows = written(over);
		for (Change change : changes) {
			String row = change.table() + " " + change.key();
			List<String> before = change.after().isEmpty() ? rows.remove(row) : rows.put(row, change.after());
			assertThat((before == null) ? List.of() : before).as(row).isEqualTo(change.before());
		}
		return rows;
	}

}
