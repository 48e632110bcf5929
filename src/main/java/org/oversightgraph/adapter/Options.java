package org.oversightgraph.adapter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.PartialDate;

/**
 * What a publisher's file does not say of itself.
 *
 * @param day the day, or the month, that the file speaks of; null to take it from the
 * file or its name, where that says it
 * @param source what to say of the source instead of what is known of its publisher
 * @param release what names the new state of the data; null for the id of the source
 * @param mostBytes above which size a file is refused, in bytes
 */
public record Options(@Nullable PartialDate day, SourceEntry source, @Nullable String release, long mostBytes) {

	/** Nothing said; files up to 64 MB. */
	public static final Options NONE = new Options(null, SourceEntry.UNSAID, null, 64L << 20);

	/**
	 * What to say of the source; null for what is usual for the publisher.
	 *
	 * @param id its id in {@code sources.csv}
	 * @param title what the file is called
	 * @param publisher who issued it
	 * @param address where it was found
	 * @param licence under which it may be used
	 * @param retrievedOn when it was fetched
	 */
	public record SourceEntry(@Nullable String id, @Nullable String title, @Nullable String publisher,
			@Nullable String address, @Nullable String licence, @Nullable LocalDate retrievedOn) {

		/** Nothing said. */
		public static final SourceEntry UNSAID = new SourceEntry(null, null, null, null, null, null);

	}

	/** The same with the day, or the month, that the file speaks of. */
	public Options on(PartialDate spokenOf) {
		return new Options(spokenOf, this.source, this.release, this.mostBytes);
	}

	/** The same with something to say of the source. */
	public Options from(SourceEntry said) {
		return new Options(this.day, said, this.release, this.mostBytes);
	}

	/** The same with another name for the new state of the data. */
	public Options named(String name) {
		return new Options(this.day, this.source, name, this.mostBytes);
	}

	/** The same with another limit, in bytes. */
	public Options upTo(long bytes) {
		return new Options(this.day, this.source, this.release, bytes);
	}

}
