package org.oversightgraph.page.organisation;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.page.Wording;
import org.oversightgraph.standing.SupportStay.Status;

/**
 * The segments and the support of an organisation in a list.
 *
 * @param support the support episodes
 * @param segmentHistory the recorded segments, oldest first
 */
public record Standings(@Nullable List<Support> support, @Nullable List<Change> segmentHistory) {

	/** The standing of an organisation that has none. */
	public static final Standings NONE = new Standings(List.of(), List.of());

	/**
	 * A support episode.
	 *
	 * @param programme the programme
	 * @param status whether it continues
	 */
	public record Support(Programme programme, Status status) {
	}

	/**
	 * A recorded segment.
	 *
	 * @param allocation the segment
	 */
	public record Change(SegmentRecord allocation) {
	}

	/**
	 * Returns the segment in words. If none applies, states the latest recorded one.
	 * @param applies the segment that applies; null if there is none
	 */
	public String segment(@Nullable SegmentRecord applies) {
		if (applies != null) {
			return applies.withAge();
		}
		return (this.segmentHistory == null || this.segmentHistory.isEmpty()) ? "Not recorded"
				: "None applies. Latest: " + this.segmentHistory.getLast().allocation().withEdition();
	}

	/** Returns the support that continues or may continue, in words. */
	public String supportInWords() {
		return inWords((this.support == null) ? List.of() : this.support);
	}

	/** Returns support that continues or may continue, in words. */
	public static String inWords(List<Support> support) {
		String text = support.stream()
			.filter((episode) -> episode.status() != Status.ENDED)
			.map((episode) -> Wording.programme(episode.programme())
					+ ((episode.status() == Status.NOT_KNOWN) ? " (end not recorded)" : ""))
			.distinct()
			.collect(Collectors.joining(", "));
		return text.isEmpty() ? "None recorded" : text;
	}

}
