package org.oversightgraph.adapter;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Work.Usual;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.time.PartialDate;

/**
 * The successions of the Organisation Data Service ({@code succ.csv}): the code of an
 * organisation, that of its successor, the reason, the day, and an indicator, in five
 * columns without a heading. It holds organisations of every kind; those of which neither
 * is in the dataset are passed over.
 *
 * @see <a href=
 * "https://digital.nhs.uk/services/organisation-data-service/data-search-and-export/csv-downloads">NHS
 * Organisation Data Service, CSV downloads</a>
 */
final class OdsSuccession implements PublisherAdapter.Layout {

	private static final int WIDTH = 5;

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

	/** A succession that the file tells of. */
	private record Told(Line line, String predecessor, String successor, LocalDate on) {
	}

	/** The successions of a file. */
	private static final class Successions {

		private final Work work;

		private final PartialDate day;

		/** By predecessor and day: several together are a split. */
		private final Map<String, List<Told>> told = new LinkedHashMap<>();

		private final List<String> unknown = new ArrayList<>();

		private int lines;

		Successions(Work work, PartialDate day) {
			this.work = work;
			this.day = day;
		}

		void read() throws IOException {
			this.work.lines().ofCsv(this::line);
			if (this.lines == 0 && !this.work.faults().any()) {
				this.work.faults()
					.ofFile(this.work.file().name(), "The file is empty.",
							"It is the file of successor organisations, succ.csv.");
			}
			this.told.values().forEach((together) -> together.forEach((one) -> take(one, together.size() > 1)));
			if (!this.unknown.isEmpty()) {
				this.work.remark("Not taken, since the other of the two is not in the dataset: "
						+ String.join(", ", this.unknown) + ".");
			}
		}

		private void line(Line line) {
			this.lines++;
			if (line.cells().size() != WIDTH) {
				this.work.faults()
					.ofLine(line,
							"The row has " + line.cells().size() + " values, the file of successions " + WIDTH + ".",
							"See to the commas, and to whether this is the file of successor organisations, succ.csv.");
				return;
			}
			Optional<String> predecessor = code(line, 0, "1 (code)");
			Optional<String> successor = code(line, 1, "2 (successor)");
			Optional<LocalDate> on = Days.compact(line.cell(3));
			if (on.isEmpty()) {
				this.work.faults()
					.ofValue(line, "4 (date)", line.cell(3), "is not a day", "Write it as yyyymmdd, such as 20260401.");
			}
			if (predecessor.isPresent() && successor.isPresent() && on.isPresent()) {
				sort(new Told(line, predecessor.get(), successor.get(), on.get()));
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

		private void sort(Told one) {
			boolean from = this.work.revision().body(one.predecessor()) != null;
			boolean to = this.work.revision().body(one.successor()) != null;
			if (from && to) {
				this.told.computeIfAbsent(one.predecessor() + one.on(), (key) -> new ArrayList<>()).add(one);
			}
			else if (from) {
				this.unknown.add(one.predecessor() + " to " + one.successor());
			}
		}

		private void take(Told one, boolean split) {
			List<Held> recorded = this.work.revision()
				.rows(DatasetFormat.SUCCESSIONS, "predecessor", one.predecessor());
			Optional<Held> same = recorded.stream()
				.filter((row) -> row.text("successor").equals(one.successor()))
				.findFirst();
			if (same.isPresent()) {
				redate(same.get(), one);
			}
			else {
				boolean partial = split || recorded.stream().anyMatch((row) -> isOn(row, one.on()));
				add(one, partial);
				recorded.stream().filter((row) -> isOn(row, one.on())).forEach((row) -> {
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

		private void redate(Held recorded, Told one) {
			if (!isOn(recorded, one.on())) {
				String former = recorded.text("effective_on");
				recorded.amend(Map.of("effective_on", one.on().toString()));
				recorded.cite(this.work.source());
				this.work.found(Kind.AMENDED, one.predecessor(),
						inWords(one) + ", formerly " + (former.isEmpty() ? "without a day" : "on " + former) + ".");
			}
		}

		private void add(Told one, boolean partial) {
			Map<String, String> row = new HashMap<>(Map.of("predecessor", one.predecessor(), "successor",
					one.successor(), "effective_on", one.on().toString(), "partial", partial ? "yes" : "no", "evidence",
					"STATED", "confirmed_on", this.day.text()));
			row.put("sources", this.work.source());
			this.work.revision().add(DatasetFormat.SUCCESSIONS, row);
			this.work.found(Kind.SUCCEEDED, one.predecessor(), inWords(one) + (partial ? ", in part." : "."));
			Held predecessor = this.work.revision().body(one.predecessor());
			if (predecessor != null && predecessor.row().value("closed_on") == null) {
				this.work.remark(this.work.revision().named(one.predecessor())
						+ " has a successor and is not recorded as closed.");
			}
		}

		private String inWords(Told one) {
			return this.work.revision().named(one.predecessor()) + " was followed by "
					+ this.work.revision().named(one.successor()) + " on " + one.on();
		}

	}

}
