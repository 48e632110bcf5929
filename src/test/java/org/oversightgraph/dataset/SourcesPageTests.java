package org.oversightgraph.dataset;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the numbers in the page of sources with the files of the England dataset. */
class SourcesPageTests {

	private static final Path FOLDER = Path.of("seed/england");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`[a-z_]+`(?:, )?)+) \\| ([0-9, ]+) \\|");

	private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

	@Test
	void statesNumberOfRowsOfEveryFile() throws IOException {
		Map<String, Integer> stated = new TreeMap<>();
		ROW.matcher(page()).results().forEach((row) -> {
			List<String> names = NAME.matcher(row.group(1)).results().map((name) -> name.group(1)).toList();
			List<String> numbers = List.of(row.group(2).split(", ", -1));
			assertThat(numbers).hasSameSizeAs(names);
			for (int i = 0; i < names.size(); i++) {
				stated.put(names.get(i), Integer.valueOf(numbers.get(i).replace(",", "")));
			}
		});
		assertThat(stated).isEqualTo(rows());
	}

	@Test
	void statesNumberOfSources() throws IOException {
		assertThat(page()).containsPattern("All " + count(FOLDER.resolve("sources.csv")) + " sources are in");
	}

	/** Returns the number of rows of each file with organisations or facts, by name. */
	private static Map<String, Integer> rows() throws IOException {
		Map<String, Integer> rows = new TreeMap<>();
		for (File file : Objects.requireNonNull(FOLDER.toFile().listFiles())) {
			if (file.getName().endsWith(".csv") && !file.getName().equals("sources.csv")) {
				rows.put(file.getName().replace(".csv", ""), count(file.toPath()));
			}
		}
		return rows;
	}

	private static int count(Path file) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
			return Math.toIntExact(rows.stream().count());
		}
	}

	private static String page() throws IOException {
		return Files.readString(Path.of("seed/SOURCES.md"));
	}

}
