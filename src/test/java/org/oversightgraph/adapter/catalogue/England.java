package org.oversightgraph.adapter.catalogue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.oversightgraph.TestFiles;
import org.oversightgraph.adapter.AdapterResult;
import org.oversightgraph.adapter.AdapterResult.Applied;
import org.oversightgraph.adapter.AdapterResult.Refused;
import org.oversightgraph.adapter.FoundChange;
import org.oversightgraph.adapter.Options;
import org.oversightgraph.adapter.file.SourceFile;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.time.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** The England dataset, and the results of adapters on it. */
public final class England {

	public static final DatasetContent SEED = new DatasetReader(Draft.EDITIONS)
		.read(DatasetFiles.inFolder(Path.of("seed", "england")));

	public static final Adapters ADAPTERS = new Adapters(new DatasetReader(Draft.EDITIONS), TestFramework.FRAMEWORK);

	private England() {
	}

	/** Reads a file in its publisher's layout. */
	public static String published(String name) {
		return TestFiles.read(Path.of("src/test/resources/published", name));
	}

	public static SourceFile file(String name, String text) {
		return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
	}

	public static Options on(String day) {
		return Options.NONE.on(PartialDate.parse(day));
	}

	public static Applied applied(String adapter, DatasetContent current, SourceFile file, Options options) {
		AdapterResult result = ADAPTERS.byId(adapter).apply(current, file, options);
		assertThat(result).isInstanceOf(Applied.class);
		return (Applied) result;
	}

	/** Returns the faults of a file, applied to the England dataset. */
	public static List<DatasetFault> faults(String adapter, SourceFile file, Options options) {
		AdapterResult result = ADAPTERS.byId(adapter).apply(SEED, file, options);
		assertThat(result).isInstanceOf(Refused.class);
		return ((Refused) result).faults();
	}

	public static List<String> texts(Applied applied) {
		return applied.changes().stream().map(FoundChange::text).toList();
	}

	/** Returns the rows of a table with this value in a column, by heading. */
	public static List<Map<String, String>> rows(DatasetContent content, String table, String column, String value) {
		return content.rows()
			.stream()
			.filter((row) -> row.table().name().equals(table) && value.equals(row.text(column)))
			.map(England::written)
			.toList();
	}

	/** Returns the rows that only the second dataset has, by table. */
	public static Map<String, List<Map<String, String>>> added(DatasetContent before, DatasetContent after) {
		Set<String> known = before.rows()
			.stream()
			.map((row) -> row.table().name() + row.written())
			.collect(Collectors.toSet());
		return after.rows()
			.stream()
			.filter((row) -> !known.contains(row.table().name() + row.written()))
			.collect(Collectors.groupingBy((row) -> row.table().name(),
					Collectors.mapping(England::written, Collectors.toList())));
	}

	private static Map<String, String> written(Row row) {
		List<String> headings = row.table().headings();
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < headings.size(); i++) {
			values.put(headings.get(i), row.written().get(i));
		}
		return values;
	}

}
