package org.oversightgraph.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.curation.CitedSource.NewSource;
import org.oversightgraph.dataset.ColumnType;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Table;
import org.oversightgraph.dataset.Target;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/** The data as a curator is changing it. */
final class Draft {

	private static final String SOURCES = "sources";

	private final DatasetContent before;

	private final List<Row> rows;

	Draft(DatasetContent before) {
		this.before = before;
		this.rows = new ArrayList<>(before.rows());
	}

	DatasetContent before() {
		return this.before;
	}

	List<Row> rows() {
		return this.rows;
	}

	/** The rows of a table that fit. */
	List<Row> rows(String table, Predicate<Row> which) {
		return this.rows.stream().filter((row) -> row.table().name().equals(table)).filter(which).toList();
	}

	/** Adds a row, unless there is one of the same key and values already. */
	void add(String table, Map<String, String> values) {
		Row row = written(DatasetFormat.table(table), values);
		Row there = this.rows.stream()
			.filter((one) -> one.table().name().equals(table) && one.fingerprint().equals(row.fingerprint()))
			.findFirst()
			.orElse(null);
		if (there == null) {
			this.rows.add(row);
		}
		else if (!there.written().equals(row.written())) {
			throw new ApiProblem(ProblemCode.CONFLICT,
					"It is recorded already, with other values: %s. End or undo that first.".formatted(inWords(there)));
		}
	}

	/** Adds a fact, with where it was read. */
	void addFact(String table, Map<String, String> values, CitedSource source) {
		Map<String, String> fact = new LinkedHashMap<>(values);
		fact.put("evidence", (this.before.header().nature() == DatasetNature.ILLUSTRATIVE) ? "ILLUSTRATIVE" : "STATED");
		String key = cite(source);
		fact.put(SOURCES, key);
		if (DatasetFormat.table(table).headings().contains("confirmed_on")) {
			fact.put("confirmed_on", publishedOn(key));
		}
		add(table, fact);
	}

	/**
	 * Gives the one row that fits and is open its end. One that has just that end is left
	 * as it is.
	 * @return the row, ended
	 */
	Row endOnly(String table, Predicate<Row> which, String on, CitedSource source) {
		List<Row> fitting = rows(table, which);
		List<Row> open = fitting.stream().filter((row) -> row.value("valid_to") == null).toList();
		if (open.size() == 1) {
			return end(open.getFirst(), on, source);
		}
		if (!open.isEmpty()) {
			throw new ApiProblem(ProblemCode.CONFLICT, "Several are open: %s. Say from when on it holds."
				.formatted(String.join("; ", open.stream().map(Draft::inWords).toList())));
		}
		return fitting.stream()
			.filter((row) -> on.equals(text(row, "valid_to")))
			.findFirst()
			.orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND,
					fitting.isEmpty() ? "Nothing of this is recorded." : "It has ended already: %s."
						.formatted(String.join("; ", fitting.stream().map(Draft::untilWhen).toList()))));
	}

	private static String untilWhen(Row row) {
		return inWords(row) + " until " + text(row, "valid_to");
	}

	/** The name of a body, or its code where there is none of that code. */
	String nameOf(String code) {
		return this.rows.stream()
			.filter((row) -> row.table().target() instanceof Target.Body && code.equals(row.text("code")))
			.map((row) -> text(row, "name"))
			.findFirst()
			.orElse(code);
	}

	/** Gives a row its end, and names where that was read. */
	private Row end(Row row, String on, CitedSource source) {
		String key = cite(source);
		List<String> sources = new ArrayList<>(row.list(SOURCES));
		if (!sources.contains(key)) {
			sources.add(key);
		}
		Row ended = read(() -> row.with(Map.of("valid_to", on, SOURCES, String.join(";", sources))));
		this.rows.set(this.rows.indexOf(row), ended);
		return ended;
	}

	/** A key that nothing in a column has yet: as it is, or with a number behind it. */
	String freeKey(String table, String usual) {
		return IntStream.iterate(1, (number) -> number + 1)
			.mapToObj((number) -> (number == 1) ? usual : usual + "-" + number)
			.filter((key) -> rows(table, (row) -> key.equals(row.text("id"))).isEmpty())
			.findFirst()
			.orElseThrow();
	}

	private String cite(CitedSource source) {
		NewSource described = source.described();
		if (described == null) {
			return Objects.requireNonNullElse(source.recorded(), "");
		}
		Map<String, String> row = described.row();
		for (Row there : rows(SOURCES, (one) -> described.title().equals(one.text("title")))) {
			if (row.entrySet().stream().allMatch((value) -> value.getValue().equals(text(there, value.getKey())))) {
				return String.valueOf(there.text("id"));
			}
		}
		String key = freeKey(SOURCES, described.usualKey());
		row.put("id", key);
		add(SOURCES, row);
		return key;
	}

	private String publishedOn(String source) {
		return rows(SOURCES, (row) -> source.equals(row.text("id"))).stream()
			.map((row) -> text(row, "published_on"))
			.findFirst()
			.orElse("");
	}

	/** A value as a file would have it, or nothing. */
	static String text(Row row, String column) {
		Object value = row.value(column);
		return (value != null) ? ColumnType.write(value) : "";
	}

	/** A row by what tells it from others. */
	static String inWords(Row row) {
		List<String> words = new ArrayList<>();
		row.table().key().forEach((column) -> words.add(text(row, column.name())));
		words.removeIf(String::isEmpty);
		return row.table().name().replace('_', ' ') + " " + String.join(", ", words);
	}

	private static Row written(Table table, Map<String, String> values) {
		return read(() -> Row.ofWritten(table, values));
	}

	private static Row read(Supplier<Row> row) {
		try {
			return row.get();
		}
		catch (IllegalArgumentException ex) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
	}

	/** A value, or nothing. */
	static String orNothing(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
