package org.oversightgraph.adapter.ons;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.FileDay;
import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.Work.Usual;
import org.oversightgraph.adapter.file.Columns;
import org.oversightgraph.adapter.file.Line;
import org.oversightgraph.platform.text.WhiteSpace;
import org.oversightgraph.time.PartialDate;

/**
 * The lookup of the Office for National Statistics from sub-ICB locations to integrated
 * care boards and NHS England regions. The names of its columns carry the year
 * ({@code SICBL26CD}, {@code ICB26CDH}, {@code NHSER26NM}; {@code LOC22CD} in 2022).
 * Columns that end in {@code CDH} have the codes of the Organisation Data Service.
 * Columns that end in {@code CD} have the statistical codes.
 *
 * @see <a href="https://geoportal.statistics.gov.uk/">Open Geography Portal</a>
 */
final class OnsLookup implements PublisherAdapter.Layout {

	private static final Pattern LOCATION = Pattern.compile("(?:SICBL|LOC)(\\d{2})CDH");

	private static final Pattern ICB = Pattern.compile("ICB(\\d{2})CDH");

	private static final Pattern REGION = Pattern.compile("NHSER(\\d{2})CDH");

	private static final String ODS_CODE = "CDH";

	@Override
	public void read(Work work) throws IOException {
		PartialDate day = FileDay.of(work, "lookup");
		if (day != null) {
			new Lookup(work, day).read();
		}
	}

	/** The prefixes of the column names, such as {@code SICBL26}. */
	private record Prefixes(String location, String icb, String region) {

		static Optional<Prefixes> of(Line line) {
			List<String> found = new ArrayList<>();
			for (Pattern pattern : List.of(LOCATION, ICB, REGION)) {
				line.cells()
					.stream()
					.map((cell) -> WhiteSpace.single(cell).toUpperCase(Locale.UK))
					.filter((cell) -> pattern.matcher(cell).matches())
					.findFirst()
					.map((cell) -> cell.substring(0, cell.length() - ODS_CODE.length()))
					.ifPresent(found::add);
			}
			return (found.size() == 3) ? Optional.of(new Prefixes(found.get(0), found.get(1), found.get(2)))
					: Optional.empty();
		}

		List<String> columns() {
			return List.of(this.location + "CD", this.location + "CDH", this.location + "NM", this.icb + "CD",
					this.icb + "CDH", this.icb + "NM", this.region + "CDH");
		}

		String sourceId() {
			return ("ons-" + this.location + "-" + this.icb).toLowerCase(Locale.UK);
		}

	}

	/** Reads one lookup. */
	private static final class Lookup {

		private final Work work;

		private final PartialDate day;

		private @Nullable Columns columns;

		private @Nullable Prefixes prefixes;

		private @Nullable Areas areas;

		private boolean begun;

		Lookup(Work work, PartialDate day) {
			this.work = work;
			this.day = day;
		}

		void read() throws IOException {
			this.work.lines().ofCsv((line) -> {
				if (this.begun) {
					row(line);
				}
				else {
					this.begun = true;
					heading(line);
				}
			});
			if (this.areas != null) {
				this.areas.remarks();
			}
			else if (!this.work.faults().any()) {
				this.work.faults()
					.ofFile(this.work.file().name(), "The file is empty.",
							"Use a lookup from sub-ICB locations to ICBs and regions.");
			}
		}

		private void heading(Line line) {
			Optional<Prefixes> found = Prefixes.of(line);
			if (found.isEmpty()) {
				this.work.faults()
					.ofLine(line, "The headings are not those of a lookup from sub-ICB locations to ICBs and regions.",
							"It needs columns such as SICBL26CDH (or LOC22CDH), ICB26CDH and NHSER26CDH, with codes "
									+ "of the Organisation Data Service.");
				return;
			}
			this.prefixes = found.get();
			this.columns = Columns.of(line, this.prefixes.columns(), this.work.faults());
			this.work.comesFrom(new Usual(this.prefixes.sourceId(),
					"Lookup from sub-ICB locations to integrated care boards and NHS regions: " + this.day.text(),
					"Office for National Statistics", "https://geoportal.statistics.gov.uk/", this.day.text()));
			this.areas = new Areas(this.work, this.day, this.prefixes.icb() + ODS_CODE,
					this.prefixes.region() + ODS_CODE);
		}

		private void row(Line line) {
			if (this.columns == null || this.prefixes == null || this.areas == null
					|| !this.columns.fit(line, this.work.faults())) {
				return;
			}
			Area location = area(line, this.prefixes.location());
			Area icb = area(line, this.prefixes.icb());
			if (location != null && icb != null) {
				String region = this.columns.code(line, this.prefixes.region() + ODS_CODE);
				this.areas.take(line, location, icb, region);
			}
		}

		private @Nullable Area area(Line line, String prefix) {
			return (this.columns != null) ? Area.of(line, this.columns, prefix, this.work.faults()) : null;
		}

	}

}
