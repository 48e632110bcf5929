package org.oversightgraph.adapter.nof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Repeats;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.Work.Usual;
import org.oversightgraph.adapter.file.Columns;
import org.oversightgraph.adapter.file.Line;
import org.oversightgraph.adapter.nof.Quarters.Quarter;
import org.oversightgraph.dataset.ColumnType;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * Reads files of the Oversight Framework. Each has a heading line, and in each row the
 * code of a trust. The column {@code Quarter} has the quarter of a row. The files of
 * September 2025 lack it. Each of them is about one quarter, which is named in the column
 * {@code Reporting_date}.
 *
 * @see <a href="https://www.england.nhs.uk/nhs-oversight-framework/">NHS England, NHS
 * Oversight Framework</a>
 */
final class FrameworkFile {

	private static final String ADDRESS = "https://www.england.nhs.uk/nhs-oversight-framework/";

	private static final String QUARTER = "Quarter";

	private static final String REPORTING_DATE = "Reporting_date";

	private static final String TRUST = "Trust_code";

	private static final String TRUST_TYPE = "Trust_type";

	private static final int PERIOD_YEAR = "Q4 ".length();

	/** The notations for a missing figure. */
	private static final Set<String> ABSENT = Set.of("", "NA", "N/A", "-", "*", "NULL");

	private final Work work;

	private final Quarters known;

	private final Content content;

	private final Repeats repeats;

	private final List<Line> lines = new ArrayList<>();

	/** The types of trusts in the file, by quarter, the earliest first. */
	private final Map<String, Set<String>> types = new TreeMap<>(
			Comparator.comparing((String period) -> period.substring(PERIOD_YEAR)).thenComparing(Function.identity()));

	private @Nullable Columns columns;

	private boolean begun;

	/**
	 * Creates a reader.
	 * @param known the supported quarters
	 */
	FrameworkFile(Work work, Quarters known, Content content) {
		this.known = known;
		this.work = work;
		this.content = content;
		this.repeats = new Repeats(work.faults());
	}

	/**
	 * The content of a file.
	 *
	 * @param kind the last part of the id of the source
	 * @param title the title of the source
	 * @param required the required columns, apart from the quarter
	 * @param reportsQuarter whether each reporting date is the quarter of its row
	 */
	record Content(String kind, String title, List<String> required, boolean reportsQuarter) {
	}

	/**
	 * A row with a known trust and a supported quarter.
	 *
	 * @param line the line
	 * @param columns the positions of its values
	 */
	record Entry(Line line, Columns columns, String trust, Quarter quarter) {

		String value(String heading) {
			return this.columns.value(this.line, heading);
		}

		/** Returns a figure; empty if there is none. */
		String figure(String heading) {
			String text = value(heading);
			return isAbsent(text) ? "" : text;
		}

	}

	/** Handles a row. */
	interface RowHandler {

		void of(Entry entry);

	}

	static boolean isAbsent(String figure) {
		return ABSENT.contains(figure.toUpperCase(Locale.UK));
	}

	void read(RowHandler handler) throws IOException {
		// The sources depend on all rows of the file. Read all rows first.
		this.work.lines().ofCsv((line) -> {
			if (!this.begun) {
				this.begun = true;
				this.columns = columns(line);
			}
			else if (this.columns != null && this.columns.fit(line, this.work.faults())) {
				this.lines.add(line);
			}
		});
		if (!this.begun && !this.work.faults().any()) {
			this.work.faults()
				.ofFile(this.work.file().name(), "The file is empty.", "It must start with a heading line.");
		}
		if (this.columns != null) {
			entries(this.columns).forEach(handler::of);
		}
	}

	private @Nullable Columns columns(Line heading) {
		Columns found = Columns.of(heading, this.content.required(), this.work.faults());
		if (found != null && !found.has(QUARTER) && !found.has(REPORTING_DATE)) {
			List<String> all = new ArrayList<>(this.content.required());
			all.addFirst(QUARTER);
			found.missing(heading, QUARTER, all, this.work.faults());
			return null;
		}
		return found;
	}

	private List<Entry> entries(Columns where) {
		boolean oneQuarter = !where.has(QUARTER) && !this.content.reportsQuarter();
		Quarter ofFile = oneQuarter ? quarterOfFile(where) : null;
		if (oneQuarter && ofFile == null) {
			return List.of();
		}
		List<Entry> entries = new ArrayList<>();
		for (Line line : this.lines) {
			Quarter quarter = (ofFile != null) ? ofFile : quarter(line, where);
			String trust = trust(line, where);
			if (quarter != null && trust != null) {
				entries.add(new Entry(line, where, trust, quarter));
				this.types.computeIfAbsent(quarter.period(), (period) -> new TreeSet<>())
					.add(where.value(line, TRUST_TYPE));
			}
		}
		return entries;
	}

	/**
	 * Returns the latest quarter of a reporting date. Metrics can be about an earlier
	 * period, but not about a later one.
	 */
	private @Nullable Quarter quarterOfFile(Columns where) {
		Optional<Quarter> latest = this.lines.stream()
			.flatMap((line) -> this.known.ofReportingDate(where.value(line, REPORTING_DATE)).stream())
			.max(Comparator.comparing(Quarter::ends));
		if (latest.isEmpty() && !this.lines.isEmpty()) {
			this.work.faults()
				.ofFile(this.work.file().name(), "The file does not state its quarter.",
						"Add a column Quarter. " + this.known.form());
		}
		return latest.orElse(null);
	}

	private @Nullable Quarter quarter(Line line, Columns where) {
		String heading = where.has(QUARTER) ? QUARTER : REPORTING_DATE;
		String text = where.value(line, heading);
		Optional<Quarter> quarter = this.known.of(text);
		if (quarter.isEmpty()) {
			this.work.faults().ofValue(line, heading, text, "is not a supported quarter", this.known.form());
		}
		return quarter.orElse(null);
	}

	private @Nullable String trust(Line line, Columns where) {
		String trust = where.code(line, TRUST);
		if (this.work.revision().body(trust, OrganisationKind.TRUST) != null) {
			return trust;
		}
		this.work.faults()
			.unknown(line, TRUST, trust, "is not the code of a trust",
					this.work.revision().codes(OrganisationKind.TRUST), this.work.revision()::named,
					"Correct it, or add the new trust first, with ods-etr.");
		return null;
	}

	/**
	 * Returns the id of the source of a row. Each quarter of a file is a source. Its id
	 * names the type of trusts, because each type has its own file.
	 */
	String source(Entry entry) {
		String period = entry.quarter().period();
		Set<String> ofPeriod = this.types.getOrDefault(period, Set.of());
		String type = (ofPeriod.size() == 1) ? ofPeriod.iterator().next().replaceFirst("(?i) trusts?$", "") : "";
		String day = (this.work.options().day() != null) ? this.work.options().day().text() : "";
		String id = "nhse-nof-" + period + (type.isEmpty() ? "" : "-" + type) + "-" + this.content.kind();
		Usual usual = new Usual(
				id.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-"), "NHS Oversight Framework: %s of %strusts, %s"
					.formatted(this.content.title(), type.isEmpty() ? "" : type.toLowerCase(Locale.UK) + " ", period),
				"NHS England", ADDRESS, day);
		return this.work.source(usual, (this.types.size() > 1) ? period : "");
	}

	/**
	 * Returns the publication date of the segments of a row, as written in the dataset.
	 */
	String published(Entry entry) {
		String last = List.copyOf(this.types.keySet()).getLast();
		return entry.quarter().published(this.work.options(), entry.quarter().period().equals(last));
	}

	/**
	 * Returns whether a row is the first about its subject. Reports a row that
	 * contradicts an earlier one.
	 * @param subject the subject in words
	 */
	boolean isFirst(Entry entry, String subject, Object values) {
		return this.repeats.isFirst(entry.line(), subject, values);
	}

	/**
	 * Puts numbers into the notation of the dataset. Returns whether all are valid for
	 * their columns. Reports faults under the headings of the file.
	 * @param headings the heading in the file of each column of the table
	 */
	boolean normalise(Entry entry, String table, Map<String, String> values, Map<String, String> headings) {
		boolean sound = true;
		for (Map.Entry<String, String> heading : headings.entrySet()) {
			String column = heading.getKey();
			String text = values.getOrDefault(column, "");
			try {
				Object value = Row.ofWritten(DatasetFormat.table(table), Map.of(column, text)).value(column);
				values.put(column, (value != null) ? ColumnType.write(value) : "");
			}
			catch (IllegalArgumentException ex) {
				this.work.faults()
					.ofValue(entry.line(), heading.getValue(), text, "is not a valid number for this column",
							"Write a number without its unit. Segments and ranks are whole numbers.");
				sound = false;
			}
		}
		return sound;
	}

	/**
	 * Updates a recorded row with values that are not empty. Returns whether it changed.
	 */
	boolean amend(Entry entry, Held recorded, Map<String, String> values) {
		Map<String, String> given = new HashMap<>(values);
		given.values().removeIf(String::isEmpty);
		if (recorded.amend(given)) {
			recorded.cite(source(entry));
			return true;
		}
		return false;
	}

}
