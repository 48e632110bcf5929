package org.oversightgraph.adapter.nof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.Work.Usual;
import org.oversightgraph.adapter.file.Columns;
import org.oversightgraph.adapter.file.Line;
import org.oversightgraph.adapter.nof.Quarters.Quarter;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * Reads files of the Oversight Framework. Each has a heading line, and in each row a
 * quarter and the code of a trust.
 *
 * @see <a href="https://www.england.nhs.uk/nhs-oversight-framework/">NHS England, NHS
 * Oversight Framework</a>
 */
final class FrameworkFile {

	private static final String ADDRESS = "https://www.england.nhs.uk/nhs-oversight-framework/";

	/** The notations for a missing figure. */
	private static final Set<String> ABSENT = Set.of("", "NA", "N/A", "-", "*", "NULL");

	private final Work work;

	private final Quarters known;

	private final String kind;

	private final String title;

	private final List<String> required;

	private final Set<String> quarters = new TreeSet<>();

	private @Nullable Columns columns;

	private boolean begun;

	/**
	 * Creates a reader.
	 * @param known the supported quarters
	 * @param kind the last part of the id of the source
	 * @param title the title of the source
	 * @param required the required columns
	 */
	FrameworkFile(Work work, Quarters known, String kind, String title, List<String> required) {
		this.known = known;
		this.work = work;
		this.kind = kind;
		this.title = title;
		this.required = required;
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
		return ABSENT.contains(figure);
	}

	void read(RowHandler handler) throws IOException {
		// The id of the source includes all quarters of the file. Read all rows first.
		List<Entry> entries = new ArrayList<>();
		this.work.lines().ofCsv((line) -> {
			if (this.begun) {
				entry(line).ifPresent(entries::add);
			}
			else {
				this.begun = true;
				this.columns = Columns.of(line, this.required, this.work.faults());
			}
		});
		if (!this.begun && !this.work.faults().any()) {
			this.work.faults()
				.ofFile(this.work.file().name(), "The file is empty.", "It must start with a heading line.");
		}
		comesFrom();
		entries.forEach(handler::of);
	}

	private void comesFrom() {
		String first = this.quarters.stream().findFirst().orElse("");
		String all = this.quarters.stream().collect(Collectors.joining(", "));
		String id = first.toLowerCase(Locale.UK).replace('/', '-');
		if (this.quarters.size() > 1) {
			id = "q1-q" + this.quarters.size() + id.substring(2);
		}
		String day = (this.work.options().day() != null) ? this.work.options().day().text() : "";
		this.work.comesFrom(new Usual("nhse-nof-" + id.replace(' ', '-') + "-" + this.kind,
				"NHS Oversight Framework: " + this.title + ", " + all, "NHS England", ADDRESS, day));
	}

	private Optional<Entry> entry(Line line) {
		if (this.columns == null || !this.columns.fit(line, this.work.faults())) {
			return Optional.empty();
		}
		String trust = this.columns.value(line, "Trust_code");
		Optional<Quarter> quarter = this.known.of(this.columns.value(line, "Quarter"));
		if (quarter.isEmpty()) {
			this.work.faults()
				.ofValue(line, "Quarter", this.columns.value(line, "Quarter"), "is not a supported quarter",
						this.known.form());
		}
		if (this.work.revision().body(trust, OrganisationKind.TRUST) == null) {
			this.work.faults()
				.unknown(line, "Trust_code", trust, "is not the code of a trust",
						this.work.revision().codes(OrganisationKind.TRUST), this.work.revision()::named,
						"Correct it, or add the new trust first, with ods-etr.");
			return Optional.empty();
		}
		quarter.ifPresent((known) -> this.quarters.add(known.period()));
		Columns where = this.columns;
		return quarter.map((known) -> new Entry(line, where, trust, known));
	}

	/**
	 * Returns whether all values are valid for their columns. Reports faults under the
	 * headings of the file.
	 * @param headings the heading in the file of each column of the table
	 */
	boolean areSound(Entry entry, String table, Map<String, String> values, Map<String, String> headings) {
		boolean sound = true;
		for (Map.Entry<String, String> heading : headings.entrySet()) {
			String column = heading.getKey();
			String text = values.getOrDefault(column, "");
			try {
				Row.ofWritten(DatasetFormat.table(table), Map.of(column, text));
			}
			catch (IllegalArgumentException ex) {
				this.work.faults()
					.ofValue(entry.line(), heading.getValue(), text, "is not a valid number for this column",
							"Write a number without its unit.");
				sound = false;
			}
		}
		return sound;
	}

	/**
	 * Updates a recorded row with values that are not empty. Returns whether it changed.
	 */
	boolean amend(Held recorded, Map<String, String> values) {
		Map<String, String> given = new HashMap<>(values);
		given.values().removeIf(String::isEmpty);
		if (recorded.amend(given)) {
			recorded.cite(this.work.source());
			return true;
		}
		return false;
	}

}
