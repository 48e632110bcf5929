package org.oversightgraph.dataset;

import java.util.List;
import java.util.stream.Stream;

/**
 * A valid dataset.
 *
 * @param header the header
 * @param rows all rows of all tables, in the order of the format: rows come after the
 * rows that they refer to
 */
public record DatasetContent(DatasetHeader header, List<Row> rows) {

	/**
	 * Returns a hash of the version of the format, the header and the rows. The order of
	 * the rows does not matter.
	 */
	public String hash() {
		Stream<String> about = Stream.of(DatasetFormat.VERSION, this.header.id(), this.header.title(),
				this.header.nature().name(), this.header.holdsFrom().toString(), this.header.release(),
				this.header.summary());
		List<String> hashes = this.rows.parallelStream()
			.map((row) -> row.table().name() + row.contentHash())
			.sorted()
			.toList();
		return Fingerprint.of(Stream.concat(about, hashes.stream()));
	}

	/** Whether it has restricted rows. */
	public boolean hasRestricted() {
		return this.rows.stream().anyMatch(Row::isRestricted);
	}

	/**
	 * Returns the dataset without its restricted rows. {@link DatasetReader} has checked
	 * that it is valid too.
	 */
	public DatasetContent published() {
		return hasRestricted()
				? new DatasetContent(this.header, this.rows.stream().filter((row) -> !row.isRestricted()).toList())
				: this;
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
