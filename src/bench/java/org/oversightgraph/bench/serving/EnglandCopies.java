package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.oversightgraph.dataset.Column;
import org.oversightgraph.dataset.ColumnType;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Table;
import org.oversightgraph.dataset.Target;

/**
 * An illustrative dataset with the organisations and facts of the England dataset several
 * times. The first copy has the codes and names of the England dataset. Others have codes
 * that begin with {@code Z}, and names with the number of the copy. National bodies,
 * sources and editions exist once. All facts are labelled as illustrative.
 */
final class EnglandCopies {

	private static final Path ENGLAND = Path.of("seed", "england");

	private static final String NATIONAL = "national_bodies";

	private static final String SOURCES = "sources";

	private final Map<Table, List<NamedCsvRecord>> rows = new LinkedHashMap<>();

	/**
	 * The place of each organisation in the order of the files; not of national bodies.
	 */
	private final Map<String, Integer> organisations = new HashMap<>();

	private EnglandCopies() throws IOException {
		for (Table table : DatasetFormat.tables()) {
			Path file = ENGLAND.resolve(table.file());
			if (Files.exists(file)) {
				try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file);
						Stream<NamedCsvRecord> records = reader.stream()) {
					this.rows.put(table, records.toList());
				}
			}
		}
		this.rows.forEach((table, records) -> {
			if (table.target() instanceof Target.Body && !table.name().equals(NATIONAL)) {
				records.forEach((row) -> this.organisations.put(row.getField("code"), this.organisations.size()));
			}
		});
	}

	/**
	 * The size of a dataset.
	 *
	 * @param organisations number of organisations
	 * @param facts number of rows other than organisations and sources
	 */
	record Size(long organisations, long facts) {
	}

	/** Writes a number of copies into a folder. */
	static Size write(Path folder, int copies) throws IOException {
		return new EnglandCopies().writeTo(Files.createDirectories(folder), copies);
	}

	private Size writeTo(Path folder, int copies) throws IOException {
		Files.writeString(folder.resolve(DatasetFormat.HEADER_FILE), """
				id: benchmark
				title: England %d times, made up for a benchmark
				nature: illustrative
				holds_from: 2021-07-01
				release: "1"
				summary: Copies of the England dataset under other codes. It is not a record of real organisations.
				""".formatted(copies));
		long bodies = 0;
		long facts = 0;
		for (Map.Entry<Table, List<NamedCsvRecord>> entry : this.rows.entrySet()) {
			int written = write(folder, entry.getKey(), entry.getValue(), copies);
			if (entry.getKey().target() instanceof Target.Body) {
				bodies += written;
			}
			else if (!entry.getKey().name().equals(SOURCES)) {
				facts += written;
			}
		}
		return new Size(bodies, facts);
	}

	private int write(Path folder, Table table, List<NamedCsvRecord> records, int copies) throws IOException {
		int written = 0;
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(table.file()))) {
			csv.writeRecord(table.headings());
			for (int copy = 0; copy < copies; copy++) {
				for (NamedCsvRecord row : records) {
					int number = copy;
					if (copy > 0 && existsOnce(table, row)) {
						continue;
					}
					csv.writeRecord(
							table.columns().stream().map((column) -> value(table, column, row, number)).toList());
					written++;
				}
			}
		}
		return written;
	}

	/**
	 * Whether a row would be the same in each copy: it is about no organisation that is
	 * copied.
	 */
	private boolean existsOnce(Table table, NamedCsvRecord row) {
		return table.columns()
			.stream()
			.filter((column) -> column.type() instanceof ColumnType.Code || isId(table, column))
			.allMatch((column) -> column.type() instanceof ColumnType.Code
					&& !this.organisations.containsKey(row.getField(column.name())));
	}

	private static boolean isId(Table table, Column column) {
		return !table.name().equals(SOURCES) && (column.name().equals("id") || isReference(column));
	}

	private String value(Table table, Column column, NamedCsvRecord row, int copy) {
		String value = row.findField(column.name()).orElse("");
		if (column.name().equals("evidence")) {
			return "ILLUSTRATIVE";
		}
		if (copy == 0 || value.isEmpty()) {
			return value;
		}
		if (column.type() instanceof ColumnType.Code) {
			return code(value, copy);
		}
		if (isId(table, column)) {
			return value + "-copy-" + copy;
		}
		return switch (column.name()) {
			case "name" -> "%s (copy %d)".formatted(value, copy);
			// Other organisations have the statistical codes and the former names.
			case "ons_code", "other_names", "former_names" -> "";
			default -> value;
		};
	}

	private static boolean isReference(Column column) {
		return column.type() instanceof ColumnType.Reference reference && !reference.table().equals(SOURCES);
	}

	private String code(String code, int copy) {
		Integer place = this.organisations.get(code);
		if (place == null) {
			return code;
		}
		int colon = code.indexOf(':');
		return (colon > 0) ? code + "-copy-" + copy
				: "Z%2s%4s".formatted(Integer.toString(copy, 36), Integer.toString(place, 36))
					.replace(' ', '0')
					.toUpperCase(Locale.ROOT);
	}

	/** Returns the codes of trusts of the England dataset, in the order of the file. */
	static List<String> trusts() throws IOException {
		try (Stream<String> lines = Files.lines(ENGLAND.resolve("trusts.csv"))) {
			return lines.skip(1).map((row) -> row.substring(0, row.indexOf(','))).collect(Collectors.toList());
		}
	}

}
