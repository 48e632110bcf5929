package org.oversightgraph.export;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The scope of the data in a download.
 *
 * @param dataset the id of the dataset
 * @param release the number of the release
 * @param asOf the date; null if the data is not limited to a date
 */
record ExportScope(String dataset, long release, @Nullable LocalDate asOf) {

	/** Returns a file name that describes the content. */
	String fileName(String name, String ending) {
		String date = (this.asOf == null) ? "" : "-" + this.asOf;
		String prefix = name.equals("oversight") ? "" : "oversight-";
		return prefix + "%s-%s%s-release-%d.%s".formatted(name.replaceAll("[^A-Za-z0-9-]", "-"), this.dataset, date,
				this.release, ending);
	}

}
