package org.oversightgraph.adapter.ods;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Days;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.WrittenName;
import org.oversightgraph.adapter.file.Line;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * A trust in the register.
 *
 * @param region its region; empty if it is not in England
 * @param icb the ICB in whose area its head office is
 * @param opened the opening date
 * @param closed the last date on which it was open; null if it has not closed
 */
record RegisterEntry(Line line, String code, String name, String region, String icb, String town, String postcode,
		LocalDate opened, @Nullable LocalDate closed) {

	private static final int CODE = 0;

	private static final int NAME = 1;

	static final int REGION = 2;

	private static final int ICB = 3;

	private static final int TOWN = 7;

	private static final int POSTCODE = 9;

	private static final int OPENED = 10;

	private static final int CLOSED = 11;

	/** Reads an entry. Reports faults and returns null if a value is invalid. */
	static @Nullable RegisterEntry of(Line line, Work work) {
		OrganisationCode code = new OrganisationCode(line.cell(CODE));
		String name = WrittenName.of(line.cell(NAME));
		boolean sound = true;
		if (!code.isWellFormed()) {
			work.faults().ofValue(line, "1 (code)", code.value(), "does not look like a code", OrganisationCode.SHAPES);
			sound = false;
		}
		if (name.isEmpty()) {
			work.faults().ofValue(line, "2 (name)", "", "", "Every trust needs a name.");
			sound = false;
		}
		String region = line.code(REGION);
		if (!region.isEmpty() && work.revision().body(region, OrganisationKind.REGION) == null) {
			work.faults()
				.unknown(line, "3 (region)", region, "is not the code of a region",
						work.revision().codes(OrganisationKind.REGION), work.revision()::named, "Correct it.");
			sound = false;
		}
		Optional<LocalDate> opened = date(line, OPENED, "11 (open date)", true, work);
		Optional<LocalDate> closed = date(line, CLOSED, "12 (close date)", false, work);
		if (!sound || opened.isEmpty() || (closed.isEmpty() && !line.cell(CLOSED).isEmpty())) {
			return null;
		}
		return new RegisterEntry(line, code.value(), name, region, line.code(ICB), WrittenName.ofTown(line.cell(TOWN)),
				line.cell(POSTCODE), opened.get(), closed.orElse(null));
	}

	private static Optional<LocalDate> date(Line line, int position, String column, boolean required, Work work) {
		String text = line.cell(position);
		Optional<LocalDate> date = Days.compact(text);
		if (date.isEmpty() && (required || !text.isEmpty())) {
			work.faults().ofValue(line, column, text, "is not a date", "Write it as yyyymmdd, such as 20260401.");
		}
		return date;
	}

	/** Returns whether it closes after the date, or not at all. */
	boolean isOpenOn(LocalDate day) {
		return this.closed == null || this.closed.isAfter(day);
	}

}
