package org.oversightgraph.export;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What data a download is of.
 *
 * @param dataset the key of the dataset
 * @param release the number of the release
 * @param asOf the day; null where it is not of a day
 */
record Asked(String dataset, long release, @Nullable LocalDate asOf) {

	/** A file name that tells what is in the file. */
	String fileName(String what, String ending) {
		String day = (this.asOf == null) ? "" : "-" + this.asOf;
		String prefix = what.equals("oversight") ? "" : "oversight-";
		return prefix + "%s-%s%s-release-%d.%s".formatted(what.replaceAll("[^A-Za-z0-9-]", "-"), this.dataset, day,
				this.release, ending);
	}

}
