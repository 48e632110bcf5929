package org.oversightgraph.adapter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.PartialDate;

/**
 * The options for applying a publisher's file.
 *
 * @param day the date or month of the file; null to use the file or its name
 * @param source the details of the source that replace the defaults of the publisher
 * @param release the name of the new state of the data; null to use the id of the source
 * @param mostBytes the maximum size of a file, in bytes
 */
public record Options(@Nullable PartialDate day, SourceEntry source, @Nullable String release, long mostBytes) {

	/** The default options, for files up to 64 MB. */
	public static final Options NONE = new Options(null, SourceEntry.UNSAID, null, 64L << 20);

	/**
	 * The details of a source. Null values use the defaults of the publisher.
	 *
	 * @param id the id in {@code sources.csv}
	 * @param title the title of the file
	 * @param publisher the publisher
	 * @param address the address of the file
	 * @param licence the licence
	 * @param retrievedOn the date of the download
	 * @param via the intermediary through which the file was read
	 */
	public record SourceEntry(@Nullable String id, @Nullable String title, @Nullable String publisher,
			@Nullable String address, @Nullable String licence, @Nullable LocalDate retrievedOn, @Nullable String via) {

		/** No details. */
		public static final SourceEntry UNSAID = new SourceEntry(null, null, null, null, null, null, null);

	}

	/** Returns the options with the date or month of the file. */
	public Options on(PartialDate date) {
		return new Options(date, this.source, this.release, this.mostBytes);
	}

	/** Returns the options with details of the source. */
	public Options from(SourceEntry details) {
		return new Options(this.day, details, this.release, this.mostBytes);
	}

	/** Returns the options with a name for the new state of the data. */
	public Options named(String name) {
		return new Options(this.day, this.source, name, this.mostBytes);
	}

	/** Returns the options with another maximum size, in bytes. */
	public Options upTo(long bytes) {
		return new Options(this.day, this.source, this.release, bytes);
	}

}
