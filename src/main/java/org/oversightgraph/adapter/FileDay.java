package org.oversightgraph.adapter;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.time.PartialDate;

/** The day, or the month, that a file speaks of. */
final class FileDay {

	private FileDay() {
	}

	/**
	 * The day as it was given or stands in the file's name; null, and a fault, if
	 * neither.
	 */
	static @Nullable PartialDate of(Work work, String what) {
		PartialDate given = work.options().day();
		Optional<PartialDate> day = (given != null) ? Optional.of(given) : Days.inName(work.file().name());
		if (day.isEmpty()) {
			work.faults()
				.ofFile(work.file().name(), "The file does not say of which day it speaks.",
						"Give the day of the " + what + ", such as 2026-07-08, or its month, such as 2026-07.");
			return null;
		}
		if (day.get().earliest() == null || day.get().latest() == null) {
			work.faults()
				.ofFile(work.file().name(), "The day of the file, " + day.get() + ", is open to one side.",
						"Give the day, such as 2026-07-08, or the month, such as 2026-07.");
			return null;
		}
		return day.get();
	}

	/** Whether a later file of the kind is held already, which is a fault. */
	static boolean isOlderThanHeld(Work work, PartialDate day, String prefix) {
		for (Held source : work.revision().rows("sources")) {
			PartialDate held = Days.parsed(source.text("published_on"));
			if (source.text("id").startsWith(prefix) && held != null && Days.isAfter(held, day)) {
				work.faults()
					.ofFile(work.file().name(), "The file speaks of " + day + ", and the dataset rests on one of "
							+ held + " already (" + source.text("id") + ").",
							"Apply files in the order of their days.");
				return true;
			}
		}
		return false;
	}

	/** The month of a day, as it stands in the id of a source. */
	static String month(PartialDate day) {
		return Days.last(day).toString().substring(0, "2026-07".length());
	}

	/** By when something had happened that the file says. */
	static String byWhen(PartialDate day) {
		return ".." + Days.last(day);
	}

}
