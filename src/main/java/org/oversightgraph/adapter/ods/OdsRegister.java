package org.oversightgraph.adapter.ods;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Days;
import org.oversightgraph.adapter.FileDay;
import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Ties;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.Work.Usual;
import org.oversightgraph.adapter.WrittenName;
import org.oversightgraph.adapter.file.Line;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.time.PartialDate;

/**
 * The register of NHS trusts of the Organisation Data Service ({@code etr.csv}). It has
 * 27 columns without a heading, for open and closed trusts. It lists each trust under the
 * ICB in whose area its head office is. It has no successions.
 *
 * @see <a href=
 * "https://digital.nhs.uk/services/organisation-data-service/data-search-and-export/csv-downloads">NHS
 * Organisation Data Service, CSV downloads</a>
 */
final class OdsRegister implements PublisherAdapter.Layout {

	static final String PREFIX = "ods-etr-";

	static final String ADDRESS = "https://digital.nhs.uk/services/organisation-data-service/data-search-and-export/csv-downloads";

	private static final int WIDTH = 27;

	/** The codes of Wales, Scotland and Northern Ireland in the column of regions. */
	private static final Pattern OUTSIDE_ENGLAND = Pattern.compile("[WSN]\\d{2,8}");

	/** The columns up to the closing date. The others are not used. */
	private static final int NEEDED = 12;

	@Override
	public void read(Work work) throws IOException {
		PartialDate day = FileDay.of(work, "register");
		if (day == null || FileDay.isOlderThanHeld(work, day, PREFIX)) {
			return;
		}
		work.comesFrom(new Usual(PREFIX + FileDay.month(day), "Register of NHS trusts (etr) as of " + day.text(),
				"NHS Organisation Data Service", ADDRESS, day.text()));
		new Register(work, day).read();
	}

	/** Reads one register. */
	private static final class Register {

		private final Work work;

		private final PartialDate day;

		private final Ties registrations;

		private final Set<String> seen = new LinkedHashSet<>();

		private final List<String> elsewhere = new ArrayList<>();

		private int width;

		Register(Work work, PartialDate day) {
			this.work = work;
			this.day = day;
			this.registrations = new Ties(work, "trust_registrations", "trust", "icb", "4 (ICB)", day);
		}

		void read() throws IOException {
			this.work.lines().ofCsv(this::line);
			if (this.seen.size() == this.elsewhere.size() && !this.work.faults().any()) {
				this.work.faults()
					.ofFile(this.work.file().name(), "The file has no trust in England.",
							"Use the register of NHS trusts, etr.csv.");
			}
			remarks();
		}

		private void line(Line line) {
			if (this.width == 0) {
				// A spreadsheet removes the last columns if they are empty in all rows.
				this.width = Math.clamp(line.cells().size(), NEEDED, WIDTH);
			}
			if (!line.isAsWideAs(this.width)) {
				this.work.faults().ofWidth(line, "the register", WIDTH);
				return;
			}
			if (isElsewhere(line)) {
				this.seen.add(line.code(0));
				this.elsewhere.add(line.code(0) + " (" + WrittenName.of(line.cell(1)) + ")");
				return;
			}
			RegisterEntry entry = RegisterEntry.of(line, this.work);
			if (entry == null) {
				return;
			}
			if (!this.seen.add(entry.code())) {
				this.work.faults().ofValue(line, "1 (code)", entry.code(), "occurs twice", "Remove one of the two.");
			}
			else {
				take(entry);
			}
		}

		/**
		 * Returns whether a row is about a trust outside England: it has no region, or
		 * the code of a country.
		 */
		private static boolean isElsewhere(Line line) {
			String region = line.code(RegisterEntry.REGION);
			return region.isEmpty() || OUTSIDE_ENGLAND.matcher(region).matches();
		}

		private void take(RegisterEntry entry) {
			Held trust = this.work.revision().body(entry.code(), OrganisationKind.TRUST);
			if (trust == null) {
				open(entry);
			}
			else {
				RegisteredTrust known = new RegisteredTrust(this.work, trust, this.day);
				known.rename(entry.name());
				known.readdress(entry.town(), entry.postcode());
				known.correctOpening(entry.opened());
				close(trust, entry);
			}
			if (entry.isOpenOn(Days.last(this.day))) {
				register(entry);
			}
		}

		private void register(RegisterEntry entry) {
			Held icb = this.work.revision().body(entry.icb(), OrganisationKind.ICB);
			if (icb == null) {
				this.work.faults()
					.unknown(entry.line(), "4 (ICB)", entry.icb(), "is not the code of an integrated care board",
							this.work.revision().codes(OrganisationKind.ICB), this.work.revision()::named,
							"Correct it, or add the new ICB first, with ons-lookup.");
				return;
			}
			PartialDate icbClosed = icb.row().date("closed_on");
			if (icbClosed != null && Days.isAfter(this.day, icbClosed)) {
				this.work.remark("The register lists " + this.work.revision().named(entry.code()) + " under "
						+ this.work.revision().named(entry.icb()) + ", which closed on " + icbClosed + ".");
			}
			this.registrations.observe(entry.line(), entry.code(), entry.icb(), entry.opened());
		}

		private void open(RegisterEntry entry) {
			if (this.work.revision().body(entry.code()) != null) {
				this.work.faults()
					.ofValue(entry.line(), "1 (code)", entry.code(),
							"is the code of another organisation in the dataset: "
									+ this.work.revision().named(entry.code()),
							"Correct one of the two.");
				return;
			}
			Map<String, String> row = new HashMap<>(TrustKind.of(entry.name()));
			row.putAll(Map.of("code", entry.code(), "name", entry.name(), "town", entry.town(), "postcode",
					entry.postcode(), "opened_on", text(entry.opened()), "closed_on", text(entry.closed())));
			row.put("sources", this.work.source());
			this.work.revision().add("trusts", row);
			this.work.found(Kind.OPENED, entry.code(),
					this.work.revision().named(entry.code()) + " opened on " + text(entry.opened())
							+ ((entry.closed() != null) ? " and closed on " + entry.closed() : "") + ".");
			if (TrustType.UNKNOWN.name().equals(row.get("type"))) {
				this.work.remark("The register does not state the type of " + this.work.revision().named(entry.code())
						+ ". Add it in trusts.csv.");
			}
		}

		private void close(Held trust, RegisterEntry entry) {
			PartialDate recorded = trust.row().date("closed_on");
			LocalDate closed = entry.closed();
			if (closed != null && recorded != null && Days.overlap(recorded, PartialDate.of(closed))) {
				return;
			}
			String name = this.work.revision().named(entry.code());
			if (recorded != null && recorded.latest() != null) {
				this.registrations.reopen(entry.code(), recorded.latest());
				this.work.found(Kind.NOT_CLOSED, entry.code(),
						name + " did not close on " + recorded + ", as recorded.");
			}
			if (closed != null) {
				this.registrations.close(entry.code(), closed);
				this.work.found(Kind.CLOSED, entry.code(), name + " closed on " + closed + ".");
			}
			if (closed != null || recorded != null) {
				trust.amend(Map.of("closed_on", text(closed)));
				trust.cite(this.work.source());
			}
			if (closed != null && this.work.revision().rows("successions", "predecessor", entry.code()).isEmpty()) {
				this.work.remark("The register does not state the successor of " + name + ". Use ods-succession.");
			}
		}

		private static String text(@Nullable LocalDate date) {
			return (date != null) ? date.toString() : "";
		}

		private void remarks() {
			List<String> missing = this.work.revision()
				.rows("trusts")
				.stream()
				.filter((trust) -> trust.row().value("closed_on") == null)
				.map((trust) -> trust.text("code"))
				.filter((code) -> !this.seen.contains(new OrganisationCode(code).value()))
				.map(this.work.revision()::named)
				.toList();
			if (!missing.isEmpty()) {
				this.work.remark("Not in the file and left unchanged: " + String.join(", ", missing) + ".");
			}
			if (!this.elsewhere.isEmpty()) {
				this.work.remark("Not in a region of England and not used: " + String.join(", ", this.elsewhere) + ".");
			}
		}

	}

}
