package org.oversightgraph.adapter;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Work.Usual;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.time.PartialDate;

/**
 * The latest ratings of the Care Quality Commission, as a workbook with a sheet of
 * locations and one of providers, or either as CSV: a row for each provider or location,
 * service and domain. Of them only trusts, their locations and the ratings over all
 * services are taken. The Commission's id of a trust is its code; where it is not, the
 * codes of the Organisation Data Service beside it tell the trust.
 *
 * @see <a href="https://www.cqc.org.uk/about-us/transparency/using-cqc-data">Care Quality
 * Commission, using CQC data</a>
 */
final class CqcRatings implements PublisherAdapter.Layout {

	private static final List<String> REQUIRED = List.of("Domain", "Latest Rating", "Publication Date");

	private static final String LOCATION = "Location ID";

	private static final String PROVIDER = "Provider ID";

	private static final String SERVICE = "Service / Population Group";

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

	/** A file that is being read. */
	private static final class Reading {

		private final Work work;

		private final RatedPlaces places;

		private @Nullable Columns columns;

		private boolean begun;

		Reading(Work work) {
			this.work = work;
			this.places = new RatedPlaces(work);
		}

		void read() throws IOException {
			this.work.lines().ofAnyKind(this::line);
			if (!this.begun && !this.work.faults().any()) {
				this.work.faults()
					.ofFile(this.work.file().name(), "The file has no sheet of ratings.", "It has the columns "
							+ LOCATION + " or " + PROVIDER + ", " + String.join(", ", REQUIRED) + ".");
			}
			this.places.bringIn();
		}

		private void line(Line line) {
			if (this.columns != null && this.columns.areOf(line)) {
				rating(line, this.columns);
			}
			else if (isHeading(line)) {
				this.begun = true;
				this.columns = Columns.of(line, REQUIRED, this.work.faults());
			}
		}

		private static boolean isHeading(Line line) {
			return line.cells()
				.stream()
				.map((cell) -> cell.strip().toLowerCase(Locale.UK))
				.anyMatch((cell) -> cell.equals("domain") || cell.equals("latest rating"));
		}

		private void rating(Line line, Columns where) {
			// Sheets leave out the empty cells at the end of a row.
			boolean text = line.file().equals(this.work.file().name());
			if (line.isEmpty() || (text && !where.fit(line, this.work.faults()))) {
				return;
			}
			String service = where.value(line, SERVICE);
			String trust = trust(line, where);
			if (!trust.isEmpty() && (service.isEmpty() || service.equalsIgnoreCase("Overall"))) {
				this.places.take(line, where, trust, where.value(line, LOCATION));
			}
		}

		/** The trust that the row is about; nothing where it is about no trust. */
		private String trust(Line line, Columns where) {
			String site = where.value(line, "Location ODS Code");
			List<String> codes = List.of(where.value(line, PROVIDER), where.value(line, "Provider ODS Code"), site,
					(site.length() > TRUST_CODE) ? site.substring(0, TRUST_CODE) : "");
			return codes.stream().filter(this::isTrust).findFirst().orElse("");
		}

		private boolean isTrust(String code) {
			return this.work.revision().body(code, OrganisationKind.TRUST) != null;
		}

	}

}
