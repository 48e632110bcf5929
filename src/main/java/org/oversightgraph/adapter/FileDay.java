package org.oversightgraph.adapter;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.time.PartialDate;

/** The date or month of a file. */
public final class FileDay {

	private FileDay() {
	}

	/**
	 * Returns the date from the options or from the name of the file. Reports a fault and
	 * returns null if there is none.
	 * @param kind the kind of file in words, such as "register"
	 */
	public static @Nullable PartialDate of(Work work, String kind) {
		PartialDate given = work.options().day();
		Optional<PartialDate> day = (given != null) ? Optional.of(given) : Days.inName(work.file().name());
		if (day.isEmpty()) {
			work.faults()
				.ofFile(work.file().name(), "The date of the file is not known.",
						"Specify the date of the " + kind + ", such as 2026-07-08, or its month, such as 2026-07.");
			return null;
		}
		if (day.get().earliest() == null || day.get().latest() == null) {
			work.faults()
				.ofFile(work.file().name(), "The date of the file, " + day.get() + ", has no start or no end.",
						"Specify the date, such as 2026-07-08, or the month, such as 2026-07.");
			return null;
		}
		return day.get();
	}

	/**
	 * Returns whether a later file of the same kind is recorded, and reports this as a
	 * fault.
	 */
	public static boolean isOlderThanHeld(Work work, PartialDate day, String prefix) {
		for (Held source : work.revision().rows("sources")) {
			PartialDate held = Days.parsed(source.text("published_on"));
			if (source.text("id").startsWith(prefix) && held != null && Days.isAfter(held, day)) {
				work.faults()
					.ofFile(work.file().name(), "The file is of " + day + ", and the dataset already uses a file of "
							+ held + " (" + source.text("id") + ").", "Apply files in date order.");
				return true;
			}
		}
		return false;
	}

	/** Returns the month of a date, as in the id of a source. */
	public static String month(PartialDate day) {
		return Days.last(day).toString().substring(0, "2026-07".length());
	}

	/** Returns an open period that ends on the date. */
	public static String byWhen(PartialDate day) {
		return ".." + Days.last(day);
	}

}
