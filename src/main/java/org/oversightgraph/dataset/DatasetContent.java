package org.oversightgraph.dataset;

import java.util.List;

/**
 * A dataset that was found sound.
 *
 * @param header what it says of itself
 * @param rows every row of every table, in the order of the format: what a row refers to
 * comes before it
 */
public record DatasetContent(DatasetHeader header, List<Row> rows) {

	/** The same for the same header and the same rows, in whatever order. */
	public String hash() {
		return Fingerprint.ofDataset(this.header, this.rows);
	}

	/** How many bodies it has. */
	public long organisations() {
		return this.rows.stream().filter((row) -> row.table().target() instanceof Target.Body).count();
	}

	/** How many facts it has: every row that is neither a body nor a source. */
	public long facts() {
		return this.rows.stream().filter((row) -> row.table().target().isFact()).count();
	}

}
