package org.oversightgraph.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.oversightgraph.platform.text.UnsafeCharacters;
import org.oversightgraph.suggestion.Suggestion;

/** Reads the rows of one file, value by value. */
final class TableReader {

	/** How many texts of a column are remembered; beyond that they hardly come again. */
	private static final int MOST_KNOWN = 10_000;

	private final Table table;

	private final Faults faults;

	private final List<Row> rows = new ArrayList<>();

	/** The columns that the file has, by their position. */
	private final Map<Integer, Column> columns = new LinkedHashMap<>();

	private final Set<String> absent = new HashSet<>();

	/** The texts of each column that were read already, and their values. */
	private final Map<String, Map<String, Object>> read = new HashMap<>();

	private int width;

	private boolean complete = true;

	private TableReader(Table table, Faults faults) {
		this.table = table;
		this.faults = faults;
	}

	/**
	 * What was read of a file.
	 *
	 * @param rows its rows
	 * @param complete whether every row could be told from the others, so that what is
	 * not found among them is not in the file
	 */
	record ReadTable(List<Row> rows, boolean complete) {

		/** Of a file that is not there, as most may be. */
		static final ReadTable ABSENT = new ReadTable(List.of(), true);

		/** Of a file that ought to be there. */
		static final ReadTable UNREAD = new ReadTable(List.of(), false);

	}

	/** Reads rows up to a number of them, and one more if there are more. */
	static ReadTable read(Table table, String text, Faults faults, int most) {
		TableReader reader = new TableReader(table, faults);
		reader.read(text, most);
		return new ReadTable(List.copyOf(reader.rows), reader.complete);
	}

	/** Checks the values of rows that were not read from a file, as if they had been. */
	static ReadTable check(Table table, List<Row> rows, Faults faults) {
		TableReader reader = new TableReader(table, faults);
		for (Row row : rows) {
			Row read = new Row(table, row.line(), new HashMap<>(), new HashSet<>());
			List<String> written = row.written();
			for (int i = 0; i < written.size(); i++) {
				reader.value(read, table.columns().get(i), written.get(i));
			}
			reader.keep(read);
		}
		return new ReadTable(List.copyOf(reader.rows), true);
	}

	private void read(String text, int most) {
		int line = 0;
		try (CsvReader<CsvRecord> records = csv(text)) {
			for (CsvRecord record : records) {
				if (this.rows.size() > most) {
					return;
				}
				line = Math.toIntExact(record.getStartingLineNumber());
				if (this.width == 0) {
					header(line, record.getFields());
				}
				else {
					row(line, record.getFields());
				}
			}
			if (this.width == 0) {
				this.complete = false;
				this.faults.add(DatasetFault.ofFile(this.table.file(), "The file is empty.",
						"Give it the header " + String.join(",", this.table.headings()) + ", or leave it out."));
			}
		}
		catch (CsvParseException ex) {
			this.complete = false;
			this.faults
				.add(DatasetFault.ofLine(this.table.file(), line + 1, "The rows from here on cannot be told apart.",
						"See to the quotes: a value in quotes ends with one, and a quote within it is written twice."));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CsvReader<CsvRecord> csv(String text) {
		return CsvReader.builder()
			.skipEmptyLines(true)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.ofCsvRecord(text);
	}

	private void header(int line, List<String> headings) {
		this.width = headings.size();
		List<String> missing = new ArrayList<>(this.table.headings());
		missing.removeAll(headings.stream().map(String::strip).toList());
		this.absent.addAll(missing);
		this.complete = this.table.key().stream().noneMatch((column) -> this.absent.contains(column.name()));
		for (int i = 0; i < this.width; i++) {
			heading(line, headings.get(i).strip(), i, missing);
		}
		for (String name : missing) {
			this.faults.add(new DatasetFault(this.table.file(), line, name, null, "The column is missing.",
					"Add it; it may be left empty where nothing is known."));
		}
	}

	private void heading(int line, String name, int position, List<String> missing) {
		Column column = this.table.column(name).orElse(null);
		if (column == null) {
			// A misspelt heading is one fault, not an unknown column and a missing one.
			List<String> meant = Suggestion.among(missing).nearest(name);
			meant.stream().findFirst().ifPresent(missing::remove);
			this.faults.add(DatasetFault.ofValue(this.table.file(), line, name, name, "is not a column of this file",
					Suggestion.among(meant).forValue(name) + "It has " + String.join(", ", this.table.headings())
							+ "."));
		}
		else if (this.columns.containsValue(column)) {
			this.faults.add(DatasetFault.ofValue(this.table.file(), line, name, name, "heads two columns",
					"Keep one of them."));
		}
		else {
			this.columns.put(position, column);
		}
	}

	private void row(int line, List<String> fields) {
		boolean whole = fields.size() == this.width;
		if (!whole) {
			this.faults.add(DatasetFault.ofLine(this.table.file(), line,
					"The row has " + fields.size() + " values, the header " + this.width + ".",
					"See to the commas: a value with a comma in it stands in quotes."));
		}
		Row row = new Row(this.table, line, new HashMap<>(), new HashSet<>(this.absent));
		this.columns.forEach((position, column) -> {
			// Of a row of the wrong length only its key is believed, so that references
			// to
			// it are not faults as well.
			if (whole || (column.partOfKey() && position < fields.size())) {
				value(row, column, fields.get(position).strip());
			}
			if (!whole) {
				row.unread().add(column.name());
			}
		});
		keep(row);
	}

	/** A dataset can have a million rows, so that they are kept as small as may be. */
	private void keep(Row row) {
		this.rows.add(new Row(row.table(), row.line(), Map.copyOf(row.values()), Set.copyOf(row.unread())));
	}

	private void value(Row row, Column column, String text) {
		try {
			Object value = text.isEmpty() ? List.of() : value(column, text);
			if (!List.of().equals(value)) {
				row.values().put(column.name(), value);
			}
			else if (column.required()) {
				missing(row, column);
			}
		}
		catch (UnreadableValueException ex) {
			row.unread().add(column.name());
			this.faults.add(row, column.name(), text, ex.problem(), ex.remedy());
		}
	}

	/** Most texts of a column come again and again; each is read and held once. */
	private Object value(Column column, String text) throws UnreadableValueException {
		Map<String, Object> known = this.read.computeIfAbsent(column.name(), (_) -> new HashMap<>());
		Object value = known.get(text);
		if (value == null) {
			requireSafe(text);
			value = column.type().read(text);
			if (known.size() < MOST_KNOWN) {
				known.put(text, value);
			}
		}
		return value;
	}

	/**
	 * Requires that no character is in a value that cannot be seen.
	 * @throws UnreadableValueException if one is
	 */
	static void requireSafe(String text) throws UnreadableValueException {
		OptionalInt unsafe = UnsafeCharacters.first(text);
		if (unsafe.isPresent()) {
			throw new UnreadableValueException(
					"has the character %s".formatted(UnsafeCharacters.named(unsafe.getAsInt())),
					"Remove it. Control characters and characters that change the direction of writing are refused.");
		}
	}

	private void missing(Row row, Column column) {
		row.unread().add(column.name());
		this.faults.add(new DatasetFault(this.table.file(), row.line(), column.name(), "", "A value is missing.",
				(column.type() instanceof ColumnType.ReferenceList list)
						? "Name at least one id of " + list.table() + ".csv; nothing stands without a source."
						: "Every row of this file has one."));
	}

}
