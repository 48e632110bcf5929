package org.oversightgraph.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.oversightgraph.platform.text.UnsafeCharacters;
import org.oversightgraph.platform.text.WhiteSpace;
import org.oversightgraph.suggestion.Suggestion;

/** Reads the rows of one file, value by value. */
final class TableReader {

	/**
	 * Maximum number of different texts to cache for a column. With more, repetitions are
	 * rare.
	 */
	private static final int MOST_KNOWN = 10_000;

	private final Table table;

	private final Faults faults;

	private final List<Row> rows = new ArrayList<>();

	/** The columns of the file, by position. */
	private final Map<Integer, Column> columns = new LinkedHashMap<>();

	private final Set<String> absent = new HashSet<>();

	/** The cached values of each column, by text. */
	private final Map<String, Map<String, Object>> read = new HashMap<>();

	private int width;

	private boolean complete = true;

	private TableReader(Table table, Faults faults) {
		this.table = table;
		this.faults = faults;
	}

	/**
	 * The content of a file.
	 *
	 * @param rows its rows
	 * @param complete whether the keys of all rows were read
	 */
	record ReadTable(List<Row> rows, boolean complete) {

		/** The content of an absent optional file. */
		static final ReadTable ABSENT = new ReadTable(List.of(), true);

		/** The content of an absent required file. */
		static final ReadTable UNREAD = new ReadTable(List.of(), false);

	}

	/** Reads rows up to a maximum number, and one more if there are more. */
	static ReadTable read(Table table, String text, Faults faults, int most) {
		TableReader reader = new TableReader(table, faults);
		reader.read(text, most);
		return new ReadTable(List.copyOf(reader.rows), reader.complete);
	}

	/** Validates rows that were not read from a file, with the same checks. */
	static ReadTable check(Table table, List<Row> rows, Faults faults) {
		TableReader reader = new TableReader(table, faults);
		for (Row row : rows) {
			Row read = new Row(table, row.line(), new HashMap<>(), new HashSet<>());
			List<String> written = row.written();
			for (int i = 0; i < written.size(); i++) {
				reader.value(read, table.columns().get(i), written.get(i));
			}
			reader.store(read);
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
					List<String> headings = record.getFields().stream().map(TableReader::heading).toList();
					if (isSeparatedOtherwise(headings)) {
						this.complete = false;
						this.faults.add(DatasetFault.ofLine(this.table.file(), line,
								"The columns are separated by semicolons or tabs.",
								"Separate them by commas. In a spreadsheet, save the file as CSV UTF-8 (comma separated)."));
						return;
					}
					header(line, headings);
				}
				else if (!record.getFields().stream().allMatch(WhiteSpace::isBlank)) {
					row(line, record.getFields());
				}
			}
			if (this.width == 0) {
				this.complete = false;
				this.faults.add(DatasetFault.ofFile(this.table.file(), "The file is empty.",
						"Add the header " + String.join(",", this.table.headings()) + ", or remove the file."));
			}
		}
		catch (CsvParseException ex) {
			this.complete = false;
			this.faults.add(DatasetFault.ofLine(this.table.file(), line + 1, "The rows from this line cannot be read.",
					"Check the quotes. A quoted value must end with a quote, and quotes inside it are doubled."));
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

	private static String heading(String written) {
		return WhiteSpace.stripped(written).toLowerCase(Locale.ROOT);
	}

	private static boolean isSeparatedOtherwise(List<String> headings) {
		return headings.size() == 1 && (headings.getFirst().contains(";") || headings.getFirst().contains("\t"));
	}

	private void header(int line, List<String> headings) {
		this.width = headings.size();
		List<String> missing = new ArrayList<>(
				this.table.columns().stream().filter((column) -> !column.mayBeAbsent()).map(Column::name).toList());
		missing.removeAll(headings);
		this.absent.addAll(missing);
		this.complete = this.table.key().stream().noneMatch((column) -> this.absent.contains(column.name()));
		for (int i = 0; i < this.width; i++) {
			heading(line, headings.get(i), i, missing);
		}
		for (String name : missing) {
			this.faults.add(new DatasetFault(this.table.file(), line, name, null, "The column is missing.",
					"Add it. Leave unknown values empty."));
		}
	}

	private void heading(int line, String name, int position, List<String> missing) {
		Column column = this.table.column(name).orElse(null);
		if (column == null && name.equals(Column.RESTRICTED)) {
			this.faults.add(new DatasetFault(this.table.file(), line, name, name, "Organisations cannot be restricted.",
					"Remove the column. Mark the facts about the organisation instead."));
		}
		else if (column == null) {
			// Report a misspelt heading once, and not also as missing.
			List<String> meant = Suggestion.among(missing).nearest(name);
			meant.stream().findFirst().ifPresent(missing::remove);
			this.faults.add(DatasetFault.ofValue(this.table.file(), line, name, name, "is not a column of this file",
					Suggestion.among(meant).forValue(name) + "The columns are "
							+ String.join(", ", this.table.headings()) + "."));
		}
		else if (this.columns.containsValue(column)) {
			this.faults.add(DatasetFault.ofValue(this.table.file(), line, name, name, "is the heading of two columns",
					"Remove one of them."));
		}
		else {
			this.columns.put(position, column);
		}
	}

	private void row(int line, List<String> fields) {
		boolean whole = fields.size() == this.width;
		if (!whole) {
			this.faults.add(DatasetFault.ofLine(this.table.file(), line,
					"The row has " + fields.size() + " values, and the header has " + this.width + ".",
					"Check the commas. Put a value with a comma in quotes."));
		}
		Row row = new Row(this.table, line, new HashMap<>(), new HashSet<>(this.absent));
		this.columns.forEach((position, column) -> {
			// Use the key of a row of the wrong length, so that references to it are
			// valid.
			if (whole || (column.partOfKey() && position < fields.size())) {
				value(row, column, WhiteSpace.stripped(fields.get(position)));
			}
			if (!whole) {
				row.unread().add(column.name());
			}
		});
		store(row);
	}

	/** Stores a row in compact form. A dataset can have many rows. */
	private void store(Row row) {
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

	/** Reads a value. Caches it, because most texts of a column repeat. */
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
	 * Rejects invisible characters in a value.
	 * @throws UnreadableValueException if there is one
	 */
	static void requireSafe(String text) throws UnreadableValueException {
		OptionalInt unsafe = UnsafeCharacters.first(text);
		if (unsafe.isPresent()) {
			throw new UnreadableValueException(
					"has the character %s".formatted(UnsafeCharacters.named(unsafe.getAsInt())),
					"Remove it. Control characters and characters that change the writing direction are not allowed.");
		}
	}

	private void missing(Row row, Column column) {
		row.unread().add(column.name());
		this.faults.add(new DatasetFault(this.table.file(), row.line(), column.name(), "", "A value is missing.",
				(column.type() instanceof ColumnType.ReferenceList list)
						? "Add at least one id of " + list.table() + ".csv. Every fact needs a source."
						: "Every row of this file needs one."));
	}

}
