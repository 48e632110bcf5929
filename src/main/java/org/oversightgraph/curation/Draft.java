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
import org.oversightgraph.dataset.Column;
import org.oversightgraph.dataset.ColumnType;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Table;
import org.oversightgraph.dataset.Target;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.time.PartialDate;

/** The data during a curator's change. */
final class Draft {

	private static final String SOURCES = "sources";

	private final DatasetContent before;

	private final List<Row> rows;

	private final boolean restricted;

	/**
	 * Creates a draft.
	 * @param restricted whether new facts and sources are restricted
	 */
	Draft(DatasetContent before, boolean restricted) {
		this.before = before;
		this.rows = new ArrayList<>(before.rows());
		this.restricted = restricted;
	}

	DatasetContent before() {
		return this.before;
	}

	List<Row> rows() {
		return this.rows;
	}

	/** Returns the rows of a table that meet a condition. */
	List<Row> rows(String table, Predicate<Row> condition) {
		return this.rows.stream().filter((row) -> row.table().name().equals(table)).filter(condition).toList();
	}

	/** Adds a row, unless a row with the same key and values exists. */
	void add(String table, Map<String, String> values) {
		Row row = written(DatasetFormat.table(table), values);
		Row existing = this.rows.stream()
			.filter((other) -> other.table().name().equals(table) && other.fingerprint().equals(row.fingerprint()))
			.findFirst()
			.orElse(null);
		if (existing == null) {
			this.rows.add(row);
		}
		else if (!existing.written().equals(row.written())) {
			throw new ApiProblem(ProblemCode.CONFLICT,
					"This fact is already recorded with other values: %s. End or undo it first."
						.formatted(inWords(existing)));
		}
	}

	/** Adds a fact with its source. */
	void addFact(String table, Map<String, String> values, CitedSource source) {
		Map<String, String> fact = new LinkedHashMap<>(values);
		fact.put("evidence", (this.before.header().nature() == DatasetNature.ILLUSTRATIVE)
				? Evidence.ILLUSTRATIVE.name() : Evidence.STATED.name());
		String key = cite(source, this.restricted);
		fact.put(SOURCES, key);
		mark(fact, this.restricted);
		if (DatasetFormat.table(table).headings().contains("confirmed_on")) {
			fact.put("confirmed_on", publishedOn(key));
		}
		add(table, fact);
	}

	/**
	 * Sets the end of the only open row that meets a condition. A row that already has
	 * this end is unchanged.
	 * @return the ended row
	 */
	Row endOnly(String table, Predicate<Row> condition, String on, CitedSource source) {
		List<Row> matching = rows(table, condition);
		List<Row> open = matching.stream().filter((row) -> row.value("valid_to") == null).toList();
		if (open.size() == 1) {
			return end(open.getFirst(), on, source);
		}
		if (!open.isEmpty()) {
			throw new ApiProblem(ProblemCode.CONFLICT, "Several facts are open: %s. Send the start date of one as from."
				.formatted(String.join("; ", open.stream().map(Draft::inWords).toList())));
		}
		return matching.stream()
			.filter((row) -> on.equals(text(row, "valid_to")))
			.findFirst()
			.orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND,
					matching.isEmpty() ? "No such fact is recorded. Check the values."
							: "The fact has already ended: %s."
								.formatted(String.join("; ", matching.stream().map(Draft::withEnd).toList()))));
	}

	private static String withEnd(Row row) {
		return inWords(row) + " until " + PartialDate.parse(text(row, "valid_to")).dayBefore().text();
	}

	/** Returns the name of an organisation; its code if the organisation is unknown. */
	String nameOf(String code) {
		return this.rows.stream()
			.filter((row) -> row.table().target() instanceof Target.Body && code.equals(row.text("code")))
			.map((row) -> text(row, "name"))
			.findFirst()
			.orElse(code);
	}

	/** Sets the end of a row and adds its source. */
	private Row end(Row row, String on, CitedSource source) {
		String key = cite(source, row.isRestricted());
		List<String> sources = new ArrayList<>(row.list(SOURCES));
		if (!sources.contains(key)) {
			sources.add(key);
		}
		Row ended = read(() -> row.with(Map.of("valid_to", on, SOURCES, String.join(";", sources))));
		this.rows.set(this.rows.indexOf(row), ended);
		return ended;
	}

	/** Returns an unused key of a table: the given key, or the key with a number. */
	String freeKey(String table, String preferred) {
		return IntStream.iterate(1, (number) -> number + 1)
			.mapToObj((number) -> (number == 1) ? preferred : preferred + "-" + number)
			.filter((key) -> rows(table, (row) -> key.equals(row.text("id"))).isEmpty())
			.findFirst()
			.orElseThrow();
	}

	private static void mark(Map<String, String> row, boolean restricted) {
		if (restricted) {
			row.put(Column.RESTRICTED, "true");
		}
	}

	/**
	 * Returns the key of a source, and adds the source if it is new.
	 * @param hidden whether a new source is restricted, like the fact that cites it
	 */
	private String cite(CitedSource source, boolean hidden) {
		NewSource described = source.described();
		if (described == null) {
			return Objects.requireNonNullElse(source.recorded(), "");
		}
		Map<String, String> row = described.row();
		mark(row, hidden);
		for (Row existing : rows(SOURCES, (other) -> described.title().equals(other.text("title")))) {
			if (row.entrySet().stream().allMatch((value) -> value.getValue().equals(text(existing, value.getKey())))) {
				return String.valueOf(existing.text("id"));
			}
		}
		String key = freeKey(SOURCES, described.defaultKey());
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

	/** Returns a value as written in a file; empty if there is none. */
	static String text(Row row, String column) {
		Object value = row.value(column);
		return (value != null) ? ColumnType.write(value) : "";
	}

	/** Returns the table and key of a row in words. */
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

	/**
	 * Returns the end of a period for the dataset, which excludes it: the day after the
	 * last date. Text that is not a date is returned unchanged, and fails validation.
	 */
	static String endAfter(@Nullable String lastDate) {
		try {
			return (lastDate == null) ? "" : PartialDate.parse(lastDate).dayAfter().text();
		}
		catch (IllegalArgumentException ex) {
			return String.valueOf(lastDate);
		}
	}

	/** Returns a value as text; empty if it is null. */
	static String orNothing(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
