package org.oversightgraph.dataset;

import java.util.List;

/**
 * A valid dataset.
 *
 * @param header the header
 * @param rows all rows of all tables, in the order of the format: rows come after the
 * rows that they refer to
 */
public record DatasetContent(DatasetHeader header, List<Row> rows) {

	/**
	 * Returns a hash of the header and the rows. The order of the rows does not matter.
	 */
	public String hash() {
		return Fingerprint.ofDataset(this.header, this.rows);
	}

	/** Returns the number of organisations. */
	public long organisations() {
		return this.rows.stream().filter((row) -> row.table().target() instanceof Target.Body).count();
	}

	/** Returns the number of facts: rows that are neither organisations nor sources. */
	public long facts() {
		return this.rows.stream().filter((row) -> row.table().target().isFact()).count();
	}

}
