package org.oversightgraph.adapter.ods;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.oversightgraph.adapter.Days;
import org.oversightgraph.adapter.FileDay;
import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.adapter.Repeats;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.Work.Usual;
import org.oversightgraph.adapter.file.Line;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.time.PartialDate;

/**
 * The successions of the Organisation Data Service ({@code succ.csv}). The file has five
 * columns without a heading: the codes of an organisation and its successor, the reason,
 * the date and an indicator. It includes organisations of all kinds. Rows without an
 * organisation of the dataset are ignored.
 *
 * @see <a href=
 * "https://digital.nhs.uk/services/organisation-data-service/data-search-and-export/csv-downloads">NHS
 * Organisation Data Service, CSV downloads</a>
 */
final class OdsSuccession implements PublisherAdapter.Layout {

	private static final int WIDTH = 5;

	/** The columns without the indicator, which is not used. */
	private static final int NEEDED = 4;

	@Override
	public void read(Work work) throws IOException {
		PartialDate day = FileDay.of(work, "file");
		if (day == null) {
			return;
		}
		work.comesFrom(new Usual("ods-succession-" + FileDay.month(day),
				"Register of successor organisations (succ) as of " + day.text(), "NHS Organisation Data Service",
				OdsRegister.ADDRESS, day.text()));
		new Successions(work, day).read();
	}

	/** A succession in the file. */
	private record Listed(Line line, String predecessor, String successor, LocalDate on) {
	}

	/** Reads one file. */
	private static final class Successions {

		private final Work work;

		private final PartialDate day;

		/** The successions by predecessor and date. Several together are a split. */
		private final Map<String, List<Listed>> listed = new LinkedHashMap<>();

		private final List<String> unknown = new ArrayList<>();

		private final Repeats repeats;

		private int lines;

		Successions(Work work, PartialDate day) {
			this.work = work;
			this.repeats = new Repeats(work.faults());
			this.day = day;
		}

		void read() throws IOException {
			this.work.lines().ofCsv(this::line);
			if (this.lines == 0 && !this.work.faults().any()) {
				this.work.faults()
					.ofFile(this.work.file().name(), "The file is empty.",
							"Use the file of successor organisations, succ.csv.");
			}
			this.listed.values()
				.forEach((together) -> together.forEach((succession) -> take(succession, together.size() > 1)));
			if (!this.unknown.isEmpty()) {
				this.work.remark("Not used, because the successor is not in the dataset: "
						+ String.join(", ", this.unknown) + ".");
			}
		}

		private void line(Line line) {
			this.lines++;
			if (line.cells().size() != NEEDED && !line.isAsWideAs(WIDTH)) {
				this.work.faults().ofWidth(line, "the file of successions", WIDTH);
				return;
			}
			Optional<String> predecessor = code(line, 0, "1 (code)");
			Optional<String> successor = code(line, 1, "2 (successor)");
			Optional<LocalDate> on = Days.compact(line.cell(3));
			if (on.isEmpty()) {
				this.work.faults()
					.ofValue(line, "4 (date)", line.cell(3), "is not a date",
							"Write it as yyyymmdd, such as 20260401.");
			}
			if (predecessor.isPresent() && successor.isPresent() && on.isPresent() && this.repeats.isFirst(line,
					"the succession of " + predecessor.get() + " by " + successor.get(), on.get())) {
				sort(new Listed(line, predecessor.get(), successor.get(), on.get()));
			}
		}

		private Optional<String> code(Line line, int position, String column) {
			OrganisationCode code = new OrganisationCode(line.cell(position));
			if (!code.isWellFormed()) {
				this.work.faults()
					.ofValue(line, column, code.value(), "does not look like a code", OrganisationCode.SHAPES);
				return Optional.empty();
			}
			return Optional.of(code.value());
		}

		private void sort(Listed succession) {
			boolean from = this.work.revision().body(succession.predecessor()) != null;
			boolean to = this.work.revision().body(succession.successor()) != null;
			if (from && to) {
				this.listed.computeIfAbsent(succession.predecessor() + succession.on(), (key) -> new ArrayList<>())
					.add(succession);
			}
			else if (from) {
				this.unknown.add(succession.predecessor() + " to " + succession.successor());
			}
		}

		private void take(Listed succession, boolean split) {
			List<Held> recorded = this.work.revision()
				.rows(DatasetFormat.SUCCESSIONS, "predecessor", succession.predecessor());
			Optional<Held> same = recorded.stream()
				.filter((row) -> row.text("successor").equals(succession.successor()))
				.findFirst();
			if (same.isPresent()) {
				redate(same.get(), succession);
			}
			else {
				boolean partial = split || recorded.stream().anyMatch((row) -> isOn(row, succession.on()));
				add(succession, partial);
				recorded.stream().filter((row) -> isOn(row, succession.on())).forEach((row) -> {
					if (row.amend(Map.of("partial", "yes"))) {
						row.cite(this.work.source());
					}
				});
			}
		}

		private static boolean isOn(Held row, LocalDate day) {
			PartialDate on = row.row().date("effective_on");
			return on != null && Days.overlap(on, PartialDate.of(day));
		}

		private void redate(Held recorded, Listed succession) {
			if (!isOn(recorded, succession.on())) {
				String former = recorded.text("effective_on");
				recorded.amend(Map.of("effective_on", succession.on().toString()));
				recorded.cite(this.work.source());
				this.work.found(Kind.AMENDED, succession.predecessor(), inWords(succession) + ", formerly "
						+ (former.isEmpty() ? "without a date" : "on " + former) + ".");
			}
		}

		private void add(Listed succession, boolean partial) {
			Map<String, String> row = new HashMap<>(Map.of("predecessor", succession.predecessor(), "successor",
					succession.successor(), "effective_on", succession.on().toString(), "partial",
					partial ? "yes" : "no", "evidence", Evidence.STATED.name(), "confirmed_on", this.day.text()));
			row.put("sources", this.work.source());
			this.work.revision().add(DatasetFormat.SUCCESSIONS, row);
			this.work.found(Kind.SUCCEEDED, succession.predecessor(),
					inWords(succession) + (partial ? ", in part." : "."));
			Held predecessor = this.work.revision().body(succession.predecessor());
			if (predecessor != null && predecessor.row().value("closed_on") == null) {
				this.work.remark(this.work.revision().named(succession.predecessor())
						+ " has a successor but is not recorded as closed.");
			}
		}

		private String inWords(Listed succession) {
			return this.work.revision().named(succession.predecessor()) + " was followed by "
					+ this.work.revision().named(succession.successor()) + " on " + succession.on();
		}

	}

}
