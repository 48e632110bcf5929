package org.oversightgraph.adapter.cqc;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.FileDay;
import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.Work.Usual;
import org.oversightgraph.adapter.file.Columns;
import org.oversightgraph.adapter.file.Line;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.text.WhiteSpace;
import org.oversightgraph.time.PartialDate;

/**
 * The latest ratings of the Care Quality Commission. The file is a workbook with a sheet
 * of locations and a sheet of providers, or one of these as CSV. Each row is the rating
 * of a provider or location for one service and domain. Only the overall ratings of
 * trusts and their locations are used. A trust is identified by its provider id, or else
 * by the ODS codes in the row.
 *
 * @see <a href="https://www.cqc.org.uk/about-us/transparency/using-cqc-data">Care Quality
 * Commission, using CQC data</a>
 */
final class CqcRatings implements PublisherAdapter.Layout {

	private static final String LOCATION = "Location ID";

	private static final String PROVIDER = "Provider ID";

	private static final String SERVICE = "Service / Population Group";

	private static final List<String> OF_PROVIDERS = List.of(PROVIDER, SERVICE, "Domain", "Latest Rating",
			"Publication Date");

	private static final List<String> OF_LOCATIONS = Stream.concat(Stream.of(LOCATION), OF_PROVIDERS.stream()).toList();

	private static final String OVERALL = "Overall";

	private static final int TRUST_CODE = 3;

	@Override
	public void read(Work work) throws IOException {
		PartialDate day = FileDay.of(work, "file");
		if (day != null) {
			work.comesFrom(new Usual("cqc-latest-ratings-" + FileDay.month(day), "Latest ratings as of " + day.text(),
					"Care Quality Commission", "https://www.cqc.org.uk/about-us/transparency/using-cqc-data",
					day.text()));
			new Reading(work).read();
		}
	}

	/** Reads one file. */
	private static final class Reading {

		private final Work work;

		private final RatedPlaces places;

		private @Nullable Columns columns;

		private boolean begun;

		private int ofTrusts;

		private int ofOthers;

		private int ofServices;

		Reading(Work work) {
			this.work = work;
			this.places = new RatedPlaces(work);
		}

		void read() throws IOException {
			this.work.lines().ofAnyKind(this::line);
			if (!this.begun && !this.work.faults().any()) {
				this.work.faults()
					.ofFile(this.work.file().name(), "The file has no sheet of ratings.", "Required columns: "
							+ String.join(", ", OF_PROVIDERS) + ", and " + LOCATION + " in a sheet of locations.");
			}
			if (this.begun && this.ofTrusts == 0 && !this.work.faults().any()) {
				this.work.faults()
					.ofFile(this.work.file().name(), "The file has no rating of a trust in the dataset.",
							"Check the column " + PROVIDER + ". Add new trusts first, with ods-etr.");
			}
			this.places.applyAll();
			remark(this.ofOthers, "on providers that are not trusts in the dataset");
			remark(this.ofServices, "on a single service, or without a service");
		}

		private void remark(int rows, String reason) {
			if (rows > 0) {
				this.work.remark("Rows not used, " + reason + ": " + rows + ".");
			}
		}

		private void line(Line line) {
			if (this.columns != null && this.columns.areOf(line)) {
				rating(line, this.columns);
			}
			else if (isHeading(line)) {
				this.begun = true;
				this.columns = Columns.of(line, isOfLocations(line) ? OF_LOCATIONS : OF_PROVIDERS, this.work.faults());
			}
		}

		/**
		 * Returns whether a heading line is of locations, even if the location's id is
		 * missing.
		 */
		private static boolean isOfLocations(Line line) {
			return line.cells()
				.stream()
				.anyMatch((cell) -> WhiteSpace.single(cell).toLowerCase(Locale.UK).startsWith("location "));
		}

		private static boolean isHeading(Line line) {
			return line.cells()
				.stream()
				.map((cell) -> WhiteSpace.single(cell).toLowerCase(Locale.UK))
				.anyMatch((cell) -> cell.equals("domain") || cell.equals("latest rating"));
		}

		private void rating(Line line, Columns where) {
			// Sheets omit the empty cells at the end of a row.
			boolean text = line.file().equals(this.work.file().name());
			if (line.isEmpty() || (text && !where.fit(line, this.work.faults()))) {
				return;
			}
			String trust = trust(line, where);
			if (trust.isEmpty()) {
				this.ofOthers++;
				return;
			}
			this.ofTrusts++;
			if (where.value(line, SERVICE).equalsIgnoreCase(OVERALL)) {
				this.places.take(line, where, trust, where.value(line, LOCATION));
			}
			else {
				this.ofServices++;
			}
		}

		/**
		 * Returns the code of the trust that the row is about; empty if it is not about a
		 * trust.
		 */
		private String trust(Line line, Columns where) {
			String site = where.code(line, "Location ODS Code");
			List<String> codes = List.of(where.code(line, PROVIDER), where.code(line, "Provider ODS Code"), site,
					(site.length() > TRUST_CODE) ? site.substring(0, TRUST_CODE) : "");
			return codes.stream().filter(this::isTrust).findFirst().orElse("");
		}

		private boolean isTrust(String code) {
			return this.work.revision().body(code, OrganisationKind.TRUST) != null;
		}

	}

}
